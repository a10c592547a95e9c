import {
  Button,
  Caption1,
  Combobox,
  Field,
  Input,
  Option,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ActionDraft, ReviewPreview } from '../../jobs/quarterly-review/contract';
import { reviewPaneWords } from '../../locales/review-pane';
import { Drawer } from '../components/Drawer';
import { ProblemBar } from '../components/ProblemBar';
import { useWords } from '../shell/words';
import type { Actions } from './use-actions';

/** Names that the box offers; typing finds the others. */
const OFFERED = 50;

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What the form starts from: a new action, one to edit, or a suggestion with its account. */
export interface ActionStart {
  readonly id: string | null;
  readonly draft: ActionDraft;
}

interface ActionDrawerProps {
  /** Null: closed. */
  readonly start: ActionStart | null;
  readonly preview: ReviewPreview;
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** What, which account, who, by when. */
export function ActionDrawer({ start, preview, actions, onClose }: ActionDrawerProps) {
  const { language } = useWords();
  const text = reviewPaneWords(language).actions;
  const isNew = start?.id === null;
  const [draft, setDraft] = useState<ActionDraft | null>(null);
  const [asked, setAsked] = useState(false);
  const [of, setOf] = useState<ActionStart | null>(null);
  // Opened for something else: start from that.
  if (start !== of) {
    setOf(start);
    setDraft(start?.draft ?? null);
    setAsked(false);
  }

  const save = async (): Promise<void> => {
    if (!start || !draft) return;
    setAsked(true);
    if (draft.what.trim() === '' || draft.account === UNKNOWN) return;
    if (await actions.save({ ...draft, what: draft.what.trim(), who: draft.who.trim() }, start.id)) onClose();
  };

  return (
    <Drawer
      open={start !== null && draft !== null}
      title={isNew ? text.formNew : text.formEdit}
      onClose={onClose}
      footer={
        <Button appearance="primary" disabledFocusable={actions.task.busy} onClick={() => void save()}>
          {text.save}
        </Button>
      }
    >
      {draft && (
        <ActionForm
          key={start?.id ?? start?.draft.suggestion ?? ''}
          draft={draft}
          preview={preview}
          asked={asked}
          onDraft={setDraft}
          onSave={() => void save()}
        />
      )}
      {actions.task.problem && <ProblemBar problem={actions.task.problem} />}
    </Drawer>
  );
}

/** The account as typed is nobody's name. */
const UNKNOWN = '\u0000';

function ActionForm(props: {
  readonly draft: ActionDraft;
  readonly preview: ReviewPreview;
  /** Saving was tried, so that what is missing may be told. */
  readonly asked: boolean;
  readonly onDraft: (draft: ActionDraft) => void;
  readonly onSave: () => void;
}) {
  const { draft, preview, asked, onDraft, onSave } = props;
  const styles = useStyles();
  const { language } = useWords();
  const text = reviewPaneWords(language).actions;
  const nameOfKey = (key: string): string => {
    if (key === '') return text.book;
    const found = preview.find(key).map(preview.account);
    return found.find((account) => account.key === key)?.name ?? key;
  };
  const [query, setQuery] = useState(() => nameOfKey(draft.account));
  const wanted = query.trim();
  const offered = useMemo(() => {
    const rows = wanted === '' || wanted === text.book ? [] : preview.find(wanted);
    const all = rows.length > 0 ? rows : Array.from({ length: preview.accounts }, (_, row) => row);
    return all.slice(0, OFFERED).map((row) => preview.account(row));
  }, [preview, wanted, text.book]);
  const noAccount = asked && draft.account === UNKNOWN;
  const noText = asked && draft.what.trim() === '';

  const choose = (typed: string): void => {
    setQuery(typed);
    const name = typed.trim();
    const known = preview.find(name).map(preview.account);
    const key =
      name === '' || name === text.book
        ? ''
        : (known.find((one) => one.name === name || one.key === name)?.key ?? UNKNOWN);
    onDraft({ ...draft, account: key });
  };

  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // The page behind must not take it for its own button.
        event.preventDefault();
        event.stopPropagation();
        onSave();
      }}
    >
      <Field
        label={text.what}
        required
        validationState={noText ? 'error' : 'none'}
        validationMessage={noText ? text.whatMissing : undefined}
      >
        <Textarea rows={3} value={draft.what} onChange={(_, data) => onDraft({ ...draft, what: data.value })} />
      </Field>
      <Field
        label={text.account}
        validationState={noAccount ? 'error' : 'none'}
        validationMessage={noAccount ? text.accountMissing : undefined}
      >
        <Combobox
          freeform
          className={styles.box}
          value={query}
          selectedOptions={[draft.account]}
          onChange={(event) => choose(event.target.value)}
          onOptionSelect={(_, data) => {
            setQuery(data.optionText ?? '');
            onDraft({ ...draft, account: data.optionValue ?? '' });
          }}
        >
          <Option value="">{text.book}</Option>
          {offered.map(({ key, name }) => (
            <Option key={key} value={key}>
              {name}
            </Option>
          ))}
        </Combobox>
      </Field>
      <Field label={text.who}>
        <Input
          className={styles.box}
          value={draft.who}
          onChange={(_, data) => onDraft({ ...draft, who: data.value })}
        />
      </Field>
      <Field label={text.byWhen}>
        <Input
          type="date"
          className={styles.box}
          value={draft.by ?? ''}
          onChange={(_, data) => onDraft({ ...draft, by: data.value === '' ? null : data.value })}
        />
      </Field>
      <Caption1 className={styles.muted}>{text.later}</Caption1>
    </div>
  );
}
