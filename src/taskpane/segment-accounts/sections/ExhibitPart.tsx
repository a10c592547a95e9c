import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Exhibit, ExhibitTable } from '../../../jobs/segment-accounts/exhibits/exhibit';
import { kindAt } from '../../../jobs/segment-accounts/exhibits/exhibit';
import { useWords } from '../../shell/words';
import type { Words } from '../../shell/words';
import { PointTable } from './PointTable';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  notes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** One subject of the preview: its finding, the tables that fit into the pane, its assumptions. The sheet has all of it. */
export function ExhibitPart({ exhibit }: { readonly exhibit: Exhibit }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.root}>
      <Text weight="semibold">{exhibit.finding}</Text>
      {exhibit.tables
        .filter(({ inPane, rows }) => inPane.length > 0 && rows.length > 0)
        .map((table, place) => (
          <div key={place}>
            <PointTable
              isWhole
              label={table.columns[0]?.title ?? exhibit.name}
              columns={table.inPane.map((column) => ({
                title: table.columns[column]?.title ?? '',
                isName: isText(table, column),
              }))}
              rows={table.rows.map((_, row) => table.inPane.map((column) => cellText(table, row, column, words)))}
            />
            {table.more !== undefined && <Caption1 className={styles.muted}>{table.more}</Caption1>}
          </div>
        ))}
      {exhibit.notes.length > 0 && (
        <div className={styles.notes}>
          {exhibit.notes.map((note) => (
            <Caption1 key={note} className={styles.muted}>
              {note}
            </Caption1>
          ))}
        </div>
      )}
    </div>
  );
}

function isText(table: ExhibitTable, column: number): boolean {
  const kind = table.columns[column]?.kind;
  return kind === 'name' || kind === 'text';
}

function cellText(table: ExhibitTable, row: number, column: number, { formats }: Words): string {
  const cell = table.rows[row]?.[column] ?? null;
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  switch (kindAt(table, row, column)) {
    case 'share':
      return formats.share(cell);
    case 'score':
      return formats.index(cell);
    case 'count':
      return formats.count(cell);
    default:
      return formats.full(cell);
  }
}
