import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { WindowedGrid } from '../components/WindowedGrid';

const useStyles = makeStyles({
  row: {
    columnGap: '2px',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: '2px',
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
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
    wordBreak: 'normal',
    textWrap: 'wrap',
  },
  across: { textAlign: 'center' },
  cell: {
    textAlign: 'center',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    borderRadius: tokens.borderRadiusSmall,
    lineHeight: '26px',
    // Cells as narrow as their numbers have no room for a border.
    '@media (forced-colors: active)': { outline: '1px solid CanvasText', outlineOffset: '-1px' },
  },
  upright: {
    writingMode: 'vertical-rl',
    transform: 'rotate(180deg)',
    justifySelf: 'center',
    whiteSpace: 'nowrap',
    // Chinese stands upright by itself; turned round it would be upside down.
    ':lang(zh)': { transform: 'none' },
  },
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

/** Accounts with a few cells each under a line of column names; Enter or a click asks about one. */
export function RelationGrid(props: RelationGridProps) {
  const { label, columns, template, upright = false, length, nameAt, cellsAt, onOpen } = props;
  const styles = useStyles();
  const gridTemplateColumns = `minmax(0, 1fr) ${template}`;
  const [first = '', ...others] = columns;

  return (
    <div>
      <div className={styles.head} style={{ gridTemplateColumns }} aria-hidden>
        <span>{first}</span>
        {others.map((column) => (
          <span key={column} className={upright ? styles.upright : styles.across}>
            {column}
          </span>
        ))}
      </div>
      <WindowedGrid
        label={label}
        length={length}
        columns={columns.length}
        rowHeight={32}
        rowsInSight={9}
        template={gridTemplateColumns}
        rowClass={styles.row}
        onEnter={onOpen}
        onRowClick={onOpen}
        cellsAt={(place) => (
          <>
            <span role="gridcell" className={styles.name} title={nameAt(place)}>
              {nameAt(place)}
            </span>
            {cellsAt(place).map((cell, k) => (
              <span
                key={k}
                role="gridcell"
                // What is seen is also what is said; the title says it at length.
                aria-label={cell.text === '' ? cell.label : undefined}
                title={cell.label}
                className={mergeClasses(styles.cell, cell.className)}
              >
                {cell.text}
              </span>
            ))}
          </>
        )}
      />
    </div>
  );
}
