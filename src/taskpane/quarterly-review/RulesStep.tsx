import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Caption1,
  Field,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { tierCount } from '../../engine/portfolio/tier';
import { ruleFields } from '../../engine/rules/declarations';
import { changedRules } from '../../engine/rules/rules';
import type { RuleName, Rules } from '../../engine/rules/rules';
import type { BeforeChoice, Quarter, ReviewProposal, SnapshotSummary } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { Busy } from '../components/Busy';
import { ProblemBar } from '../components/ProblemBar';
import { RuleNumber } from '../components/RuleNumber';
import type { Task } from '../components/use-task';
import { useWords } from '../shell/words';
import { QuarterBoxes } from './QuarterBoxes';
import { beforeText, keyOf } from './quarter-text';
import { bounds, cutoffsHold, effortHolds, tierNameOf, withNumber } from './review-rules';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  renamed: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  asLong: { flexShrink: 0, whiteSpace: 'nowrap' },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  accordion: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
});

interface RulesStepProps {
  readonly rules: Rules;
  readonly proposal: ReviewProposal | null;
  readonly quarter: Quarter | null;
  readonly before: BeforeChoice | null;
  readonly snapshots: readonly SnapshotSummary[];
  /** Name of the second sheet, '' without one. */
  readonly beforeSheet: string;
  /** Accounts that the person has said are one: key before and what both are called. */
  readonly renamed: readonly { readonly key: string; readonly before: string; readonly now: string }[];
  readonly task: Task;
  readonly onRules: (rules: Rules) => void;
  readonly onQuarter: (quarter: Quarter) => void;
  readonly onBefore: (before: BeforeChoice) => void;
  readonly onTakeBack: (key: string) => void;
}

