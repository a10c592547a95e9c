import { Button, Caption1, Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AccountRelation, ContactView, ScoreRelationships } from '../../jobs/score-relationships/contract';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { ProblemBar } from '../components/ProblemBar';
import { useTask } from '../components/use-task';
import { useWords } from '../shell/words';
import { ContactList } from './ContactList';
import { Drawer } from '../components/Drawer';
import { moveWords } from './move-words';
import { RelationMap } from './RelationMap';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

interface MapDrawerProps {
  readonly job: ScoreRelationships;
  /** Row of the preview; null: closed. */
  readonly index: number | null;
  readonly row: AccountRelation | null;
  readonly contacts: readonly ContactView[];
  /** Opens the form, at a contact where there is one. */
  readonly onEdit: (contact?: string) => void;
  readonly onClose: () => void;
}

/** The relationship map of one account, as a picture and as a list that says the same. */
export function MapDrawer({ job, index, row, contacts, onEdit, onClose }: MapDrawerProps) {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = relationshipPaneWords(language).map;
  const { names, sheet } = relationshipWords(language);
  const [view, setView] = useState<'map' | 'list'>('map');
  const [written, setWritten] = useState<string | null>(null);
  const task = useTask();
  useEffect(() => setWritten(null), [index]);

  const write = async (): Promise<void> => {
    if (index === null) return;
    const result = await task.run(() => job.writeMap(index, language));
    if (result?.ok) setWritten(result.value.sheet);
  };
  const undo = async (): Promise<void> => {
    const result = await task.run((control) => job.undo('restore', control));
    if (result?.ok) setWritten(null);
  };
  const gap = row?.roles.find(({ deepest }) => deepest === 0)?.role;

  return (
    <Drawer
      open={index !== null && row !== null}
      title={row ? fill(words.title, { name: row.name }) : ''}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" disabledFocusable={task.busy} onClick={() => void write()}>
            {words.write}
          </Button>
          <Button onClick={() => onEdit()}>{words.add}</Button>
        </>
      }
    >
      {row && (
        <>
          <div className={styles.line}>
            <TabList
              size="small"
              selectedValue={view}
              aria-label={words.view}
              onTabSelect={(_, data) => setView(data.value as 'map' | 'list')}
            >
              <Tab value="map">{words.map}</Tab>
              <Tab value="list">{words.list}</Tab>
            </TabList>
            {row.score !== null && row.band !== null && (
              <Text size={200}>{`${formats.count(row.score)} ${names.bands[row.band]}`}</Text>
            )}
          </div>
          {view === 'map' ? (
            <>
              <Caption1 className={styles.muted}>{words.hint}</Caption1>
              <RelationMap name={row.name} contacts={contacts} onEdit={(contact) => onEdit(contact.name)} />
            </>
          ) : contacts.length === 0 ? (
            <Text>{words.none}</Text>
          ) : (
            <ContactList contacts={contacts} onEdit={(contact) => onEdit(contact.name)} />
          )}
          <Text size={200}>
            {[
              ...(gap ? [fill(sheet.map.gap, { role: nameWords(language).roles[gap] })] : []),
              fill(sheet.map.next, { move: moveWords(row.move, language) }),
            ].join(' ')}
          </Text>
          <div aria-live="polite" className={styles.line}>
            {task.problem && <ProblemBar problem={task.problem} />}
            {written !== null && (
              <>
                <Text size={200}>{fill(words.written, { sheet: written })}</Text>
                <Button size="small" onClick={() => void undo()}>
                  {words.undo}
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </Drawer>
  );
}
