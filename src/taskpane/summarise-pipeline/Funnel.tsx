import { Badge, Caption1, Subtitle2, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PipelinePreview, StageRow } from '../../jobs/summarise-pipeline/contract';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { forcedFrame } from '../components/forced-frame';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 40px 64px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
  },
  name: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    flexWrap: 'wrap',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  muted: { color: tokens.colorNeutralForeground3 },
  track: {
    height: '10px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    ...forcedFrame,
  },
  bar: {
    height: '100%',
    minWidth: '1px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPaletteBlueBorderActive,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  // What is booked is no longer open: its bar is an outline.
  booked: {
    backgroundColor: 'transparent',
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteBlueBorderActive}`,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', border: '2px solid CanvasText' },
  },
});

/** The selling stages in their order: deals, amount and a bar from zero; by deals where no deal has an amount. */
export function Funnel({ preview }: { readonly preview: PipelinePreview }) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const text = pipelinePaneWords(language).preview;
  const names = nameWords(language).stages;
  const stages = preview.stages.slice(0, 6);
  const byAmount = preview.openAmount > 0;
  const size = (row: StageRow): number => (byAmount ? row.amount : row.deals);
  const most = Math.max(1e-9, ...stages.map(size));
  return (
    <section className={styles.root}>
      <Subtitle2 as="h3">{text.funnel}</Subtitle2>
      <ul className={styles.list}>
        {stages.map((row) => {
          const isBooked = row.stage === 6;
          const isSlow = preview.bottleneck !== null && preview.bottleneck.stage === row.stage;
          const amount = byAmount ? formats.compact(row.amount) : '';
          return (
            <li key={row.stage} title={byAmount ? formats.full(row.amount) : undefined}>
              <div className={styles.line}>
                <span className={styles.name}>
                  <Text>{names[row.stage as keyof typeof names]}</Text>
                  {isSlow && (
                    <Badge appearance="tint" color="warning" shape="rounded" size="small">
                      {preview.bottleneck?.isByTime === true ? text.slowestByTime : text.slowest}
                    </Badge>
                  )}
                  {isBooked && <Caption1 className={styles.muted}>{text.booked}</Caption1>}
                </span>
                <Text className={mergeClasses(styles.number, styles.muted)}>{formats.count(row.deals)}</Text>
                <Text className={styles.number}>{amount}</Text>
              </div>
              <div className={styles.track} aria-hidden>
                <div
                  className={mergeClasses(styles.bar, isBooked && styles.booked)}
                  style={{ width: `${(100 * size(row)) / most}%` }}
                />
              </div>
            </li>
          );
        })}
      </ul>
      {preview.openAmount === 0 && preview.open > 0 && <Caption1 className={styles.muted}>{text.countsText}</Caption1>}
    </section>
  );
}

/** The headline: what is open, what it weighs, and whether that is enough. */
export function headlineOf(preview: PipelinePreview, { formats, language }: ReturnType<typeof useWords>): string {
  const text = pipelinePaneWords(language).preview;
  if (preview.open === 0) return text.none;
  if (preview.openWithAmount === 0) return fill(text.counts, { deals: formats.count(preview.open) });
  const { coverage } = preview;
  const figures = { open: formats.compact(preview.openAmount), weighted: formats.compact(preview.weighted) };
  if (coverage === null) return fill(text.headline, figures);
  return fill(text.headlineCover, {
    ...figures,
    // Down, so that 2.96 never reads as the 3 that is wanted.
    multiple: formats.index(Math.floor(coverage.multiple * 10) / 10),
    sign: coverage.enough ? '≥' : '<',
    wanted: formats.index(coverage.wanted),
  });
}
