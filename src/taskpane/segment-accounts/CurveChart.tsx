import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PointerEvent } from 'react';
import { useWords } from '../shell/words';

const label = { fontSize: '10px', fontFamily: tokens.fontFamilyBase } as const;

const useStyles = makeStyles({
  root: { display: 'block', width: '100%', maxWidth: '420px', height: 'auto' },
  text: {
    ...label,
    fill: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  name: {
    ...label,
    fill: tokens.colorNeutralForeground1,
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '3px',
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
  spot: { fontWeight: tokens.fontWeightSemibold },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  mark: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1, strokeDasharray: '4 4' },
  curve: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: 2,
    fill: 'none',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  dot: {
    fill: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
});

const WIDTH = 296;
const HEIGHT = 232;
const PLOT = { left: 40, right: WIDTH - 12, top: 16, bottom: HEIGHT - 40 };
/** A gridline so near to a mark would be taken for one of it. */
const NEAR = 6;

export interface CurvePoint {
  readonly rank: number;
  readonly share: number;
}

/** A dashed line with its words on it: a cut-off, 100%. */
export interface CurveMark {
  readonly share: number;
  readonly text: string;
}

interface CurveChartProps {
  readonly points: readonly CurvePoint[];
  /** What the chart shows, for a screen reader. */
  readonly text: string;
  readonly axis: string;
  readonly marks: readonly CurveMark[];
  /** A point with its own label. */
  readonly spot?: { readonly rank: number; readonly share: number; readonly text: string };
}

/**
 * A share that runs over accounts, from none to all: both the Pareto curve and the whale curve. No smoothing. Drawn here: a chart library
 * takes a third of a second to load, on the thread that has to answer.
 */
export function CurveChart({ points, text, axis, marks, spot }: CurveChartProps) {
  const styles = useStyles();
  const { formats } = useWords();
  const [pointed, setPointed] = useState<CurvePoint | null>(null);
  const last = points.at(-1)?.rank ?? 1;
  const shares = points.map(({ share }) => share);
  const top = Math.max(1, ...shares);
  const lowest = Math.min(0, ...shares);
  // Room for the words on the peak.
  const highest = spot ? top + (top - lowest) * 0.12 : top;
  const x = (rank: number): number => PLOT.left + (rank / last) * (PLOT.right - PLOT.left);
  const y = (share: number): number => PLOT.bottom - ((share - lowest) / (highest - lowest)) * (PLOT.bottom - PLOT.top);
  const isLate = (rank: number): boolean => rank > last / 2;

  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const rank = (((event.clientX - left) / width) * WIDTH - PLOT.left) * (last / (PLOT.right - PLOT.left));
    const nearest = points.reduce<CurvePoint | null>(
      (best, one) => (best && Math.abs(best.rank - rank) <= Math.abs(one.rank - rank) ? best : one),
      null,
    );
    setPointed(nearest);
  };

  return (
    <svg
      className={styles.root}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={text}
      onPointerMove={point}
      onPointerLeave={() => setPointed(null)}
    >
      {ticks(highest, lowest).map((share) => (
        <g key={share}>
          {marks.every((mark) => Math.abs(y(mark.share) - y(share)) > NEAR) && (
            <line className={styles.grid} x1={PLOT.left} x2={PLOT.right} y1={y(share)} y2={y(share)} />
          )}
          <text className={styles.text} x={PLOT.left - 4} y={y(share) + 4} textAnchor="end">
            {formats.percent(share)}
          </text>
        </g>
      ))}
      <line className={styles.axis} x1={PLOT.left} x2={PLOT.right} y1={y(0)} y2={y(0)} />
      {ticks(last, 0).map((rank) => (
        <text key={rank} className={styles.text} x={x(rank)} y={PLOT.bottom + 14} textAnchor={endAt(x(rank))}>
          {formats.count(rank)}
        </text>
      ))}
      <text className={styles.text} x={(PLOT.left + PLOT.right) / 2} y={HEIGHT - 8} textAnchor="middle">
        {axis}
      </text>
      {marks.map((mark) => (
        <line
          key={mark.text}
          className={styles.mark}
          x1={PLOT.left}
          x2={PLOT.right}
          y1={y(mark.share)}
          y2={y(mark.share)}
        />
      ))}
      <polyline
        className={styles.curve}
        points={[{ rank: 0, share: 0 }, ...points].map(({ rank, share }) => `${x(rank)},${y(share)}`).join(' ')}
      />
      {marks.map((mark) => (
        // At the left the curve is still far below.
        <text key={mark.text} className={styles.name} x={PLOT.left + 4} y={y(mark.share) - 4}>
          {mark.text}
        </text>
      ))}
      {spot && !pointed && (
        <text
          className={mergeClasses(styles.name, styles.spot)}
          x={x(spot.rank)}
          y={y(spot.share) - 6}
          textAnchor={isLate(spot.rank) ? 'end' : 'start'}
        >
          {spot.text}
        </text>
      )}
      {pointed && (
        <>
          <circle className={styles.dot} cx={x(pointed.rank)} cy={y(pointed.share)} r={4} />
          <text
            className={mergeClasses(styles.name, styles.spot)}
            x={x(pointed.rank)}
            y={Math.max(PLOT.top, y(pointed.share) - 8)}
            textAnchor={isLate(pointed.rank) ? 'end' : 'start'}
          >
            {`${formats.count(pointed.rank)}: ${formats.share(pointed.share)}`}
          </text>
        </>
      )}
    </svg>
  );
}

/** The last number of an axis ends where the drawing does. */
function endAt(x: number): 'middle' | 'end' {
  return x > PLOT.right - 8 ? 'end' : 'middle';
}

/** Round numbers from lowest to highest: at most five, in steps of 1, 2, 2.5 or 5 times a power of ten. */
function ticks(highest: number, lowest: number): readonly number[] {
  const rough = (highest - lowest) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(lowest / step);
  return Array.from(
    { length: Math.floor(highest / step) - first + 1 },
    (_, i) => Math.round((first + i) * step * 1e9) / 1e9,
  );
}
