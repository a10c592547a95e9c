import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  Text,
  makeStyles,
  tokens,
  useId,
} from '@fluentui/react-components';
import type { PositioningVirtualElement } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { AccountRow } from '../../jobs/contract';
import { TierBadge } from '../components/TierBadge';
import { useWindow } from '../components/use-window';
import { fill } from '../../locales/language';
import { useWords } from '../shell/words';

const ROW = 36;
const ROWS_IN_SIGHT = 8;

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    overflowY: 'auto',
    overflowX: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':focus [aria-selected="true"]': { backgroundColor: tokens.colorNeutralBackground1Selected },
    // Colours are the system's there, so the active row is framed.
    '@media (forced-colors: active)': {
      ':focus [aria-selected="true"]': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW}px`,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalS,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
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

/**
 * Accounts in rank order, of which only those in sight are drawn. The list holds the focus and names the active row, so
 * that scrolling a row away never loses the keyboard.
 */
export function AccountList({ label, length, rowAt, tierPlace, onWhy, onSelectRows }: AccountListProps) {
  const styles = useStyles();
  const id = useId('accounts');
  const { pane, formats } = useWords();
  const words = pane.preview;
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
  const [menu, setMenu] = useState<{ readonly place: number; readonly target: PositioningVirtualElement } | null>(null);
  const active = Math.min(wanted, Math.max(0, length - 1));
  const viewHeight = Math.min(length, ROWS_IN_SIGHT) * ROW;
  const view = useWindow(length, ROW, viewHeight);

  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
    setActive(0);
  }, [length]);

  const moveTo = (place: number): void => {
    const next = Math.max(0, Math.min(length - 1, place));
    setActive(next);
    const box = scroller.current;
    const to = box && view.scrollTo(next, box.scrollTop);
    if (box && to !== null) {
      box.scrollTop = to;
      view.onScroll(to);
    }
  };

  const openMenu = (place: number, at?: { readonly x: number; readonly y: number }): void => {
    const row = document.getElementById(`${id}-${place}`);
    const box = at ? new DOMRect(at.x, at.y, 0, 0) : row?.getBoundingClientRect();
    if (box) setMenu({ place, target: { getBoundingClientRect: () => box } });
  };

  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(active + 1),
    ArrowUp: () => moveTo(active - 1),
    Home: () => moveTo(0),
    End: () => moveTo(length - 1),
    PageDown: () => moveTo(active + ROWS_IN_SIGHT - 1),
    PageUp: () => moveTo(active - ROWS_IN_SIGHT + 1),
    Enter: () => onWhy(active),
    ContextMenu: () => openMenu(active),
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = event.shiftKey ? (event.key === 'F10' ? moves.ContextMenu : undefined) : moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  const places = Array.from({ length: Math.max(0, view.end - view.first) }, (_, i) => view.first + i);
  // The active row stays drawn, or `aria-activedescendant` would point to nothing.
  if (length > 0 && (active < view.first || active >= view.end)) places.push(active);

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={length}
        aria-colcount={4}
        aria-activedescendant={length > 0 ? `${id}-${active}` : undefined}
        tabIndex={0}
        className={styles.scroller}
        style={{ height: viewHeight + 2 }}
        onKeyDown={onKeyDown}
        onScroll={(event) => view.onScroll(event.currentTarget.scrollTop)}
      >
        <div role="presentation" style={{ height: view.height }}>
          {places.map((place) => {
            const row = rowAt(place);
            return (
              <div
                key={place}
                id={`${id}-${place}`}
                role="row"
                aria-rowindex={place + 1}
                aria-selected={place === active}
                className={styles.row}
                style={{ top: view.top(place) }}
                onClick={() => setActive(place)}
                onContextMenu={(event) => {
                  event.preventDefault();
                  setActive(place);
                  openMenu(place, { x: event.clientX, y: event.clientY });
                }}
              >
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
              </div>
            );
          })}
        </div>
      </div>
      <Menu
        open={menu !== null}
        positioning={{ target: menu?.target, position: 'below', align: 'start' }}
        onOpenChange={(_, data) => {
          if (data.open) return;
          setMenu(null);
          scroller.current?.focus();
        }}
      >
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => menu && onWhy(menu.place)}>{words.why}</MenuItem>
            <MenuItem onClick={() => menu && onSelectRows(menu.place)}>{words.selectRows}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
