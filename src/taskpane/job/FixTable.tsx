import {
  Caption1,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { FixPreview } from '../../jobs/contract';
import { plural } from '../components/plural';
import { useWords } from '../shell/words';

/** The first cells of a fix, as they are and as they would be. */
export function FixTable({ fix }: { readonly fix: FixPreview }) {
  const { pane, formats } = useWords();
  const words = pane.check;
  return (
    <div>
      <Caption1>
        {words.fixTitle} · {plural(fix.cells, words.fixCellsOne, words.fixCells, { count: formats.count(fix.cells) })}
      </Caption1>
      <Table size="extra-small" aria-label={words.fixTitle}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{words.before}</TableHeaderCell>
            <TableHeaderCell>{words.after}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {fix.examples.slice(0, 5).map(({ row, column, before, after }) => (
            <TableRow key={`${row}/${column}`}>
              <TableCell>{before}</TableCell>
              <TableCell>{after}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
