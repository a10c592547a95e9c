import { Dropdown, Field, Option, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Exhibit } from '../../../jobs/segment-accounts/exhibits/exhibit';
import { exhibitWords } from '../../../locales/exhibits';
import { useWords } from '../../shell/words';
import { ShareBars } from './ShareBars';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  box: { minWidth: 0 },
});

/** Accounts and share of each category; the person chooses by which column. */
export function ProfileBars({ profile }: { readonly profile: Exhibit }) {
  const styles = useStyles();
  const { language } = useWords();
  const words = exhibitWords(language).profile;
  // The cross-table is for the sheet: it is too wide for the pane.
  const tables = profile.tables.filter(({ inPane }) => inPane.length > 0);
  const [chosen, setChosen] = useState('');
  const place = Math.max(0, tables.findIndex((_, index) => String(index) === chosen)); // prettier-ignore
  const table = tables[place];
  if (!table) return null;
  const names = tables.map(({ columns }) => columns[0]?.title ?? '');
  const number = (row: (typeof table.rows)[number], column: number): number => Number(row[column] ?? NaN);
  return (
    <div className={styles.root}>
      {tables.length > 1 && (
        <Field label={words.category}>
          <Dropdown
            className={styles.box}
            size="small"
            value={names[place] ?? ''}
            selectedOptions={[String(place)]}
            onOptionSelect={(_, data) => data.optionValue !== undefined && setChosen(data.optionValue)}
          >
            {names.map((name, index) => (
              <Option key={index} value={String(index)}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <ShareBars
        text={profile.finding}
        note={[table.more, ...profile.notes].filter((note) => note !== undefined).join(' ')}
        bars={table.rows.map((row) => ({
          name: String(row[0] ?? ''),
          accounts: number(row, 1),
          value: number(row, 2),
          share: number(row, 3),
        }))}
      />
    </div>
  );
}
