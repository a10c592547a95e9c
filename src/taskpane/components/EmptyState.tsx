import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
});

interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly text: string; readonly onAction: () => void };
}

/** What is missing, why, and one button. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text weight="semibold">{title}</Text>
      <Text size={200}>{text}</Text>
      {action && (
        <Button size="small" onClick={action.onAction}>
          {action.text}
        </Button>
      )}
    </div>
  );
}
