import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { FluentIcon } from '@fluentui/react-icons';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    textAlign: 'left',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
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
  readonly icon: FluentIcon;
  readonly title: string;
  readonly text: string;
  readonly status: string;
  readonly ready: boolean;
  readonly onOpen: () => void;
}

/** A job to start. */
export function JobCard({ icon: Icon, title, text, status, ready, onOpen }: JobCardProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <span className={styles.icon}>
        <Icon aria-hidden />
      </span>
      <span className={styles.text}>
        <Text weight="semibold">{title}</Text>
        <Caption1>{text}</Caption1>
        <Caption1 className={ready ? styles.ready : styles.status}>{status}</Caption1>
      </span>
      <ChevronRightRegular aria-hidden />
    </button>
  );
}
