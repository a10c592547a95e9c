import { Caption1, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { plural } from '../components/plural';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import { useWords } from '../shell/words';
import { RowList } from './RowList';
import type { ListRow } from './RowList';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  find: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface AccountsListProps {
  readonly label: string;
  /** Rows of the preview's accounts, in the order in which they are listed. */
  readonly rows: readonly number[];
  /** Rows whose name or key contains a text. */
  readonly find: (text: string) => readonly number[];
  readonly rowOf: (account: number) => ListRow;
  readonly onWhy: (account: number) => void;
  readonly onAction: (account: number) => void;
}

/** Accounts with a filter over them: "42 of 790". */
export function AccountsList({ label, rows, find, rowOf, onWhy, onAction }: AccountsListProps) {
  const styles = useStyles();
  const { pane, formats, language } = useWords();
  const text = reviewPaneWords(language).preview;
  const [filter, setFilter] = useState('');
  const wanted = filter.trim();
  const shown = useMemo(() => {
    if (wanted === '') return rows;
    const found = new Set(find(wanted));
    return rows.filter((row) => found.has(row));
  }, [rows, find, wanted]);
  const all = formats.count(rows.length);
  const count =
    wanted === ''
      ? plural(rows.length, text.countOne, text.count, { count: all })
      : fill(text.filtered, { count: formats.count(shown.length), all });
  useSettledAnnouncement(count);

  return (
    <div className={styles.root}>
      <div className={styles.find}>
        <SearchBox
          size="small"
          className={styles.box}
          aria-label={text.find}
          placeholder={text.find}
          value={filter}
          dismiss={filter === '' ? null : { 'aria-label': pane.app.clear }}
          onChange={(_, data) => setFilter(data.value)}
          onKeyDown={(event) => {
            // Esc empties the filter first; only then does it leave the step.
            if (event.key === 'Escape' && filter !== '') {
              event.preventDefault();
              setFilter('');
            }
          }}
        />
        <Caption1 className={styles.count}>{count}</Caption1>
      </div>
      {shown.length === 0 ? (
        <Text size={200}>{text.noMatch}</Text>
      ) : (
        <RowList
          label={label}
          length={shown.length}
          rowAt={(place) => rowOf(shown[place]!)}
          onWhy={(place) => onWhy(shown[place]!)}
          onAction={(place) => onAction(shown[place]!)}
        />
      )}
    </div>
  );
}
