import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Problem } from '../../engine/core/result';
import { useWords } from '../shell/words';
import { STUCK } from './use-task';

interface ProblemBarProps {
  readonly problem: Problem;
  readonly title?: string;
  readonly action?: { readonly text: string; readonly onAction: () => void };
}

/** A problem beside its cause: what, where, remedy, and where there is one the button that helps. */
export function ProblemBar({ problem, title, action }: ProblemBarProps) {
  const words = useWords();
  const stuck = problem.code === STUCK.code;
  const heading = title ?? (stuck ? words.pane.app.stuckTitle : undefined);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {heading !== undefined && <MessageBarTitle>{heading}</MessageBarTitle>}{' '}
        {stuck ? words.pane.app.stuckText : words.problem(problem)}
      </MessageBarBody>
      {action && (
        <MessageBarActions>
          <Button size="small" onClick={action.onAction}>
            {action.text}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
