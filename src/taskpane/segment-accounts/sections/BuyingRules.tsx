import { AccordionHeader, AccordionItem, AccordionPanel, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { ruleFields } from '../../../engine/rules/declarations';
import type { Rules } from '../../../engine/rules/rules';
import { buyingWords } from '../../../locales/buying';
import { useWords } from '../../shell/words';
import { NumberRules } from './NumberRules';
import type { NumberRule } from './NumberRules';

const NUMBERS: readonly NumberRule[] = [
  'movers.growth',
  'lifetime.weeks',
  'lifetime.margin',
  'lifetime.discount',
  'lifetime.fewest',
];

interface BuyingRulesProps {
  readonly rules: Rules;
  readonly onRules: (rules: Rules) => void;
}

/** The rules of RFM, movers and lifetime value, as parts of the rules' accordion. */
export function BuyingRules({ rules, onRules }: BuyingRulesProps) {
  const { rule, language } = useWords();
  const words = buyingWords(language);
  return (
    <>
      <AccordionItem value="rfm">
        <AccordionHeader as="h3">{words.rfm.name}</AccordionHeader>
        <AccordionPanel>
          <Field label={rule.label('rfm.binning')} hint={rule.meaning('rfm.binning')}>
            <RadioGroup
              value={rules['rfm.binning']}
              onChange={(_, data) => onRules({ ...rules, 'rfm.binning': data.value === 'rank' ? 'rank' : 'quantile' })}
            >
              {ruleFields['rfm.binning'].choices.map((choice) => (
                <Radio key={choice} value={choice} label={rule.choice(choice)} />
              ))}
            </RadioGroup>
          </Field>
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="buying">
        <AccordionHeader as="h3">{words.rules}</AccordionHeader>
        <AccordionPanel>
          <NumberRules names={NUMBERS} rules={rules} onRules={onRules} />
        </AccordionPanel>
      </AccordionItem>
    </>
  );
}
