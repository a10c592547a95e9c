import { useWords } from '../shell/words';
import { Busy } from './Busy';
import { ProblemBar } from './ProblemBar';
import type { Task } from './use-task';

interface ComputingProps {
  readonly task: Task;
  readonly text: string;
  readonly onCancel: () => void;
}

/** Figures are under way, or why there are none. */
export function Computing({ task, text, onCancel }: ComputingProps) {
  const { pane } = useWords();
  return (
    <>
      <Busy on={task.busy} text={text} done={task.progress?.done} cancel={{ text: pane.app.cancel, onCancel }} />
      {task.problem && <ProblemBar problem={task.problem} />}
    </>
  );
}
