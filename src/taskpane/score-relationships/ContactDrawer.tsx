import { Button, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Rules } from '../../engine/rules/rules';
import type { ChosenSources, ContactDraft, Roster, ScoreRelationships } from '../../jobs/score-relationships/contract';
import { fill } from '../../locales/language';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { ProblemBar } from '../components/ProblemBar';
import { useTask } from '../components/use-task';
import { useWords } from '../shell/words';
import { ContactForm } from './ContactForm';
import { Drawer } from '../components/Drawer';
import { draftOf, freshDraft } from './contact-draft';

interface ContactDrawerProps {
  /** The account to begin with, and the contact to change; null: closed. */
  readonly begin: { readonly account: string; readonly contact?: string } | null;
  readonly job: ScoreRelationships;
  readonly chosen: ChosenSources;
  readonly rules: Rules;
  /** `changed`: something was written, so what is shown behind is no longer right. */
  readonly onClose: (changed: boolean) => void;
}

/** The contact form: one account at a time, each save goes into the table at once. */
export function ContactDrawer(props: ContactDrawerProps) {
  const { begin, job, chosen, rules, onClose } = props;
  const { language, formats } = useWords();
  const words = relationshipPaneWords(language).form;
  const { names, sheet } = relationshipWords(language);
  const task = useTask();
  const [roster, setRoster] = useState<Roster | null>(null);
  const [draft, setDraft] = useState<ContactDraft>(freshDraft(''));
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [saves, setSaves] = useState(0);
  const changed = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  const { run } = task;

  const look = useCallback(async (): Promise<Roster | null> => {
    const found = await run(() => job.roster(chosen, rules));
    if (!found?.ok) return null;
    setRoster(found.value);
    return found.value;
  }, [run, job, chosen, rules]);

  const beginning = useRef<typeof begin>(null);
  useEffect(() => {
    if (begin === beginning.current) return;
    beginning.current = begin;
    if (!begin) return;
    changed.current = false;
    setSaid('');
    setProblem('');
    setSaves(0);
    setDraft(freshDraft(begin.account));
    void look().then((found) => {
      const contact = found?.contactsOf(begin.account).find(({ name }) => name === begin.contact);
      if (contact) setDraft(draftOf(contact));
      focusName(body.current, begin.account === '');
    });
  }, [begin, look]);

  const save = async (next: boolean): Promise<void> => {
    const missing = draft.account === '' ? words.needAccount : draft.name.trim() === '' ? words.needName : '';
    setProblem(missing);
    if (missing !== '') return;
    const given = { ...draft, name: draft.name.trim() };
    const saved = await task.run(() => job.saveContact(chosen, rules, given, language));
    if (!saved?.ok) return;
    changed.current = true;
    setSaves((count) => count + 1);
    const { before, after, band, row } = saved.value;
    setSaid(
      after === null || band === null
        ? fill(words.savedNoScore, { name: given.name, account: given.account })
        : fill(words.saved, {
            name: given.name,
            account: given.account,
            before: before === null ? sheet.missing : formats.count(before),
            after: formats.count(after),
            band: names.bands[band],
          }),
    );
    await look();
    setDraft(next ? freshDraft(given.account) : { ...given, row });
    if (next) focusName(body.current, false);
  };

  const undo = async (): Promise<void> => {
    const undone = await task.run(() => job.undoContact());
    if (!undone?.ok) return;
    setSaves((count) => count - 1);
    setSaid(words.undone);
    await look();
    setDraft(freshDraft(draft.account));
  };

  return (
    <Drawer
      open={begin !== null}
      title={words.title}
      focusTitle={false}
      onClose={() => onClose(changed.current)}
      footer={
        <>
          <Button appearance="primary" disabledFocusable={task.busy} onClick={() => void save(true)}>
            {words.saveNext}
          </Button>
          <Button disabledFocusable={task.busy} onClick={() => void save(false)}>
            {words.save}
          </Button>
          {saves > 0 && (
            <Button appearance="subtle" disabledFocusable={task.busy} onClick={() => void undo()}>
              {words.undo}
            </Button>
          )}
        </>
      }
    >
      <div ref={body}>
        {task.problem && <ProblemBar problem={task.problem} />}
        {roster ? (
          <ContactForm
            roster={roster}
            draft={draft}
            problem={problem}
            said={said}
            busy={task.busy}
            onDraft={setDraft}
            onSaveNext={() => void save(true)}
          />
        ) : (
          !task.busy && <Text>{words.noContacts}</Text>
        )}
      </div>
    </Drawer>
  );
}

/** To the name, or to the account while there is none; once it is drawn. */
function focusName(body: HTMLElement | null, isAccountMissing: boolean): void {
  setTimeout(() => {
    const wanted = isAccountMissing ? 'input[role="combobox"]' : 'input[data-contact-name]';
    body?.querySelector<HTMLInputElement>(wanted)?.focus();
  });
}
