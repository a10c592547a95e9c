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
import type { KeyboardEvent, ReactNode } from 'react';
import { reviewPaneWords } from '../../locales/review-pane';
import { fill } from '../../locales/language';
import { useWindow } from '../components/use-window';
import { useWords } from '../shell/words';

const ROW = 48;
const ROWS_IN_SIGHT = 6;

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
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalS,
    cursor: 'default',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
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

/**
 * A long list of which only what is in sight is drawn. The list holds the focus and names the active row, so that scrolling a row away
 * never loses the keyboard.
 */
export function RowList({ label, length, rowAt, onWhy, onAction }: RowListProps) {
  const styles = useStyles();
  const id = useId('rows');
  const { language } = useWords();
  const words = reviewPaneWords(language).preview;
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
    if (!onWhy && !onAction) return;
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
    Enter: () => onWhy?.(active),
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
        aria-colcount={onWhy ? 3 : 2}
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
                <span role="gridcell" className={styles.texts}>
                  <span className={styles.line}>
                    <Text className={styles.cut} title={row.name}>
                      {row.name}
                    </Text>
                    {row.badge}
                  </span>
                  <Text size={200} className={`${styles.cut} ${styles.detail}`} title={row.detail}>
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
            {onWhy && <MenuItem onClick={() => menu && onWhy(menu.place)}>{words.why}</MenuItem>}
            {onAction && <MenuItem onClick={() => menu && onAction(menu.place)}>{words.addAction}</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
