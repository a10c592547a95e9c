import {
  Badge,
  Button,
  Caption1,
  Dropdown,
  Option,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { actionStatuses } from '../../jobs/quarterly-review/contract';
import type { ActionStatus, ActionSuggestion, ReviewAction, ReviewPreview } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { reviewPaneWords } from '../../locales/review-pane';
import { dotted } from '../components/dotted';
import { ProblemBar } from '../components/ProblemBar';
import { useWords } from '../shell/words';
import type { Words } from '../shell/words';
import type { Actions } from './use-actions';

/** Drawn at first; more on request, never the whole of a long list. */
const FIRST = 5;
const STEP = 25;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  status: { minWidth: '104px' },
  over: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

interface ActionsPartProps {
  readonly preview: ReviewPreview;
  readonly actions: Actions;
  readonly onAdd: () => void;
  readonly onEdit: (action: ReviewAction) => void;
  readonly onTake: (suggestion: ActionSuggestion) => void;
}

/** What is agreed, overdue first, and what the findings suggest: taken one by one or left. */
export function ActionsPart({ preview, actions, onAdd, onEdit, onTake }: ActionsPartProps) {
  const styles = useStyles();
  const words = useWords();
  const { language, formats } = words;
  const text = reviewPaneWords(language).actions;
  const statuses = reviewWords(language).statuses;
  const [shown, setShown] = useState(FIRST);
  const [offered, setOffered] = useState(FIRST);
  const { list } = actions;
  const suggestions = preview.suggestions.filter(({ id }) => !actions.taken.has(id));

  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 as="h3">{fill(text.title, { count: formats.count(list.length) })}</Subtitle2>
        <Button size="small" icon={<AddRegular />} aria-label={text.addLabel} onClick={onAdd}>
          {text.add}
        </Button>
      </div>
      {actions.task.problem && <ProblemBar problem={actions.task.problem} />}
      {list.length === 0 ? (
        <Text size={200}>{text.none}</Text>
      ) : (
        <ul className={styles.list}>
          {list.slice(0, shown).map((action) => (
            <li key={action.id} className={styles.item}>
              <Text className={action.status === 'dropped' ? styles.over : undefined}>{action.what}</Text>
              <Caption1 className={styles.muted}>{detail(action, words)}</Caption1>
              <div className={styles.tools}>
                {action.isOverdue && (
                  <Badge appearance="tint" color="danger" shape="rounded">
                    {text.overdue}
                  </Badge>
                )}
                <Dropdown
                  size="small"
                  className={styles.status}
                  aria-label={fill(text.status, { what: action.what })}
                  value={statuses[action.status]}
                  selectedOptions={[action.status]}
                  onOptionSelect={(_, data) => {
                    if (data.optionValue !== undefined && data.optionValue !== action.status)
                      actions.setStatus(action.id, data.optionValue as ActionStatus);
                  }}
                >
                  {actionStatuses.map((status) => (
                    <Option key={status} value={status}>
                      {statuses[status]}
                    </Option>
                  ))}
                </Dropdown>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={fill(text.editOf, { what: action.what })}
                  onClick={() => onEdit(action)}
                >
                  {text.edit}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <More left={list.length - shown} onMore={() => setShown(shown + STEP)} />
      {suggestions.length > 0 && (
        <>
          <Text as="h3" weight="semibold">
            {fill(text.suggestions, { count: formats.count(suggestions.length) })}
          </Text>
          <Caption1 className={styles.muted}>{text.suggestionsHint}</Caption1>
          <ul className={styles.list}>
            {suggestions.slice(0, offered).map((suggestion) => {
              const { name } = preview.account(suggestion.account);
              const what = suggestion.text(language);
              return (
                <li key={suggestion.id} className={styles.item}>
                  <Text>{what}</Text>
                  <Caption1 className={styles.muted}>{suggestion.because(language)}</Caption1>
                  <div className={styles.tools}>
                    <Button
                      size="small"
                      aria-label={fill(text.takeOf, { text: what, name })}
                      onClick={() => onTake(suggestion)}
                    >
                      {text.take}
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
          <More left={suggestions.length - offered} onMore={() => setOffered(offered + STEP)} />
        </>
      )}
    </section>
  );
}

function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const { language, formats } = useWords();
  if (left <= 0) return null;
  return (
    <Button size="small" appearance="subtle" onClick={onMore}>
      {fill(reviewPaneWords(language).actions.more, { count: formats.count(left) })}
    </Button>
  );
}

/** "Acme · Wang Wei · by 30 Sep 2026 · since 2026 Q2". */
function detail(action: ReviewAction, { language, formats }: Words): string {
  const text = reviewPaneWords(language).actions;
  return dotted([
    action.account === '' ? text.book : action.accountName,
    action.who === '' ? text.nobody : action.who,
    action.by === null ? text.noDay : fill(text.by, { date: formats.date(action.by) }),
    action.isCarriedOver && fill(text.carried, { since: action.since }),
  ]);
}
