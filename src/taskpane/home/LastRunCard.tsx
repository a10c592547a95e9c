import { Button, Caption1, Card, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import type { LastRun } from '../../jobs/contract';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalS },
  muted: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface LastRunCardProps {
  readonly run: LastRun;
  readonly undoable: boolean;
  readonly onAgain: () => void;
  readonly onGoToSheet: (sheet: string) => void;
  readonly onUndo: () => void;
}

/** What was done last and when, to repeat, visit or take back. */
export function LastRunCard({ run, undoable, onAgain, onGoToSheet, onUndo }: LastRunCardProps) {
  const styles = useStyles();
  const { pane, formats } = useWords();
  const sheet = run.sheets[0];
  return (
    <Card className={styles.card} appearance="filled-alternative">
      <div>
        <Caption1 block className={styles.muted}>
          {pane.home.lastTitle}
        </Caption1>
        <Text weight="semibold">
          {fill(pane.home.lastRun, { job: pane.home.jobs[run.job], when: formats.date(run.when) })}
        </Text>
      </div>
      <div className={styles.buttons}>
        <Button size="small" onClick={onAgain}>
          {pane.home.runAgain}
        </Button>
        {sheet !== undefined && (
          <Button size="small" onClick={() => onGoToSheet(sheet)}>
            {pane.home.goToSheet}
          </Button>
        )}
        {undoable && (
          <Button size="small" icon={<ArrowUndo16Regular />} onClick={onUndo}>
            {pane.app.undo}
          </Button>
        )}
      </div>
      {!undoable && <Caption1 className={styles.muted}>{pane.home.notUndoable}</Caption1>}
    </Card>
  );
}
