import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { buyingWords } from '../../../locales/buying';
import { fill } from '../../../locales/language';
import type { RfmCell, RfmView } from '../../../jobs/section-contract';
import { plural } from '../../components/plural';
import { useWords } from '../../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: '2px' },
  label: {
    width: '28px',
    padding: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    height: '30px',
    padding: 0,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  first: { backgroundColor: tokens.colorPaletteBlueForeground2, color: tokens.colorNeutralBackground1 },
  second: { backgroundColor: tokens.colorPaletteBlueBorderActive, color: tokens.colorNeutralBackground1 },
  third: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  muted: { color: tokens.colorNeutralForeground3 },
  axes: {
    display: 'flex',
    marginBottom: tokens.spacingVerticalS,
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
  },
});

/** R across, F up, the best pair at the top right: the number counts accounts, darker is more money. */
export function RfmGrid({
  rfm,
  value,
  text,
}: {
  readonly rfm: RfmView;
  readonly value: string;
  readonly text: string;
}) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = buyingWords(language);
  const { bins, grid } = rfm;
  const scores = Array.from({ length: bins }, (_, index) => index + 1);
  const most = Math.max(...grid.map((cell) => cell.value));
  const shades = [styles.first, styles.second, styles.third, undefined];
  const labelOf = ({ r, f, accounts, value: money }: RfmCell): string =>
    fill(words.rfm.cell, {
      r,
      f,
      accounts: plural(accounts, words.accountOne, words.accountMany, { count: formats.count(accounts) }),
      value: formats.compact(money),
    });
  return (
    <div className={styles.root}>
      <Caption1 className={styles.muted}>{fill(words.rfm.gridInPane, { value })}</Caption1>
      <table className={styles.table} aria-label={text}>
        <tbody>
          {[...scores].reverse().map((f) => (
            <tr key={f}>
              <th scope="row" className={styles.label}>
                {`F${f}`}
              </th>
              {scores.map((r) => {
                const cell = grid[(r - 1) * bins + f - 1];
                if (!cell) return null;
                const shade = shades[shadeOf(cell.value, most)];
                return (
                  <td
                    key={r}
                    className={mergeClasses(styles.cell, shade)}
                    title={labelOf(cell)}
                    aria-label={labelOf(cell)}
                  >
                    {cell.accounts === 0 ? '' : formats.count(cell.accounts)}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <td className={styles.label} />
            {scores.map((r) => (
              <th key={r} scope="col" className={styles.label}>
                {`R${r}`}
              </th>
            ))}
          </tr>
        </tbody>
      </table>
      <div className={styles.axes} aria-hidden>
        <Caption1 className={styles.muted}>{words.rfm.often}</Caption1>
        <Caption1 className={styles.muted}>{words.rfm.lately}</Caption1>
      </div>
    </div>
  );
}

/** By the part of the largest, darkest first. */
function shadeOf(value: number, most: number): number {
  return value > 0 && most > 0 ? Math.min(3, Math.floor((1 - value / most) * 4)) : 3;
}
