import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MigrationView } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { plural } from '../components/plural';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: '2px' },
  caption: { textAlign: 'start', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  label: {
    padding: '4px 2px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  rowLabel: { textAlign: 'start' },
  cell: {
    height: '28px',
    padding: 0,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
  // Nobody moved there: quiet, so that the moves stand out.
  empty: { color: tokens.colorNeutralForeground3 },
  some: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  stayed: { border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStrokeAccessible}` },
});

/** From which tier to which, A first, new and lost last; who stayed is boxed. */
export function MigrationMatrix({ migration }: { readonly migration: MigrationView }) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = reviewPaneWords(language);
  const text = words.migration;
  const { tiers, counts, value } = migration;
  const size = tiers.length + 1;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{text.caption}</caption>
      <thead>
        <tr>
          <td />
          {[...tiers, text.lost].map((name) => (
            <th key={name} scope="col" className={styles.label}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...tiers, text.new].map((before, from) => (
          <tr key={before}>
            <th scope="row" className={mergeClasses(styles.label, styles.rowLabel)}>
              {before}
            </th>
            {[...tiers, text.lost].map((now, to) => {
              if (from === tiers.length && to === tiers.length) return <td key={now} />;
              const count = counts[from * size + to] ?? 0;
              const { countOne, count: many } = words.preview;
              const accounts = plural(count, countOne, many, { count: formats.count(count) });
              const look = mergeClasses(
                styles.cell,
                count === 0 ? styles.empty : from !== to && styles.some,
                from === to && styles.stayed,
              );
              const said = { before, now, accounts, value: formats.full(value[from * size + to] ?? 0) };
              return (
                <td key={now} className={look} title={fill(text.cell, said)}>
                  {formats.count(count)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
