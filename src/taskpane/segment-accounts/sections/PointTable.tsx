import {
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { maxHeight: '232px', overflowY: 'auto' },
  whole: { maxHeight: 'none' },
  // Numbers take what they need, the name has the rest.
  table: { tableLayout: 'auto' },
  cell: {
    display: 'table-cell',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    paddingLeft: '4px',
    paddingRight: '4px',
  },
  // Fluent lays a header cell out as a row of its own: it stands over its numbers only when told so.
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', '& > *': { justifyContent: 'flex-end' } },
  bare: { whiteSpace: 'nowrap' },
});

interface PointTableProps {
  readonly label: string;
  /** At most three; a name stands left, a number right. */
  readonly columns: readonly { readonly title: string; readonly isName?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** All rows at once: it is short. */
  readonly isWhole?: boolean;
}

/** The table twin of a chart: it scrolls by itself and can be reached by keyboard. */
export function PointTable({ label, columns, rows, isWhole = false }: PointTableProps) {
  const styles = useStyles();
  const look = (column: number): string =>
    columns[column]?.isName === true ? styles.cell : mergeClasses(styles.cell, styles.number);
  return (
    <div
      className={mergeClasses(styles.root, isWhole && styles.whole)}
      tabIndex={isWhole ? undefined : 0}
      role="region"
      aria-label={label}
    >
      <Table size="extra-small" aria-label={label} className={styles.table}>
        <TableHeader>
          <TableRow>
            {columns.map(({ title }, column) => (
              <TableHeaderCell key={column} className={look(column)}>
                {title}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((cells, row) => (
            <TableRow key={row}>
              {cells.map((cell, column) => (
                <TableCell
                  key={column}
                  className={mergeClasses(look(column), columns[column]?.isName !== true && styles.bare)}
                  title={columns[column]?.isName ? cell : undefined}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
