import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import {
  BriefcaseRegular,
  BuildingRegular,
  ChatWarningRegular,
  PersonChatRegular,
  PeopleRegular,
  ReceiptRegular,
  StoreMicrosoftRegular,
  TableRegular,
} from '@fluentui/react-icons';
import type { SheetKind } from '../../engine/intake/types';
import type { SourceSummary } from '../../jobs/contract';
import { plural } from '../components/plural';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: { display: 'flex', alignItems: 'start', columnGap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', flexShrink: 0, color: tokens.colorBrandForeground1 },
  text: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground3 },
  rows: { flexShrink: 0, color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase300 },
});

const ICONS: Readonly<Record<SheetKind, typeof TableRegular>> = {
  accounts: BuildingRegular,
  orders: ReceiptRegular,
  opportunities: BriefcaseRegular,
  contacts: PeopleRegular,
  contactLog: PersonChatRegular,
  complaints: ChatWarningRegular,
  channel: StoreMicrosoftRegular,
  unknown: TableRegular,
};

/** What the sheets look like: kind, place, rows. */
export function SourceList({ sources }: { readonly sources: readonly SourceSummary[] }) {
  const styles = useStyles();
  const { pane, formats } = useWords();
  return (
    <ul className={styles.list}>
      {sources.map((source) => {
        const Icon = ICONS[source.kind];
        return (
          <li key={source.label} className={styles.item}>
            <Icon className={styles.icon} aria-hidden />
            <div className={styles.text}>
              <Text weight="semibold">{pane.home.kinds[source.kind]}</Text>
              <Caption1 className={styles.label}>{source.label}</Caption1>
            </div>
            <Caption1 className={styles.rows}>
              {plural(source.rows, pane.home.rowsOne, pane.home.rows, { rows: formats.count(source.rows) })}
            </Caption1>
          </li>
        );
      })}
    </ul>
  );
}
