import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Caption1,
  Checkbox,
  Field,
  Radio,
  RadioGroup,
  SpinButton,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ruleFields } from '../../engine/rules/declarations';
import type { RuleName, Rules } from '../../engine/rules/rules';
import { customerTypeWords } from '../../locales/customer-types';
import type { RuleEffect } from '../../jobs/contract';
import { ProblemBar } from '../components/ProblemBar';
import { TierBadge } from '../components/TierBadge';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import type { Task } from '../components/use-task';
import { exhibitWords } from '../../locales/exhibits';
import { fill } from '../../locales/language';
import { tierMethodWords } from '../../locales/tier-method';
import { useWords } from '../shell/words';
import { FirmnessPart } from './sections/FirmnessPart';
import { TypeRules } from './sections/TypeRules';
import { NumberRules } from './sections/NumberRules';
import type { NumberRule } from './sections/NumberRules';
import { BuyingRules } from './sections/BuyingRules';
import { cutoffsInOrder, effectSentences, hasCutoffs, originOf, tierName, withCutoff, withTierD } from './tier-rules';

const useStyles = makeStyles({
  cutoffs: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    border: 'none',
    margin: 0,
    padding: 0,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { flexGrow: 1 },
  spin: { width: '96px', minWidth: 0, flexShrink: 0, '& input': { minWidth: 0, width: '100%', textAlign: 'right' } },
  rest: { color: tokens.colorNeutralForeground3 },
  effect: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  accordion: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  question: { rowGap: tokens.spacingVerticalXS },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  origin: { marginLeft: tokens.spacingHorizontalS },
});

/** Numbers that the exhibits use; lists of weights are in Rules. */
const ACCOUNT_RULES: readonly NumberRule[] = [
  'keyAccount.revenueShare',
  'keyAccount.score',
  'ladder.days',
  'composite.cut',
  'development.potential',
  'development.held',
  'retention.churnDown',
  'retention.years',
  'retention.winCost',
];

interface RulesStepProps {
  readonly rules: Rules;
  readonly effect: RuleEffect | null;
  readonly task: Task;
  readonly onRules: (rules: Rules) => void;
  /** Orders have dates, so RFM, movers and lifetime value have rules to set. */
  readonly hasOrders?: boolean;
}

