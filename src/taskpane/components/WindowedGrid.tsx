import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  makeStyles,
  mergeClasses,
  tokens,
  useId,
} from '@fluentui/react-components';
import type { PositioningVirtualElement } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWindow } from './use-window';

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
    boxSizing: 'border-box',
    display: 'grid',
    alignItems: 'center',
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
});

export interface RowAction {
  readonly label: string;
  readonly run: (place: number) => void;
}

interface WindowedGridProps {
  readonly label: string;
  readonly length: number;
  readonly columns: number;
  /** Height of a row in pixels, and how many rows are in sight at most. */
  readonly rowHeight: number;
  readonly rowsInSight: number;
  /** Widths of the cells, as `grid-template-columns`. */
  readonly template: string;
  readonly rowClass?: string;
  /** The cells of a row, each with `role="gridcell"`; asked for only while the row is in sight. */
  readonly cellsAt: (place: number) => ReactNode;
  /** What Enter does with the active row. */
  readonly onEnter?: (place: number) => void;
  /** What a click does beside making the row the active one. */
  readonly onRowClick?: (place: number) => void;
  /** The row's context menu; without entries there is none. */
  readonly actions?: readonly RowAction[];
}

interface OpenMenu {
  readonly place: number;
  readonly target: PositioningVirtualElement;
}

/**
 * A list of any length of which only the rows in sight are drawn. The grid holds the focus and names the active row, so that scrolling a
 * row away never loses the keyboard.
 */
export function WindowedGrid(props: WindowedGridProps) {
  const { label, length, columns, rowHeight, rowsInSight, template, rowClass, cellsAt } = props;
  const { onEnter, onRowClick, actions = [] } = props;
  const styles = useStyles();
  const id = useId('rows');
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const active = Math.min(wanted, Math.max(0, length - 1));
  const viewHeight = Math.min(length, rowsInSight) * rowHeight;
  const view = useWindow(length, rowHeight, viewHeight);

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
    if (actions.length === 0) return;
    const row = document.getElementById(`${id}-${place}`);
    const box = at ? new DOMRect(at.x, at.y, 0, 0) : row?.getBoundingClientRect();
    if (box) setMenu({ place, target: { getBoundingClientRect: () => box } });
  };

  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(active + 1),
    ArrowUp: () => moveTo(active - 1),
    Home: () => moveTo(0),
    End: () => moveTo(length - 1),
    PageDown: () => moveTo(active + rowsInSight - 1),
    PageUp: () => moveTo(active - rowsInSight + 1),
    Enter: () => onEnter?.(active),
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
        aria-colcount={columns}
        aria-activedescendant={length > 0 ? `${id}-${active}` : undefined}
        tabIndex={0}
        className={styles.scroller}
        style={{ height: viewHeight + 2 }}
        onKeyDown={onKeyDown}
        onScroll={(event) => view.onScroll(event.currentTarget.scrollTop)}
      >
        <div role="presentation" style={{ height: view.height }}>
          {places.map((place) => (
            <div
              key={place}
              id={`${id}-${place}`}
              role="row"
              aria-rowindex={place + 1}
              aria-selected={place === active}
              className={mergeClasses(styles.row, rowClass)}
              style={{ top: view.top(place), height: rowHeight, gridTemplateColumns: template }}
              onClick={() => {
                setActive(place);
                onRowClick?.(place);
              }}
              onContextMenu={(event) => {
                if (actions.length === 0) return;
                event.preventDefault();
                setActive(place);
                openMenu(place, { x: event.clientX, y: event.clientY });
              }}
            >
              {cellsAt(place)}
            </div>
          ))}
        </div>
      </div>
      {actions.length > 0 && (
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
              {actions.map(({ label: name, run }) => (
                <MenuItem key={name} onClick={() => menu && run(menu.place)}>
                  {name}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>
  );
}
