import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
  icon: { flexShrink: 0 },
});

/** Nothing leaves the workbook. */
export function StayNote() {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <div className={styles.root}>
      <ShieldCheckmarkRegular className={styles.icon} aria-hidden />
      <Caption1>{pane.app.stay}</Caption1>
    </div>
  );
}
