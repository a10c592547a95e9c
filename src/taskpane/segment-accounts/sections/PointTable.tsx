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
  cell: { display: 'table-cell', overflow: 'hidden', textOverflow: 'ellipsis' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

interface PointTableProps {
  readonly label: string;
  /** At most three; a name stands left, a number right. */
  readonly columns: readonly { readonly title: string; readonly isName?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** The table twin of a chart: it scrolls by itself and can be reached by keyboard. */
export function PointTable({ label, columns, rows }: PointTableProps) {
  const styles = useStyles();
  const look = (column: number): string =>
    columns[column]?.isName === true ? styles.cell : mergeClasses(styles.cell, styles.number);
  return (
    <div className={styles.root} tabIndex={0} role="region" aria-label={label}>
      <Table size="extra-small" aria-label={label}>
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
                <TableCell key={column} className={look(column)} title={columns[column]?.isName ? cell : undefined}>
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
