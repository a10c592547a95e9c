import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { reviewPaneWords } from '../../locales/review-pane';
import { fill } from '../../locales/language';
import { WindowedGrid } from '../components/WindowedGrid';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  row: {
    columnGap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalXXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  detail: { color: tokens.colorNeutralForeground3 },
  value: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  why: { minWidth: 0, paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalS },
});

/** One row of a list as it is shown: a name, what matters of it, a number. */
export interface ListRow {
  readonly name: string;
  readonly badge?: ReactNode;
  readonly detail: string;
  readonly value: string;
  /** The number in full. */
  readonly full: string;
}

interface RowListProps {
  readonly label: string;
  /** Rows in the list, and what stands at a place of it. */
  readonly length: number;
  readonly rowAt: (place: number) => ListRow;
  readonly onWhy?: (place: number) => void;
  readonly onAction?: (place: number) => void;
}

/** Accounts or deals of the review, two lines each. */
export function RowList({ label, length, rowAt, onWhy, onAction }: RowListProps) {
  const styles = useStyles();
  const { language } = useWords();
  const words = reviewPaneWords(language).preview;
  return (
    <WindowedGrid
      label={label}
      length={length}
      columns={onWhy ? 3 : 2}
      rowHeight={48}
      rowsInSight={6}
      template="minmax(0, 1fr) auto auto"
      rowClass={styles.row}
      onEnter={onWhy}
      actions={[
        ...(onWhy ? [{ label: words.why, run: onWhy }] : []),
        ...(onAction ? [{ label: words.addAction, run: onAction }] : []),
      ]}
      cellsAt={(place) => {
        const row = rowAt(place);
        return (
          <>
            <span role="gridcell" className={styles.texts}>
              <span className={styles.line}>
                <Text className={styles.cut} title={row.name}>
                  {row.name}
                </Text>
                {row.badge}
              </span>
              <Text size={200} className={mergeClasses(styles.cut, styles.detail)} title={row.detail}>
                {row.detail}
              </Text>
            </span>
            <Text role="gridcell" className={styles.value} title={row.full} aria-label={row.full}>
              {row.value}
            </Text>
            {onWhy && (
              <span role="gridcell">
                <Button
                  appearance="transparent"
                  size="small"
                  tabIndex={-1}
                  className={styles.why}
                  aria-label={fill(words.whyOf, { name: row.name })}
                  onClick={() => onWhy(place)}
                >
                  {words.why}
                </Button>
              </span>
            )}
          </>
        );
      }}
    />
  );
}
