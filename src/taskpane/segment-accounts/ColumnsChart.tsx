import { makeStyles, tokens } from '@fluentui/react-components';
import type { SegmentPreview } from '../../jobs/contract';
import { useWords } from '../shell/words';
import type { CurveMark } from './CurveChart';
import { placeLabels, widthOf } from './sections/place-labels';

const useStyles = makeStyles({
  root: { display: 'block', width: '100%', maxWidth: '420px', height: 'auto' },
  text: {
    fontSize: '10px',
    fill: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  name: {
    fontSize: '10px',
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '3px',
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  column: {
    fill: tokens.colorPaletteBlueBorderActive,
    '@media (forced-colors: active)': { fill: 'CanvasText', forcedColorAdjust: 'none' },
  },
  loss: {
    fill: tokens.colorPaletteDarkOrangeForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText', forcedColorAdjust: 'none' },
  },
  curve: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: 2,
    fill: 'none',
    // Over columns of the text's own colour.
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  mark: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1, strokeDasharray: '4 4' },
});

const WIDTH = 296;
const HEIGHT = 232;
/** Further right begins a plot whose largest amount needs more room. */
const PLOT = { left: 40, right: WIDTH - 34, top: 14, bottom: HEIGHT - 34 };
/** Letters of a name under the chart's three largest columns. */
const NAMED = 3;
const LETTERS = 14;

interface ColumnsChartProps {
  readonly points: SegmentPreview['pareto'];
  readonly marks: readonly CurveMark[];
  /** What the chart shows, for a screen reader. */
  readonly text: string;
  readonly axis: string;
}

/** Few accounts: a column for each, largest first, and the cumulative share as a line on an axis of its own. */
export function ColumnsChart({ points, marks, text, axis }: ColumnsChartProps) {
  const styles = useStyles();
  const { formats } = useWords();
  const most = Math.max(0, ...points.map(({ value }) => value));
  const least = Math.min(0, ...points.map(({ value }) => value));
  const plot = { ...PLOT, left: Math.max(PLOT.left, widthOf(formats.compact(most)) + 6) };
  const shareUp = (share: number): number => plot.bottom - share * (plot.bottom - plot.top);
  // Shares start where columns do, so that both axes have one zero.
  const zero = most > least ? plot.bottom - (-least / (most - least)) * (plot.bottom - plot.top) : plot.bottom;
  const valueUp = (value: number): number =>
    most > 0 ? zero - (value / most) * (zero - plot.top) : zero + (value / (least || -1)) * (plot.bottom - zero);
  const step = (plot.right - plot.left) / Math.max(1, points.length);
  const width = Math.max(2, step * 0.7);
  const middle = (place: number): number => plot.left + step * (place + 0.5);
  const spots = points.slice(0, NAMED).map(({ name, value }, place) => ({
    text: name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name,
    x: middle(place),
    y: Math.min(plot.bottom - 8, valueUp(value) + 18),
  }));
  return (
    <svg className={styles.root} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
      {points.map(({ rank, value, name }, place) => (
        <rect
          key={rank}
          className={value < 0 ? styles.loss : styles.column}
          x={middle(place) - width / 2}
          width={width}
          y={Math.min(zero, valueUp(value))}
          height={Math.max(0.5, Math.abs(valueUp(value) - zero))}
        >
          <title>{`${name} ${formats.full(value)}`}</title>
        </rect>
      ))}
      {marks.map((mark) => (
        <g key={mark.text}>
          <line
            className={styles.mark}
            x1={plot.left}
            x2={plot.right}
            y1={shareUp(mark.share)}
            y2={shareUp(mark.share)}
          />
          <text className={styles.name} x={plot.right - 2} y={shareUp(mark.share) + 11} textAnchor="end">
            {mark.text}
          </text>
        </g>
      ))}
      <polyline
        className={styles.curve}
        points={points.map((point, place) => `${middle(place)},${shareUp(point.cumulativeShare)}`).join(' ')}
      />
      <line className={styles.axis} x1={plot.left} x2={plot.right} y1={zero} y2={zero} />
      {[0, most].map((value) => (
        <text key={value} className={styles.text} x={plot.left - 4} y={valueUp(value) + 4} textAnchor="end">
          {formats.compact(value)}
        </text>
      ))}
      {[0, 1].map((share) => (
        <text key={share} className={styles.text} x={plot.right + 4} y={shareUp(share) + 4}>
          {formats.percent(share)}
        </text>
      ))}
      {placeLabels(spots, plot).map((label, place) => (
        <text key={place} className={styles.name} x={label.x} y={label.y} textAnchor={label.anchor}>
          {label.text}
        </text>
      ))}
      <text className={styles.text} x={(plot.left + plot.right) / 2} y={HEIGHT - 8} textAnchor="middle">
        {axis}
      </text>
    </svg>
  );
}
