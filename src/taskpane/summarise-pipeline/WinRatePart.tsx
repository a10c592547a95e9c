import { Badge, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { NamedWinGroup, PipelinePreview, WinBy } from '../../jobs/summarise-pipeline/contract';
import { fill } from '../../locales/language';
import { pipelinePaneWords } from '../../locales/pipeline-pane';
import { pipelineSheetWords } from '../../locales/pipeline-sheet';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { display: 'flex', flexDirection: 'column', rowGap: '2px', margin: 0, padding: 0, listStyle: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto 52px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
  },
  name: { overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
  rate: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

const LISTED = 8;

/** Win rate by count, by value where that says something, and by owner, product, size and quarter, each with its cases. */
export function WinRatePart({ preview }: { readonly preview: PipelinePreview }) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const text = pipelinePaneWords(language).preview;
  const sheet = pipelineSheetWords(language);
  const { winRate } = preview;
  if (!winRate) return <Text>{text.winRateNone}</Text>;
  const nameOf = (by: WinBy, { name }: NamedWinGroup): string => {
    if (by !== 'size' || preview.sizes === null) return name;
    const [from, to] = preview.sizes;
    return fill(sheet.sizes[name as keyof typeof sheet.sizes], {
      from: formats.compact(from),
      to: formats.compact(to),
    });
  };
  return (
    <div className={styles.root}>
      <Text>
        {fill(text.winOf, { won: formats.count(preview.won), lost: formats.count(preview.lost) })}
        {winRate.isSmall && ` · ${text.few}`}
      </Text>
      <Text>
        {winRate.byValue === null ? text.noByValue : fill(text.byValue, { rate: formats.share(winRate.byValue) })}
      </Text>
      {(['owner', 'product', 'size', 'quarter'] as const).map((by) => {
        const groups = preview.winBy[by];
        return (
          groups && (
            <div key={by}>
              <Caption1 className={styles.muted}>{fill(text.by, { by: sheet.by[by] })}</Caption1>
              <ul className={styles.list}>
                {groups.slice(0, LISTED).map((group) => (
                  <li key={group.name} className={styles.line}>
                    <Text className={styles.name}>{nameOf(by, group)}</Text>
                    {group.isSmall ? (
                      <Badge appearance="tint" color="warning" shape="rounded" size="small">
                        {text.few}
                      </Badge>
                    ) : (
                      <span />
                    )}
                    <Caption1 className={styles.muted}>
                      {fill(text.cases, {
                        won: formats.count(group.won),
                        cases: formats.count(group.won + group.lost),
                      })}
                    </Caption1>
                    <Text className={styles.rate}>{formats.share(group.rate)}</Text>
                  </li>
                ))}
              </ul>
              {groups.length > LISTED && (
                <Caption1 className={styles.muted}>
                  {fill(text.moreGroups, { count: formats.count(groups.length - LISTED) })}
                </Caption1>
              )}
            </div>
          )
        );
      })}
    </div>
  );
}
