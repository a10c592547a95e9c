import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewWhy } from '../../jobs/quarterly-review/contract';
import { reviewPaneWords } from '../../locales/review-pane';
import { Drawer } from '../components/Drawer';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  label: { color: tokens.colorNeutralForeground3, minWidth: 0, overflowWrap: 'anywhere' },
  value: { margin: 0, marginLeft: 'auto', minWidth: 0, textAlign: 'end', overflowWrap: 'anywhere' },
});

interface WhyReviewProps {
  /** Null: closed. */
  readonly why: ReviewWhy | null;
  /** An account: something can be agreed about it. */
  readonly onAction?: () => void;
  readonly onClose: () => void;
}

/** The parts of a figure, or what is known of an account and why it stands where it does. */
export function WhyReview({ why, onAction, onClose }: WhyReviewProps) {
  const styles = useStyles();
  const { language } = useWords();
  const text = reviewPaneWords(language).preview;
  return (
    <Drawer
      open={why !== null}
      title={why?.title ?? ''}
      onClose={onClose}
      footer={onAction && <Button onClick={onAction}>{text.addAction}</Button>}
    >
      <dl className={styles.list}>
        {why?.lines.map(({ label, value }, index) => (
          <div key={index} className={styles.line}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
