import {
  Button,
  Caption1,
  Combobox,
  Dropdown,
  Field,
  Input,
  Option,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { roles } from '../../engine/relationship/roles';
import type { Role } from '../../engine/relationship/roles';
import { stances } from '../../engine/relationship/stance';
import type { Stance } from '../../engine/relationship/stance';
import type { ContactDraft, ContactField, Roster } from '../../jobs/score-relationships/contract';
import { columnWords } from '../../locales/columns';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { dotted } from '../components/dotted';
import { plural } from '../components/plural';
import { useWords } from '../shell/words';
import { draftOf, freshDraft, todayText } from './contact-draft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  box: { minWidth: 0, width: '100%' },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', marginLeft: '-8px' },
  // Six on one line at 320 px.
  line: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, 1fr)',
    marginLeft: '-8px',
    '& label': { paddingLeft: 0, paddingRight: 0 },
  },
  day: { display: 'flex', columnGap: tokens.spacingHorizontalS, '& > :first-child': { flexGrow: 1, minWidth: 0 } },
  muted: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { justifyContent: 'start', width: '100%', fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

export interface ContactFormProps {
  readonly roster: Roster;
  readonly draft: ContactDraft;
  /** Says what is wrong with the draft; empty while nothing is. */
  readonly problem: string;
  /** What the last save did. */
  readonly said: string;
  readonly busy: boolean;
  readonly onDraft: (draft: ContactDraft) => void;
  readonly onSaveNext: () => void;
}

/**
 * One contact, quick by keyboard: Tab goes through the boxes, arrows choose, a digit rates depth and trust, Enter saves and goes on to
 * the next contact of the same account.
 */
export function ContactForm({ roster, draft, problem, said, busy, onDraft, onSaveNext }: ContactFormProps) {
  const styles = useStyles();
  const { pane, language, formats } = useWords();
  const words = relationshipPaneWords(language).form;
  const { names } = relationshipWords(language);
  const fields = columnWords(language);
  const name = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(draft.account);
  const contacts = roster.contactsOf(draft.account);
  const has = (field: ContactField): boolean => roster.fields.includes(field);
  const lacking = (['role', 'depth', 'stance', 'trust', 'lastContact'] as const).filter((field) => !has(field));
  const matching = roster.accounts.filter((account) => account.toLowerCase().includes(query.trim().toLowerCase()));

  useEffect(() => setQuery(draft.account), [draft.account]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = event.target as HTMLElement;
    const group = target.closest<HTMLElement>('[data-digits]')?.dataset['digits'];
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && isPlain(target)) {
      event.preventDefault();
      // The page behind must not take it for its own button.
      event.stopPropagation();
      if (!busy) onSaveNext();
    } else if (group && /^[0-5]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const digit = Number(event.key);
      if (group === 'depth' && digit <= 4) onDraft({ ...draft, depth: digit });
      else if (group === 'trust') onDraft({ ...draft, trust: digit === 0 ? null : digit });
      else if (group === 'role' && digit >= 1 && digit <= 4) onDraft({ ...draft, role: roles[digit - 1] ?? null });
      else return;
      event.preventDefault();
      // The focus goes along, or Tab would first go from the radio that has it to the one that is chosen.
      const chosen = group === 'role' ? roles[digit - 1] : String(digit);
      target.closest('[data-digits]')?.querySelector<HTMLInputElement>(`input[value="${chosen}"]`)?.focus();
    }
  };

  return (
    <div className={styles.form} onKeyDown={onKeyDown}>
      <Caption1 className={styles.muted}>{words.hint}</Caption1>
      <div aria-live="polite">
        {problem !== '' ? (
          <Text size={200} className={styles.problem}>
            {problem}
          </Text>
        ) : (
          <Text size={200}>{said}</Text>
        )}
      </div>
      <Field label={words.account}>
        <Combobox
          freeform
          className={styles.box}
          // Tab goes on to the name; arrows open the list.
          expandIcon={{ tabIndex: -1, 'aria-label': pane.app.showChoices }}
          value={query}
          onKeyDown={(event) => {
            // Esc closes the list; the drawer stays.
            if (event.key === 'Escape' && event.currentTarget.getAttribute('aria-expanded') === 'true') {
              event.stopPropagation();
            }
          }}
          selectedOptions={[draft.account]}
          onChange={(event) => {
            setQuery(event.target.value);
            onDraft({ ...draft, row: null, account: event.target.value.trim() });
          }}
          onOptionSelect={(_, data) => {
            setQuery(data.optionText ?? '');
            onDraft({ ...freshDraft(data.optionText ?? ''), name: draft.row === null ? draft.name : '' });
          }}
        >
          {matching.slice(0, 50).map((account) => (
            <Option key={account} value={account}>
              {account}
            </Option>
          ))}
        </Combobox>
      </Field>
      <Field label={words.name} hint={draft.row === null ? undefined : fill(words.editing, { name: draft.name })}>
        <Input
          ref={name}
          data-contact-name=""
          className={styles.box}
          value={draft.name}
          onChange={(_, data) => onDraft({ ...draft, name: data.value })}
        />
      </Field>
      {has('role') && (
        <div data-digits="role">
          <Field label={words.role}>
            <RadioGroup
              className={styles.two}
              value={draft.role ?? ''}
              onChange={(_, data) => onDraft({ ...draft, role: data.value as Role })}
            >
              {roles.map((role) => (
                <Radio key={role} value={role} label={nameWords(language).roles[role]} />
              ))}
            </RadioGroup>
          </Field>
        </div>
      )}
      {has('depth') && (
        <div data-digits="depth">
          <Field label={words.depth}>
            <RadioGroup
              className={styles.two}
              value={String(draft.depth)}
              onChange={(_, data) => onDraft({ ...draft, depth: Number(data.value) })}
            >
              {([1, 2, 3, 4, 0] as const).map((depth) => (
                <Radio
                  key={depth}
                  value={String(depth)}
                  label={fill(words.depthOption, { depth: String(depth), name: names.depths[depth] })}
                />
              ))}
            </RadioGroup>
          </Field>
        </div>
      )}
      {has('stance') && (
        <Field label={words.stance}>
          <Dropdown
            className={styles.box}
            value={draft.stance === null ? words.noStance : names.stances[draft.stance]}
            selectedOptions={[draft.stance ?? '']}
            onOptionSelect={(_, data) =>
              onDraft({ ...draft, stance: data.optionValue ? (data.optionValue as Stance) : null })
            }
          >
            <Option value="">{words.noStance}</Option>
            {stances.map((stance) => (
              <Option key={stance} value={stance}>
                {names.stances[stance]}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      {has('trust') && (
        <div data-digits="trust">
          <Field label={words.trust}>
            <RadioGroup
              layout="horizontal"
              className={styles.line}
              value={draft.trust === null ? '0' : String(Math.round(draft.trust))}
              onChange={(_, data) => onDraft({ ...draft, trust: data.value === '0' ? null : Number(data.value) })}
            >
              {['0', '1', '2', '3', '4', '5'].map((rating) => (
                <Radio key={rating} value={rating} label={rating === '0' ? words.trustNone : rating} />
              ))}
            </RadioGroup>
          </Field>
        </div>
      )}
      {has('lastContact') && (
        <Field label={words.last}>
          <div className={styles.day}>
            <Input
              type="date"
              aria-label={words.last}
              value={draft.lastContact ?? ''}
              onChange={(_, data) => onDraft({ ...draft, lastContact: data.value === '' ? null : data.value })}
            />
            <Button onClick={() => onDraft({ ...draft, lastContact: todayText() })}>{words.today}</Button>
          </div>
        </Field>
      )}
      {lacking.length > 0 && (
        <Caption1 className={styles.muted}>
          {fill(words.noColumn, {
            list: lacking.map((field) => fields[field]).join(relationshipPaneWords(language).preview.missingSeparator),
          })}
        </Caption1>
      )}
      {contacts.length > 0 && (
        <>
          <Text weight="semibold" as="h3">
            {plural(contacts.length, words.listOne, words.list, {
              count: formats.count(contacts.length),
              account: draft.account,
            })}
          </Text>
          <ul className={styles.list}>
            {contacts.map((contact) => (
              <li key={contact.row}>
                <Button
                  appearance="subtle"
                  size="small"
                  className={styles.item}
                  title={fill(words.edit, { name: contact.name })}
                  onClick={() => {
                    onDraft(draftOf(contact));
                    name.current?.focus();
                  }}
                >
                  {dotted([
                    contact.name,
                    contact.role !== null && nameWords(language).roles[contact.role],
                    String(contact.depth),
                  ])}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Enter in a list that is open, or on a button, is theirs. */
function isPlain(target: HTMLElement): boolean {
  if (target.tagName === 'BUTTON') return false;
  return target.getAttribute('aria-expanded') !== 'true';
}
