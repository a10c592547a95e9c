import { makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWindow } from '../components/use-window';

const ROW = 32;
const ROWS_IN_SIGHT = 9;

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    overflowY: 'auto',
    overflowX: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':focus [aria-selected="true"]': { backgroundColor: tokens.colorNeutralBackground1Selected },
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
    alignItems: 'center',
    columnGap: '2px',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: '2px',
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  head: {
    display: 'grid',
    columnGap: '2px',
    alignItems: 'end',
    paddingLeft: `calc(${tokens.spacingHorizontalXS} + 1px)`,
    paddingRight: '3px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  // Two lines: at 320 px a company's name seldom fits on one.
  name: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    lineHeight: '14px',
    overflowWrap: 'anywhere',
  },
  cell: {
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    borderRadius: tokens.borderRadiusSmall,
    lineHeight: '26px',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  upright: { writingMode: 'vertical-rl', transform: 'rotate(180deg)', justifySelf: 'center', whiteSpace: 'nowrap' },
});

export interface GridCell {
  readonly text: ReactNode;
  /** What is heard, where the text alone does not say it. */
  readonly label: string;
  readonly className?: string;
}

interface RelationGridProps {
  readonly label: string;
  readonly columns: readonly string[];
  /** Widths of the cells after the name. */
  readonly template: string;
  /** Column names stand upright where cells are narrow. */
  readonly upright?: boolean;
  readonly length: number;
  readonly nameAt: (place: number) => string;
  readonly cellsAt: (place: number) => readonly GridCell[];
  readonly onOpen: (place: number) => void;
}

/**
 * Accounts with a few cells each, of which only the rows in sight are drawn. The grid holds the focus and names the active row;
 * Enter or a click asks about it.
 */
export function RelationGrid(props: RelationGridProps) {
  const { label, columns, template, upright = false, length, nameAt, cellsAt, onOpen } = props;
  const styles = useStyles();
  const id = useId('relations');
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
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
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(active + 1),
    ArrowUp: () => moveTo(active - 1),
    Home: () => moveTo(0),
    End: () => moveTo(length - 1),
    PageDown: () => moveTo(active + ROWS_IN_SIGHT - 1),
    PageUp: () => moveTo(active - ROWS_IN_SIGHT + 1),
    Enter: () => onOpen(active),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  const places = Array.from({ length: Math.max(0, view.end - view.first) }, (_, i) => view.first + i);
  // The active row stays drawn, or `aria-activedescendant` would point to nothing.
  if (length > 0 && (active < view.first || active >= view.end)) places.push(active);
  const gridTemplateColumns = `minmax(0, 1fr) ${template}`;
  const [first = '', ...others] = columns;

  return (
    <div>
      <div className={styles.head} style={{ gridTemplateColumns }} aria-hidden>
        <span>{first}</span>
        {others.map((column) => (
          <span key={column} className={upright ? styles.upright : styles.cell} style={{ lineHeight: 'normal' }}>
            {column}
          </span>
        ))}
      </div>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={length}
        aria-colcount={columns.length}
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
              className={styles.row}
              style={{ top: view.top(place), gridTemplateColumns }}
              onClick={() => {
                setActive(place);
                onOpen(place);
              }}
            >
              <span role="gridcell" className={styles.name} title={nameAt(place)}>
                {nameAt(place)}
              </span>
              {cellsAt(place).map((cell, k) => (
                <span
                  key={k}
                  role="gridcell"
                  aria-label={cell.label}
                  title={cell.label}
                  className={mergeClasses(styles.cell, cell.className)}
                >
                  {cell.text}
                </span>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
