import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Rules } from '../../engine/rules/rules';
import type { RelationshipPreview } from '../../jobs/score-relationships/contract';
import { fill } from '../../locales/language';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { plural } from '../components/plural';
import { useWords } from '../shell/words';
import { RelationGrid } from './RelationGrid';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Important dates that the pane lists; the sheet has more. */
const LISTED = 8;

interface CarePartProps {
  readonly preview: RelationshipPreview;
  readonly rules: Rules;
  readonly onOpen: (index: number) => void;
}

/** Who is overdue, and what falls due soon. */
export function CarePart({ preview, rules, onOpen }: CarePartProps) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = relationshipPaneWords(language).preview;
  const { names, sheet } = relationshipWords(language);
  const { overdue, coming } = preview;
  const days = (count: number): string =>
    plural(count, words.overdueDaysOne, words.overdueDays, { days: formats.count(count) });
  const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <>
      {overdue.length === 0 ? (
        <Text>{words.notOverdue}</Text>
      ) : (
        <RelationGrid
          label={plural(overdue.length, words.overdueTitleOne, words.overdueTitle, {
            count: formats.count(overdue.length),
          })}
          columns={[words.account, sheet.columns.tier, sheet.columns.due, sheet.columns.overdue]}
          template="28px 72px 68px"
          length={overdue.length}
          nameAt={(place) => preview.row(overdue[place]!).name}
          cellsAt={(place) => {
            const row = preview.row(overdue[place]!);
            const due = row.due === null ? sheet.missing : shortDay.format(new Date(row.due));
            return [
              { text: row.tier ?? '', label: row.tier ?? words.noTier },
              { text: due, label: row.due === null ? sheet.missing : formats.date(row.due) },
              { text: days(row.overdueDays ?? 0), label: days(row.overdueDays ?? 0) },
            ];
          }}
          onOpen={(place) => onOpen(overdue[place]!)}
        />
      )}
      <Text weight="semibold" as="h4">
        {fill(words.coming, { days: formats.count(rules['care.aheadDays']) })}
      </Text>
      {coming.length === 0 ? (
        <Text size={200} className={styles.muted}>
          {words.comingNone}
        </Text>
      ) : (
        <ul className={styles.list}>
          {coming.slice(0, LISTED).map(({ day, occasion, account, contact }) => (
            <li key={`${day} ${occasion} ${account} ${contact}`}>
              <Text size={200}>
                {fill(words.comingLine, {
                  day: shortDay.format(new Date(day)),
                  occasion: names.occasions[occasion],
                  contact,
                  account,
                })}
              </Text>
            </li>
          ))}
          {coming.length > LISTED && (
            <li>
              <Text size={200} className={styles.muted}>
                {fill(words.more, { count: formats.count(coming.length - LISTED) })}
              </Text>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
