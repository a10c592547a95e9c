import { failure, success, type Result } from '../../engine/core/result';
import { nextActionId, type Action, type ActionStatus } from '../../engine/review/actions';
import type { ActionDraft } from './contract';

/** What becomes of the list of actions; `quarter` is the one that new actions are agreed in. */
export type ActionChange = (actions: readonly Action[], quarter: string) => Result<readonly Action[]>;

export function withAdded(draft: ActionDraft, accountName: string): ActionChange {
  return (actions, since) =>
    success([
      ...actions,
      {
        ...wordsOf(draft, accountName),
        id: nextActionId(actions),
        status: 'open',
        since,
        suggestion: draft.suggestion ?? '',
      },
    ]);
}

/** Other words for an action; number, quarter, status and where it came from stay. */
export function withEdited(id: string, draft: ActionDraft, accountName: string): ActionChange {
  return changed(id, (action) => ({ ...action, ...wordsOf(draft, accountName) }));
}

export function withStatus(id: string, status: ActionStatus): ActionChange {
  return changed(id, (action) => ({ ...action, status }));
}

function changed(id: string, change: (action: Action) => Action): ActionChange {
  return (actions) =>
    actions.some((action) => action.id === id)
      ? success(actions.map((action) => (action.id === id ? change(action) : action)))
      : failure('action-gone');
}

function wordsOf(draft: ActionDraft, accountName: string) {
  return { what: draft.what.trim(), account: draft.account, accountName, who: draft.who.trim(), by: draft.by };
}
