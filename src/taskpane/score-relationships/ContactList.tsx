import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ContactView } from '../../jobs/score-relationships/contract';
import { nameWords } from '../../locales/names';
import { relationshipWords } from '../../locales/relationships';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: 'left',
    padding: '2px 4px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'middle',
  },
  name: { minWidth: 0, padding: '0 2px', justifyContent: 'start', fontWeight: tokens.fontWeightRegular },
});

/** The map as a table: role, contact, depth, stance. */
export function ContactList({
  contacts,
  onEdit,
}: {
  readonly contacts: readonly ContactView[];
  readonly onEdit: (contact: ContactView) => void;
}) {
  const styles = useStyles();
  const { language } = useWords();
  const { names, sheet } = relationshipWords(language);
  const { list, noRole } = sheet.map;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[list.role, list.name, list.depth, list.stance].map((header) => (
            <th key={header} scope="col" className={styles.cell}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <tr key={contact.row}>
            <td className={styles.cell}>{contact.role === null ? noRole : nameWords(language).roles[contact.role]}</td>
            <td className={styles.cell}>
              <Button appearance="subtle" size="small" className={styles.name} onClick={() => onEdit(contact)}>
                {contact.name}
              </Button>
            </td>
            <td className={styles.cell}>{names.depths[contact.depth as keyof typeof names.depths]}</td>
            <td className={styles.cell}>{contact.stance === null ? '' : names.stances[contact.stance]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
