import {
  Button,
  Caption1,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndo16Regular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { SnapshotSummary } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import { dotted } from '../components/dotted';
import { Busy } from '../components/Busy';
import { ProblemBar } from '../components/ProblemBar';
import { useWords } from '../shell/words';
import { DeleteSnapshot } from './DeleteSnapshot';
import { quarterText } from './quarter-text';
import type { Snapshots } from './use-snapshots';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
  rename: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: '120px' },
  start: { alignSelf: 'start' },
  hidden: { display: 'none' },
});

/** The reviews that the workbook keeps, what can be done with each, and a file from elsewhere. */
export function SnapshotList({ snapshots }: { readonly snapshots: Snapshots }) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const text = reviewPaneWords(language).snapshots;
  const [renaming, setRenaming] = useState<string | null>(null);
  const [removing, setRemoving] = useState<SnapshotSummary | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const { list, task } = snapshots;

  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen) snapshots.importText(await chosen.text());
    // The same file can be chosen again.
    if (file.current) file.current.value = '';
  };

  return (
    <section className={styles.root} aria-busy={task.busy}>
      <Subtitle2 as="h3">{text.title}</Subtitle2>
      <Busy on={task.busy} text={pane.app.loading} />
      {task.problem && <ProblemBar problem={task.problem} title={list === null ? undefined : text.refused} />}
      <div aria-live="polite">
        {snapshots.said !== '' && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{snapshots.said}</MessageBarBody>
            {snapshots.canUndo && (
              <MessageBarActions>
                <Button size="small" icon={<ArrowUndo16Regular />} onClick={snapshots.undo}>
                  {pane.app.undo}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
      {list?.length === 0 && <Caption1 className={styles.muted}>{text.none}</Caption1>}
      {list !== null && list.length > 0 && (
        <ul className={styles.list}>
          {list.map((snapshot) => (
            <li key={snapshot.id} className={styles.item}>
              {renaming === snapshot.id ? (
                <Rename
                  snapshot={snapshot}
                  onSave={(name) => {
                    setRenaming(null);
                    if (name !== snapshot.name) snapshots.rename(snapshot, name);
                  }}
                  onCancel={() => setRenaming(null)}
                />
              ) : (
                <Facts snapshot={snapshot} />
              )}
              <Menu>
                <MenuTrigger disableButtonEnhancement>
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<MoreHorizontalRegular />}
                    aria-label={fill(text.actions, { name: snapshot.name })}
                  />
                </MenuTrigger>
                <MenuPopover>
                  <MenuList>
                    {snapshot.problem === null && (
                      <MenuItem onClick={() => setRenaming(snapshot.id)}>{text.rename}</MenuItem>
                    )}
                    <MenuItem onClick={() => snapshots.exportIt(snapshot)}>{text.export}</MenuItem>
                    <MenuItem onClick={() => setRemoving(snapshot)}>{text.remove}</MenuItem>
                  </MenuList>
                </MenuPopover>
              </Menu>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" className={styles.start} onClick={() => file.current?.click()}>
        {text.import}
      </Button>
      <input
        ref={file}
        type="file"
        className={styles.hidden}
        aria-label={text.importLabel}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <DeleteSnapshot
        snapshot={removing}
        onDelete={() => {
          if (removing) snapshots.remove(removing);
          setRemoving(null);
        }}
        onCancel={() => setRemoving(null)}
      />
    </section>
  );
}

function Facts({ snapshot }: { readonly snapshot: SnapshotSummary }) {
  const styles = useStyles();
  const { language, formats, problem } = useWords();
  const text = reviewPaneWords(language).snapshots;
  const { name, asOf, accounts, deals } = snapshot;
  const quarter = quarterText(snapshot.quarter, language);
  const facts = fill(text.facts, {
    asOf: formats.date(asOf),
    accounts: formats.count(accounts),
    deals: formats.count(deals),
  });
  return (
    <span className={styles.texts}>
      <Text weight="semibold">{name}</Text>
      <Caption1 className={styles.muted}>
        {snapshot.problem ? problem(snapshot.problem) : name.includes(quarter) ? facts : dotted([quarter, facts])}
      </Caption1>
    </span>
  );
}

function Rename(props: {
  readonly snapshot: SnapshotSummary;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const { snapshot, onSave, onCancel } = props;
  const styles = useStyles();
  const { pane, language } = useWords();
  const text = reviewPaneWords(language).snapshots;
  const [name, setName] = useState(snapshot.name);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The menu that opened it gives its focus back first.
    const timer = setTimeout(() => box.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const typed = name.trim();
  return (
    <span className={styles.rename}>
      <Input
        ref={box}
        size="small"
        className={styles.name}
        aria-label={text.name}
        maxLength={80}
        value={name}
        onChange={(_, data) => setName(data.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed !== '') {
            event.preventDefault();
            event.stopPropagation();
            onSave(typed);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            onCancel();
          }
        }}
      />
      <Button size="small" appearance="primary" disabledFocusable={typed === ''} onClick={() => typed && onSave(typed)}>
        {text.save}
      </Button>
      <Button size="small" onClick={onCancel}>
        {pane.app.cancel}
      </Button>
    </span>
  );
}
