import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { FilterBox } from '../components/FilterBox';
import { plural } from '../components/plural';
import { useSettledAnnouncement } from '../components/use-settled-announcement';
import { useWords } from '../shell/words';
import { RowList } from './RowList';
import type { ListRow } from './RowList';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
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
  const { formats, language } = useWords();
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
      <FilterBox label={text.find} value={filter} onChange={setFilter} count={count} />
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
