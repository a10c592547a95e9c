import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Field,
  Radio,
  RadioGroup,
  SpinButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ruleFields } from '../../../engine/rules/declarations';
import type { Rules } from '../../../engine/rules/rules';
import { buyingWords } from '../../../locales/buying';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  spin: { width: '112px', minWidth: 0, '& input': { minWidth: 0, width: '100%', textAlign: 'right' } },
  muted: { color: tokens.colorNeutralForeground3 },
});

type NumberRule = 'movers.growth' | 'lifetime.weeks' | 'lifetime.margin' | 'lifetime.discount' | 'lifetime.fewest';

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
  const styles = useStyles();
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
          <div className={styles.root}>
            {NUMBERS.map((name) => (
              <NumberOf key={name} name={name} rules={rules} onRules={onRules} />
            ))}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </>
  );
}

function NumberOf({ name, rules, onRules }: BuyingRulesProps & { readonly name: NumberRule }) {
  const styles = useStyles();
  const { pane, formats, rule } = useWords();
  const field = ruleFields[name];
  const isShare = field.unit === 'share';
  const scale = isShare ? 100 : 1;
  const value = rules[name];
  return (
    <Field label={rule.label(name)}>
      <SpinButton
        className={styles.spin}
        incrementButton={{ 'aria-label': pane.app.increase }}
        decrementButton={{ 'aria-label': pane.app.decrease }}
        // Zero itself is not allowed where the rule says above.
        min={'above' in field ? 1 : field.min * scale}
        max={field.max * scale}
        step={1}
        value={value * scale}
        displayValue={isShare ? formats.percent(value) : formats.count(value)}
        onChange={(_, data) => {
          const typed = data.value ?? parseFloat((data.displayValue ?? '').replace(/,/g, ''));
          const next = typed / scale;
          const isAllowed = next >= field.min && next <= field.max && !('above' in field && next <= field.min);
          if (isAllowed) onRules({ ...rules, [name]: isShare ? next : Math.round(next) });
        }}
      />
      <Caption1 className={styles.muted}>{rule.meaning(name)}</Caption1>
    </Field>
  );
}