/** Step 3: which quarter, against what, and the rules that decide who moved, who is at risk and who gets the days. */
export function RulesStep(props: RulesStepProps) {
  const { rules, proposal, quarter, before, task, onRules } = props;
  const styles = useStyles();
  const words = useWords();
  const { pane, formats, rule, language } = words;
  const text = reviewPaneWords(language).rules;
  const tiers = Array.from({ length: tierCount(rules) }, (_, place) => tierNameOf(rules, place));
  const percent = (value: number): string => formats.percent(value / 100);
  const byTier = (name: 'effort.fewest' | 'effort.most', label: string) =>
    tiers.map((tier, place) => (
      <RuleNumber
        key={`${name} ${tier}`}
        label={fill(label, { tier })}
        value={rules[name][place] ?? 0}
        {...bounds(name)}
        onValue={(value) => onRules(withNumber(rules, name, place, value))}
      />
    ));

  return (
    <>
      <Busy on={task.busy} text={pane.rules.counting} done={task.progress?.done} />
      {task.problem && <ProblemBar problem={task.problem} />}
      {proposal && quarter && (
        <>
          <QuarterBoxes
            quarter={quarter}
            proposed={proposal.quarter}
            quarters={proposal.quarters}
            onQuarter={props.onQuarter}
          />
          <Field label={text.before}>
            <RadioGroup
              value={before ? keyOf(before) : ''}
              onChange={(_, data) => {
                const chosen = proposal.befores.find((choice) => keyOf(choice) === data.value);
                if (chosen) props.onBefore(chosen);
              }}
            >
              {proposal.befores.map((choice) => (
                <Radio
                  key={keyOf(choice)}
                  value={keyOf(choice)}
                  label={beforeText(choice, { quarter, snapshots: props.snapshots, sheet: props.beforeSheet }, words)}
                />
              ))}
            </RadioGroup>
          </Field>
        </>
      )}
      {props.renamed.length > 0 && (
        <fieldset className={styles.group}>
          <Text weight="semibold">{text.renames}</Text>
          <ul className={styles.list}>
            {props.renamed.map(({ key, before, now }) => (
              <li key={key} className={styles.renamed}>
                <Text className={styles.grow}>{fill(text.renamedList, { before, now })}</Text>
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.asLong}
                  aria-label={fill(text.takeBackOf, { before, now })}
                  onClick={() => props.onTakeBack(key)}
                >
                  {text.takeBack}
                </Button>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <Accordion collapsible className={styles.accordion}>
        <AccordionItem value="tiers">
          <AccordionHeader as="h3">{text.tiers}</AccordionHeader>
          <AccordionPanel>
            <fieldset className={styles.group}>
              {rules['tier.method'] === 'cumulative' ? (
                <>
                  <Head rule="tier.cutoffs" rules={rules} />
                  {rules['tier.cutoffs'].map((cutoff, place) => (
                    <RuleNumber
                      key={place}
                      label={fill(pane.rules.upTo, { tier: tierNameOf(rules, place) })}
                      value={Math.round(cutoff * 1e4) / 100}
                      min={1}
                      max={100}
                      show={percent}
                      onValue={(value) =>
                        onRules(withNumber(rules, 'tier.cutoffs', place, Math.round(value * 100) / 1e4))
                      }
                    />
                  ))}
                  <Caption1 className={styles.muted}>
                    {fill(pane.rules.rest, { tier: tierNameOf(rules, tierCount(rules) - 1) })}
                  </Caption1>
                  {!cutoffsHold(rules) && <Caption1 className={styles.wrong}>{pane.rules.order}</Caption1>}
                </>
              ) : (
                <Text>{fill(text.otherMethod, { rule: rule.label('tier.method') })}</Text>
              )}
            </fieldset>
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="growth">
          <AccordionHeader as="h3">{text.growth}</AccordionHeader>
          <AccordionPanel>
            <fieldset className={styles.group}>
              {(['movers.growth', 'review.fall'] as const).map((name) => (
                <NumberRule key={name} name={name} rules={rules} isShare onRules={onRules} />
              ))}
              <NumberRule name="review.scoreFall" rules={rules} onRules={onRules} />
            </fieldset>
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="effort">
          <AccordionHeader as="h3">{text.effort}</AccordionHeader>
          <AccordionPanel>
            <fieldset className={styles.group}>
              <NumberRule name="effort.days" rules={rules} onRules={onRules} />
              <NumberRule name="effort.daysAContact" rules={rules} step={0.25} onRules={onRules} />
              <NumberRule name="effort.tolerance" rules={rules} isShare onRules={onRules} />
              <Head rule="effort.fewest" rules={rules} />
              {byTier('effort.fewest', text.fewest)}
              <Head rule="effort.most" rules={rules} />
              {byTier('effort.most', text.most)}
              {!effortHolds(rules) && <Caption1 className={styles.wrong}>{text.crossed}</Caption1>}
            </fieldset>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

type PlainRule =
  'movers.growth' | 'review.fall' | 'review.scoreFall' | 'effort.days' | 'effort.daysAContact' | 'effort.tolerance';

/** One number with its origin and meaning. */
function NumberRule(props: {
  readonly name: PlainRule;
  readonly rules: Rules;
  readonly isShare?: boolean;
  readonly step?: number;
  readonly onRules: (rules: Rules) => void;
}) {
  const { name, rules, isShare = false, step, onRules } = props;
  const styles = useStyles();
  const { formats, rule } = useWords();
  const { min, max } = bounds(name);
  const scale = isShare ? 100 : 1;
  return (
    <>
      <Head rule={name} rules={rules} />
      <RuleNumber
        label={rule.label(name)}
        value={Math.round(rules[name] * scale * 100) / 100}
        min={min * scale}
        max={max * scale}
        step={step}
        show={isShare ? (value) => formats.percent(value / 100) : undefined}
        onValue={(value) => onRules({ ...rules, [name]: Math.round((value / scale) * 1e4) / 1e4 })}
      />
      <Caption1 className={styles.muted}>{rule.meaning(name)}</Caption1>
    </>
  );
}

function Head({ rule, rules }: { readonly rule: RuleName; readonly rules: Rules }) {
  const styles = useStyles();
  const words = useWords();
  const isChanged = changedRules(rules).includes(rule);
  return (
    <div className={styles.head}>
      <Text as="span" weight="semibold">
        {words.rule.label(rule)}
      </Text>
      <Badge appearance="tint" color={isChanged ? 'brand' : 'informative'} shape="rounded">
        {isChanged ? words.pane.rules.yours : words.pane.rules[ruleFields[rule].origin]}
      </Badge>
    </div>
  );
}
