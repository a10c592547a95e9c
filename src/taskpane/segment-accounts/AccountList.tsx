import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { AccountRow } from '../../jobs/contract';
import { TierBadge } from '../components/TierBadge';
import { WindowedGrid } from '../components/WindowedGrid';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';

const useStyles = makeStyles({
  row: {
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalXXS,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  value: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  why: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

interface AccountListProps {
  readonly label: string;
  /** Rows in the list, and which account stands at a place of it. */
  readonly length: number;
  readonly rowAt: (place: number) => AccountRow;
  readonly tierPlace: (tier: string) => number;
  readonly onWhy: (place: number) => void;
  readonly onSelectRows: (place: number) => void;
}

/** Accounts in rank order, each with its value and tier. */
export function AccountList({ label, length, rowAt, tierPlace, onWhy, onSelectRows }: AccountListProps) {
  const styles = useStyles();
  const { pane, formats } = useWords();
  const words = pane.preview;
  return (
    <WindowedGrid
      label={label}
      length={length}
      columns={4}
      rowHeight={36}
      rowsInSight={8}
      template="minmax(0, 1fr) auto auto auto"
      rowClass={styles.row}
      onEnter={onWhy}
      actions={[
        { label: words.why, run: onWhy },
        { label: words.selectRows, run: onSelectRows },
      ]}
      cellsAt={(place) => {
        const row = rowAt(place);
        return (
          <>
            <Text role="gridcell" className={styles.name} title={row.name}>
              {row.name}
            </Text>
            <Text role="gridcell" className={styles.value}>
              {formats.full(row.value)}
            </Text>
            <span role="gridcell">
              <TierBadge tier={row.tier} place={tierPlace(row.tier)} />
            </span>
            <span role="gridcell">
              <Button
                appearance="transparent"
                size="small"
                tabIndex={-1}
                className={styles.why}
                aria-label={fill(words.whyOf, { name: row.name, tier: row.tier })}
                onClick={() => onWhy(place)}
              >
                {words.why}
              </Button>
            </span>
          </>
        );
      }}
    />
  );
}
