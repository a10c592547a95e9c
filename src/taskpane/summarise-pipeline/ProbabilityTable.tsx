import { Caption1, SpinButton, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Rules } from '../../engine/rules/rules';
import type { PipelineEffect } from '../../jobs/summarise-pipeline/contract';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { useWords } from '../shell/words';
import { STAGES, withProbability } from './pipeline-rules';

const useStyles = makeStyles({
  table: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 76px 80px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  head: { color: tokens.colorNeutralForeground3 },
  learned: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  history: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', fontVariantNumeric: 'tabular-nums' },
  on: { fontWeight: tokens.fontWeightSemibold },
  spin: { minWidth: 0, width: '100%' },
});

interface ProbabilityTableProps {
  readonly rules: Rules;
  readonly effect: PipelineEffect | null;
  readonly onRules: (rules: Rules) => void;
}

/** The probability of each stage by the rule, and by own history beside it. */
export function ProbabilityTable({ rules, effect, onRules }: ProbabilityTableProps) {
  const styles = useStyles();
  const { language } = useWords();
  const text = pipelinePaneWords(language).rules;
  return (
    <fieldset className={styles.table}>
      <div className={styles.row} aria-hidden>
        <Caption1 className={styles.head}>{text.stage}</Caption1>
        <Caption1 className={styles.head}>{text.rulePercent}</Caption1>
        <Caption1 className={mergeClasses(styles.head, styles.learned)}>{text.learnedPercent}</Caption1>
      </div>
      {STAGES.map((stage) => (
        <Probability key={stage} stage={stage} rules={rules} effect={effect} onRules={onRules} />
      ))}
    </fieldset>
  );
}

/** One stage: the rule's probability to set, and beside it what the own history says. */
function Probability(props: ProbabilityTableProps & { readonly stage: (typeof STAGES)[number] }) {
  const { stage, rules, effect, onRules } = props;
  const styles = useStyles();
  const { pane, formats, language } = useWords();
  const text = pipelinePaneWords(language).rules;
  const name = nameWords(language).stages[stage];
  const share = rules['pipeline.probability'][stage - 1] ?? 0;
  const learned = effect?.probabilities[stage - 1];
  const isLearned = rules['pipeline.weighing'] === 'learned';
  const cases = learned && learned.cases > 0 ? formats.count(learned.cases) : '';
  return (
    <div className={styles.row}>
      <Text size={200}>{name}</Text>
      <SpinButton
        size="small"
        className={styles.spin}
        incrementButton={{ 'aria-label': pane.app.increase }}
        decrementButton={{ 'aria-label': pane.app.decrease }}
        aria-label={fill(text.probabilityOf, { stage: name })}
        min={0}
        max={100}
        step={5}
        value={share * 100}
        displayValue={formats.percent(share)}
        onChange={(_, data) => {
          const typed = data.value ?? parseFloat(data.displayValue ?? '');
          if (Number.isFinite(typed)) onRules(withProbability(rules, stage, typed / 100));
        }}
      />
      <span className={styles.history}>
        {learned && cases !== '' && (
          <Text size={200} className={isLearned ? styles.on : undefined}>
            {formats.percent(Math.round(learned.learned * 1000) / 1000)}
          </Text>
        )}
        <Caption1 className={styles.head}>
          {learned && (cases === '' ? text.noCases : fill(text.cases, { count: cases }))}
        </Caption1>
      </span>
    </div>
  );
}
