import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground3, paddingBottom: tokens.spacingVerticalXS },
  cell: {
    padding: '4px 2px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground3 },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

interface PlainTableProps {
  readonly caption?: string;
  readonly label?: string;
  /** The first column names the row, the others are numbers. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A small table of three columns at most: what stands in it is already in words. */
export function PlainTable({ caption, label, headers, rows }: PlainTableProps) {
  const styles = useStyles();
  const look = (column: number): string => mergeClasses(styles.cell, column > 0 && styles.number);
  return (
    <table className={styles.table} aria-label={label}>
      {caption !== undefined && <caption className={styles.caption}>{caption}</caption>}
      <thead>
        <tr>
          {headers.map((header, column) => (
            <th key={header} scope="col" className={mergeClasses(look(column), styles.head)}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row" className={look(column)}>
                  {cell}
                </th>
              ) : (
                <td key={column} className={look(column)}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
