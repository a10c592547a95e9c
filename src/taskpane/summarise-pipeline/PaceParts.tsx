import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { PipelinePreview } from '../../jobs/summarise-pipeline/contract';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Days to win and money a day. */
export function PacePart({ preview }: { readonly preview: PipelinePreview }) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const text = pipelinePaneWords(language).preview;
  const { cycle, velocity, winRate } = preview;
  return (
    <div className={styles.list}>
      {cycle && (
        <Text>
          {fill(text.cycle, {
            mean: formats.index(cycle.meanDays),
            median: formats.index(cycle.medianDays),
            deals: formats.count(cycle.deals),
          })}
        </Text>
      )}
      {velocity && cycle && winRate ? (
        <Text>
          {fill(text.velocity, {
            amount: formats.compact(velocity.perDay),
            deals: formats.count(velocity.deals),
            rate: formats.share(winRate.rate),
            mean: formats.compact(velocity.meanDeal),
            days: formats.index(cycle.meanDays),
          })}
        </Text>
      ) : (
        <Text>{text.noPace}</Text>
      )}
    </div>
  );
}

/** What goes on from each stage, or why that cannot be told. */
export function ConversionPart({ preview }: { readonly preview: PipelinePreview }) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const text = pipelinePaneWords(language).preview;
  const names = nameWords(language).stages;
  const stages = preview.stages.filter(({ flow }) => flow !== null);
  const isKnown = stages.some(({ flow }) => flow !== null && !Number.isNaN(flow.conversion));
  const unplaced = fill(preview.unplaced === 1 ? text.unplacedOne : text.unplaced, {
    count: formats.count(preview.unplaced),
  });
  return (
    <ul className={styles.list}>
      {!isKnown && preview.unplaced > 0 && (
        <li>
          <Text>{unplaced}</Text>
        </li>
      )}
      {stages.map(({ stage, flow }) => (
        <li key={stage} className={styles.line}>
          <Text>{names[stage as 1 | 2 | 3 | 4 | 5]}</Text>
          <Caption1 className={styles.muted}>
            {flow &&
              fill(text.conversionRow, { rate: formats.share(flow.conversion), entered: formats.count(flow.entered) })}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}

/** Key node to reach and what to bring, where deals are open; and how many of them are qualified. */
export function NextStepsPart({ preview }: { readonly preview: PipelinePreview }) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const text = pipelinePaneWords(language).preview;
  const names = nameWords(language);
  const { graded } = preview;
  const rated = graded.A + graded.B + graded.C + graded.D;
  return (
    <ul className={styles.list}>
      {preview.stages.slice(0, 5).map(({ stage, deals }) => {
        const code = stage as 1 | 2 | 3 | 4 | 5;
        const { keyNode, bring } = names.nextSteps[code];
        return deals === 0 ? null : (
          <li key={code}>
            <Text>
              {fill(text.nextStep, { deals: formats.count(deals), stage: names.stages[code], node: keyNode, bring })}
            </Text>
          </li>
        );
      })}
      <li>
        <Text>{rated === 0 ? text.notQualified : fill(text.qualified, graded)}</Text>
      </li>
    </ul>
  );
}
