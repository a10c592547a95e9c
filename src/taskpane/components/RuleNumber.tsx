import { SpinButton, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { flexGrow: 1, minWidth: 0 },
  spin: { width: '92px', minWidth: 0, flexShrink: 0, '& input': { minWidth: 0, width: '100%', textAlign: 'right' } },
});

interface RuleNumberProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** How it reads where it is not a plain number. */
  readonly show?: (value: number) => string;
  readonly onValue: (value: number) => void;
}

/** One number of a rule, within its range. */
export function RuleNumber({ label, value, min, max, step = 1, show, onValue }: RuleNumberProps) {
  const styles = useStyles();
  const { pane, formats } = useWords();
  return (
    <div className={styles.row}>
      <Text className={styles.label} aria-hidden>
        {label}
      </Text>
      <SpinButton
        incrementButton={{ 'aria-label': pane.app.increase }}
        decrementButton={{ 'aria-label': pane.app.decrease }}
        className={styles.spin}
        aria-label={label}
        min={min}
        max={max}
        step={step}
        value={value}
        displayValue={(show ?? formats.full)(value)}
        onChange={(_, data) => {
          const typed = data.value ?? Number.parseFloat((data.displayValue ?? '').replace(/,/g, ''));
          if (Number.isFinite(typed)) onValue(Math.min(max, Math.max(min, typed)));
        }}
      />
    </div>
  );
}
