import { makeStyles, tokens } from '@fluentui/react-components';
import type { ForecastRow } from '../../engine/pipeline/forecast';
import type { ForecastView } from '../../jobs/summarise-pipeline/contract';
import { useWords } from '../shell/words';

const WIDTH = 288;
const HEIGHT = 168;
const LEFT = 44;
const BOTTOM = 20;
const TOP = 8;
/** How wide "2026-10" is. */
const PERIOD = 44;
/** More periods than this would be a comb in 320 px. */
const MOST = 12;

const useStyles = makeStyles({
  chart: { width: '100%', height: 'auto', display: 'block' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '10px',
    fontFamily: tokens.fontFamilyBase,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  band: {
    fill: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { fill: 'none', stroke: 'CanvasText', strokeDasharray: '1 2' },
  },
  column: {
    fill: tokens.colorPaletteBlueBorderActive,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  line: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  point: { fill: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  target: {
    stroke: tokens.colorPaletteDarkOrangeForeground2,
    strokeWidth: '1.5px',
    strokeDasharray: '5 3',
    '@media (forced-colors: active)': { stroke: 'LinkText' },
  },
});

interface ForecastChartProps {
  readonly forecast: Extract<ForecastView, { state: 'made' }>;
  readonly rows: readonly ForecastRow[];
  readonly label: string;
}

/** The band from P10 to P90, weighted columns in it, the P50 line over them and the dashed target. */
export function ForecastChart({ forecast, rows, label }: ForecastChartProps) {
  const styles = useStyles();
  const { formats } = useWords();
  const shown = rows.slice(0, MOST);
  const top = niceTop(Math.max(1e-9, forecast.target, ...shown.map((row) => Math.max(row.p90, row.weighted))));
  const step = (WIDTH - LEFT) / shown.length;
  const x = (k: number): number => LEFT + step * (k + 0.5);
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.max(0, value) / top);
  // One period alone is a band as wide as its column.
  const half = shown.length === 1 ? step / 3 : 0;
  const edge = (pick: (row: ForecastRow) => number): string[] =>
    shown.flatMap((row, k) => [`${x(k) - half},${y(pick(row))}`, `${x(k) + half},${y(pick(row))}`]);
  const band = [...edge(({ p90 }) => p90), ...edge(({ p10 }) => p10).reverse()].join(' ');
  const middle = shown.map((row, k) => `${x(k)},${y(row.p50)}`).join(' ');
  const every = Math.ceil(shown.length / 6);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line className={styles.grid} x1={LEFT} x2={WIDTH} y1={y(top * part)} y2={y(top * part)} />
          <text className={styles.text} x={LEFT - 4} y={y(top * part) + 3} textAnchor="end">
            {formats.compact(top * part)}
          </text>
        </g>
      ))}
      <polygon className={styles.band} points={band} />
      {shown.map((row, k) => (
        <rect
          key={row.period}
          className={styles.column}
          x={x(k) - step / 5}
          width={(step * 2) / 5}
          y={y(row.weighted)}
          height={Math.max(0, y(0) - y(row.weighted))}
        />
      ))}
      <polyline className={styles.line} points={middle} />
      {shown.map((row, k) => (
        <circle key={row.period} className={styles.point} cx={x(k)} cy={y(row.p50)} r={2.5} />
      ))}
      {forecast.target > 0 && (
        <line className={styles.target} x1={LEFT} x2={WIDTH} y1={y(forecast.target)} y2={y(forecast.target)} />
      )}
      {shown.map((row, k) =>
        k % every === 0 ? (
          <text
            key={row.period}
            className={styles.text}
            // The last one ends where the chart does.
            {...(x(k) + PERIOD / 2 > WIDTH ? { x: WIDTH, textAnchor: 'end' } : { x: x(k), textAnchor: 'middle' })}
            y={HEIGHT - 6}
          >
            {row.period}
          </text>
        ) : null,
      )}
    </svg>
  );
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= value * 1.001) ?? 10;
  return step * power;
}
