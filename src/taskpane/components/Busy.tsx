import { Button, Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useDelayed } from './use-delayed';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'end', columnGap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1, minWidth: 0 },
});

interface BusyProps {
  readonly on: boolean;
  readonly text: string;
  /** 0 to 1; without it the bar only says that something goes on. */
  readonly done?: number;
  readonly cancel?: { readonly text: string; readonly onCancel: () => void };
}

/** What is going on, from 300 ms on: a bar, words and Cancel. */
export function Busy({ on, text, done, cancel }: BusyProps) {
  const styles = useStyles();
  if (!useDelayed(on)) return null;
  return (
    <div className={styles.root}>
      <Field validationMessage={text} validationState="none" className={styles.bar}>
        <ProgressBar value={done} thickness="large" aria-label={text} />
      </Field>
      {cancel && (
        <Button size="small" onClick={cancel.onCancel}>
          {cancel.text}
        </Button>
      )}
    </div>
  );
}
