import { Caption1, Card, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { ChevronRightRegular, DataHistogramRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  card: { flexDirection: 'row', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  icon: {
    display: 'flex',
    padding: tokens.spacingHorizontalS,
    fontSize: '24px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  text: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  status: { color: tokens.colorNeutralForeground3 },
  ready: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface JobCardProps {
  readonly title: string;
  readonly text: string;
  readonly status: string;
  readonly ready: boolean;
  readonly onOpen: () => void;
}

/** A job to start. */
export function JobCard({ title, text, status, ready, onOpen }: JobCardProps) {
  const styles = useStyles();
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen();
  };
  return (
    <Card className={styles.card} role="button" tabIndex={0} onClick={onOpen} onKeyDown={press}>
      <span className={styles.icon}>
        <DataHistogramRegular aria-hidden />
      </span>
      <span className={styles.text}>
        <Text weight="semibold">{title}</Text>
        <Caption1>{text}</Caption1>
        <Caption1 className={ready ? styles.ready : styles.status}>{status}</Caption1>
      </span>
      <ChevronRightRegular aria-hidden />
    </Card>
  );
}
