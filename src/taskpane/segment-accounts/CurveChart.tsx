import { LineChart, ResponsiveContainer } from '@fluentui/react-charts';
import type { ChartAnnotation, LineChartPoints } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../shell/words';

const HEIGHT = 232;

const useStyles = makeStyles({
  root: { width: '100%', height: `${HEIGHT}px`, minWidth: 0 },
});

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
  readonly legend: string;
  /** What the chart shows, for a screen reader. */
  readonly text: string;
  readonly axis: string;
  readonly marks: readonly CurveMark[];
  /** A point with its own label. */
  readonly spot?: { readonly rank: number; readonly share: number; readonly text: string };
}

/** A share that runs over accounts, from none to all: both the Pareto curve and the whale curve. No smoothing. */
export function CurveChart({ points, legend, text, axis, marks, spot }: CurveChartProps) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const last = points.at(-1)?.rank ?? 1;
  const top = Math.max(1, ...points.map((point) => point.share));
  // Room for the words on the peak.
  const highest = spot ? top * 1.12 : top;
  const lowest = Math.min(0, ...points.map((point) => point.share));
  const curve: LineChartPoints = {
    legend,
    color: tokens.colorBrandForeground1,
    lineOptions: { strokeWidth: 2 },
    hideNonActiveDots: true,
    data: [{ rank: 0, share: 0 }, ...points].map(({ rank, share }) => ({
      x: rank,
      y: share,
      xAxisCalloutData: formats.count(rank),
      yAxisCalloutData: formats.share(share),
    })),
  };
  const lines: readonly LineChartPoints[] = marks.map((mark) => ({
    legend: mark.text,
    color: tokens.colorNeutralForeground3,
    hideNonActiveDots: true,
    lineOptions: { strokeWidth: 1, strokeDasharray: '4 4' },
    data: [0, last].map((x) => ({ x, y: mark.share, hideCallout: true })),
  }));
  const label = {
    textColor: tokens.colorNeutralForeground2,
    fontSize: '11px',
    padding: '0',
    backgroundColor: 'transparent',
    borderWidth: 0,
    boxShadow: 'none',
  };
  const annotations: ChartAnnotation[] = marks.map((mark) => ({
    text: mark.text,
    // At the left the curve is still far below.
    coordinates: { type: 'data', x: 0, y: mark.share },
    layout: { align: 'start', verticalAlign: 'top', offsetX: 4 },
    style: label,
  }));
  if (spot) {
    annotations.push({
      text: spot.text,
      coordinates: { type: 'data', x: spot.rank, y: spot.share },
      layout: { align: spot.rank > last / 2 ? 'end' : 'start', verticalAlign: 'bottom', offsetY: -4 },
      style: { ...label, fontWeight: 600 },
    });
  }

  return (
    <div className={styles.root} role="figure" aria-label={text}>
      <ResponsiveContainer height={HEIGHT}>
        <LineChart
          data={{ chartTitle: text, lineChartData: [curve, ...lines] }}
          culture={language}
          hideLegend
          height={HEIGHT}
          margins={{ left: 44, right: 12, top: 16, bottom: 48 }}
          xAxisTitle={axis}
          yMinValue={lowest}
          yMaxValue={highest}
          yAxisTickValues={[...ticks(highest, lowest)]}
          tickValues={[...ticks(last, 0)]}
          tickFormat=","
          yAxisTickFormat={(share: number) => formats.percent(Math.round(share * 100) / 100)}
          annotations={annotations}
          enablePerfOptimization
          optimizeLargeData
        />
      </ResponsiveContainer>
    </div>
  );
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
