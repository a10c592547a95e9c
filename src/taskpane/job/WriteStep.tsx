import { Button, Link, Text, Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular, CheckmarkCircleFilled, DismissCircleRegular } from '@fluentui/react-icons';
import { Busy } from '../components/Busy';
import { ProblemBar } from '../components/ProblemBar';
import { UndoDialog } from '../components/UndoDialog';
import type { Task } from '../components/use-task';
import type { Undo } from '../components/use-undo';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';
import { progressSentence } from './write-sentences';

const useStyles = makeStyles({
  done: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: tokens.spacingVerticalM },
  check: { fontSize: '40px', color: tokens.colorPaletteGreenForeground1 },
  stop: { fontSize: '40px', color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3 },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface WriteStepProps {
  /** What was done, in words, and the sheets to look at; null while nothing is. */
  readonly done: { readonly sentence: string; readonly sheets: readonly string[] } | null;
  readonly cancelled: boolean;
  readonly task: Task;
  readonly undo: Undo;
  readonly next?: { readonly title: string; readonly onOpen: () => void };
  readonly onCancel: () => void;
  readonly onGoToSheet: (sheet: string) => void;
}

/** Step 5: writing with progress and Cancel; then what was done, where, and Undo. */
export function WriteStep({ done, cancelled, task, undo, next, onCancel, onGoToSheet }: WriteStepProps) {
  const styles = useStyles();
  const words = useWords();
  const { pane, formats } = words;
  const text = pane.write;
  const sheet = done?.sheets[0];

  if (cancelled) {
    return (
      <div className={styles.done}>
        <DismissCircleRegular className={styles.stop} aria-hidden />
        <Text>{text.cancelled}</Text>
      </div>
    );
  }
  if (!done) {
    return (
      <>
        <Busy
          on={task.busy}
          text={task.stopping ? text.cancelling : progressSentence(task.progress, words)}
          done={task.stopping ? undefined : task.progress?.done}
          cancel={task.stopping ? undefined : { text: pane.app.cancel, onCancel }}
        />
        {task.busy && !task.stopping && task.progress && (
          <Text size={200} className={styles.muted}>
            {fill(text.percent, { share: formats.percent(Math.round(task.progress.done * 100) / 100) })}
          </Text>
        )}
        {task.problem && <ProblemBar problem={task.problem} title={text.problemTitle} />}
      </>
    );
  }
  return (
    <>
      <div className={styles.done}>
        <CheckmarkCircleFilled className={styles.check} aria-hidden />
        <Subtitle1 as="h3">{undo.done ? pane.undo.done : done.sentence}</Subtitle1>
        {!undo.done && <Text className={styles.hint}>{text.again}</Text>}
        {!undo.done && (
          <div className={styles.buttons}>
            {done.sheets.slice(1).map((other) => (
              <Link as="button" key={other} onClick={() => onGoToSheet(other)}>
                {other}
              </Link>
            ))}
            {sheet !== undefined && <Button onClick={() => onGoToSheet(sheet)}>{text.goToSheet}</Button>}
            <Button icon={<ArrowUndo16Regular />} disabledFocusable={undo.task.busy} onClick={undo.start}>
              {pane.app.undo}
            </Button>
          </div>
        )}
        {next && !undo.done && (
          <Link as="button" onClick={next.onOpen}>
            {fill(text.nextJob, { job: next.title })}
          </Link>
        )}
      </div>
      <Busy on={undo.task.busy} text={pane.home.undoing} done={undo.task.progress?.done} />
      {undo.task.problem && <ProblemBar problem={undo.task.problem} />}
      <UndoDialog conflicts={undo.conflicts} onAnswer={undo.answer} />
    </>
  );
}
