import { Caption1, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface FilterBoxProps {
  /** What is looked for: label and placeholder. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many there are: "42 of 790". */
  readonly count?: string;
}

/** Filters the list below it while one types. */
export function FilterBox({ label, value, onChange, count }: FilterBoxProps) {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <div className={styles.root}>
      <SearchBox
        size="small"
        className={styles.box}
        aria-label={label}
        placeholder={label}
        value={value}
        dismiss={value === '' ? null : { 'aria-label': pane.app.clear }}
        onChange={(_, data) => onChange(data.value)}
        onKeyDown={(event) => {
          // Esc empties the filter first; only then does it leave the step.
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            onChange('');
          }
        }}
      />
      {count !== undefined && <Caption1 className={styles.count}>{count}</Caption1>}
    </div>
  );
}
