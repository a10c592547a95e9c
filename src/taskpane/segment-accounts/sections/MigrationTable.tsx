import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MoversView } from '../../../jobs/section-contract';
import { buyingWords, periodText } from '../../../locales/buying';
import { fill } from '../../../locales/language';
import { plural } from '../../components/plural';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: '2px' },
  caption: { textAlign: 'start', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  label: {
    padding: '4px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
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
  much: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  stayed: { border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStrokeAccessible}` },
});

/** From which tier to which: A first, new and lost last; who stayed is boxed. */
export function MigrationTable({ movers }: { readonly movers: MoversView }) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = buyingWords(language);
  const { matrix, tiers } = movers;
  const rows = [...tiers.slice(0, matrix.length - 1), words.movers.new];
  const columns = [...tiers.slice(0, matrix.length - 1), words.movers.lost];
  const most = Math.max(...matrix.flat());
  const last = matrix.length - 1;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {fill(words.movers.caption, {
          title: fill(words.movers.matrixTitle, {
            before: periodText(movers.before, words),
            now: periodText(movers.now, words),
          }),
          axes: words.movers.matrix,
        })}
      </caption>
      <thead>
        <tr>
          <td />
          {columns.map((name) => (
            <th key={name} scope="col" className={styles.label}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((before, from) => (
          <tr key={before}>
            <th scope="row" className={mergeClasses(styles.label, styles.rowLabel)}>
              {before}
            </th>
            {columns.map((now, to) => {
              const count = matrix[from]?.[to] ?? 0;
              if (from === last && to === last) return <td key={now} />;
              const accounts = plural(count, words.accountOne, words.accountMany, { count: formats.count(count) });
              const look = mergeClasses(styles.cell, count > most / 2 && styles.much, from === to && styles.stayed);
              return (
                <td key={now} className={look} title={fill(words.movers.cell, { before, now, accounts })}>
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