/** Step 3: the cut-offs, where they come from, and what a change does at once. */
export function RulesStep({ rules, effect, task, onRules, hasOrders = false }: RulesStepProps) {
  const styles = useStyles();
  const words = useWords();
  const { pane, formats, rule, language } = words;
  const typeWords = customerTypeWords(words.language).pane;
  const cutoffs = rules['tier.cutoffs'];
  const inOrder = !hasCutoffs(rules) || cutoffsInOrder(cutoffs);
  const sentences = effect && inOrder ? effectSentences(effect, rules, words) : [];
  useSettledAnnouncement(sentences.join(' '));

  return (
    <>
      {hasCutoffs(rules) ? (
        <fieldset className={styles.cutoffs}>
          <div className={styles.head}>
            <Text as="span" weight="semibold" id="cutoffs-label">
              {pane.rules.cutoffs}
            </Text>
            <Origin rule="tier.cutoffs" rules={rules} />
          </div>
          {cutoffs.map((cutoff, index) => {
            const tier = tierName(rules, index);
            return (
              <div key={index} className={styles.row}>
                <TierBadge tier={tier} place={index} />
                <Text className={styles.label} aria-hidden>
                  {fill(pane.rules.upTo, { tier })}
                </Text>
                <SpinButton
                  incrementButton={{ 'aria-label': pane.app.increase }}
                  decrementButton={{ 'aria-label': pane.app.decrease }}
                  className={styles.spin}
                  aria-label={fill(pane.rules.upTo, { tier })}
                  min={1}
                  max={100}
                  step={1}
                  value={cutoff * 100}
                  displayValue={formats.percent(cutoff)}
                  onChange={(_, data) => {
                    const typed = data.value ?? parseFloat(data.displayValue ?? '');
                    if (Number.isFinite(typed)) onRules(withCutoff(rules, index, typed / 100));
                  }}
                />
              </div>
            );
          })}
          <div className={styles.row}>
            <TierBadge tier={tierName(rules, cutoffs.length)} place={cutoffs.length} />
            <Text className={styles.rest}>{fill(pane.rules.rest, { tier: tierName(rules, cutoffs.length) })}</Text>
          </div>
          <Checkbox
            checked={cutoffs.length === 3}
            label={fill(pane.rules.addTier, { tier: tierName(rules, 3) })}
            onChange={(_, data) => onRules(withTierD(rules, data.checked === true))}
          />
        </fieldset>
      ) : (
        <div className={styles.cutoffs}>
          <div className={styles.head}>
            <Text weight="semibold">{rule.choice('triangle')}</Text>
            <Origin rule="tier.method" rules={rules} />
          </div>
          <Text>{tierMethodWords(language).triangleText}</Text>
        </div>
      )}
      {!inOrder && <ProblemBar problem={{ code: 'rule-increasing', column: 'tier.cutoffs' }} />}

      <div className={styles.effect} aria-busy={task.busy}>
        {task.problem && <ProblemBar problem={task.problem} />}
        {sentences.length === 0 && !task.problem && <Caption1 className={styles.muted}>{pane.rules.counting}</Caption1>}
        {sentences.map((sentence, index) => (
          <Text key={index} size={index === 0 ? 300 : 200} weight={index === 0 ? 'semibold' : 'regular'}>
            {sentence}
          </Text>
        ))}
      </div>

      <Accordion collapsible className={styles.accordion}>
        <AccordionItem value="method">
          <AccordionHeader as="h3">
            {rule.label('tier.method')}
            <span className={styles.origin}>
              <Origin rule="tier.method" rules={rules} />
            </span>
          </AccordionHeader>
          <AccordionPanel>
            <Field label={rule.meaning('tier.method')}>
              <RadioGroup
                value={rules['tier.method']}
                onChange={(_, data) =>
                  onRules({ ...rules, 'tier.method': data.value === 'triangle' ? 'triangle' : 'cumulative' })
                }
              >
                {ruleFields['tier.method'].choices.map((choice) => (
                  <Radio key={choice} value={choice} label={rule.choice(choice)} />
                ))}
              </RadioGroup>
            </Field>
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="boundary">
          <AccordionHeader as="h3">
            {pane.rules.boundary}
            <span className={styles.origin}>
              <Origin rule="tier.boundary" rules={rules} />
            </span>
          </AccordionHeader>
          <AccordionPanel>
            <Field label={pane.rules.boundaryText}>
              <RadioGroup
                value={rules['tier.boundary']}
                onChange={(_, data) =>
                  onRules({ ...rules, 'tier.boundary': data.value === 'within' ? 'within' : 'crossing-up' })
                }
              >
                <Radio
                  value="crossing-up"
                  label={<Choice title={pane.rules.crossingUp} text={pane.rules.crossingUpText} />}
                />
                <Radio value="within" label={<Choice title={pane.rules.within} text={pane.rules.withinText} />} />
              </RadioGroup>
            </Field>
          </AccordionPanel>
        </AccordionItem>
        {effect?.sensitivity.cuts.some(({ rule }) => rule !== 'tier.cutoffs') && (
          <AccordionItem value="types">
            <AccordionHeader as="h3">
              {typeWords.rules}
              <span className={styles.origin}>
                <Origin rule="segment.influenceCuts" rules={rules} />
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <TypeRules rules={rules} onRules={onRules} />
            </AccordionPanel>
          </AccordionItem>
        )}
        {effect && (
          <AccordionItem value="firmness">
            <AccordionHeader as="h3">{typeWords.sensitivity}</AccordionHeader>
            <AccordionPanel>
              <FirmnessPart sensitivity={effect.sensitivity} rules={rules} />
            </AccordionPanel>
          </AccordionItem>
        )}
        {hasOrders && <BuyingRules rules={rules} onRules={onRules} />}
        <AccordionItem value="accounts">
          <AccordionHeader as="h3">{exhibitWords(language).rules}</AccordionHeader>
          <AccordionPanel>
            <NumberRules names={ACCOUNT_RULES} rules={rules} onRules={onRules} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

function Choice({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <Text block>{title}</Text>
      <Caption1 block className={styles.muted}>
        {text}
      </Caption1>
    </>
  );
}

/** Where the value comes from: the method, the field's standard, the house, or the person. */
function Origin({ rule, rules }: { readonly rule: RuleName; readonly rules: Rules }) {
  const styles = useStyles();
  const { pane } = useWords();
  const origin = originOf(rule, rules);
  return (
    <Badge
      appearance="tint"
      color={origin === 'yours' ? 'brand' : 'informative'}
      shape="rounded"
      className={styles.badge}
    >
      {pane.rules[origin]}
    </Badge>
  );
}
