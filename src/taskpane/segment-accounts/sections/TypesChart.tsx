import { makeStyles, tokens } from '@fluentui/react-components';
import type { TypesPreview } from '../../../jobs/contract';
import { customerTypeWords } from '../../../locales/customer-types';
import { useWords } from '../../shell/words';
import { placeLabels } from './place-labels';
import { TypeShape } from './type-shapes';

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
    strokeWidth: '2px',
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'Canvas' },
  },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  cut: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1, strokeDasharray: '4 4' },
});

const WIDTH = 296;
const HEIGHT = 232;
const PLOT = { left: 34, right: WIDTH - 8, top: 10, bottom: HEIGHT - 34 };
/** Points of 0 and 100 keep clear of the frame. */
const PAD = 7;
const NAMED = 10;

const acrossOf = (score: number): number => PLOT.left + PAD + (score / 100) * (PLOT.right - PLOT.left - 2 * PAD);
const upOf = (score: number): number => PLOT.bottom - PAD - (score / 100) * (PLOT.bottom - PLOT.top - 2 * PAD);

/** Strategic score across, influence up; the shape is the type, dashed lines are the cuts, the ten largest accounts have names. */
export function TypesChart({ types, text }: { readonly types: TypesPreview; readonly text: string }) {
  const styles = useStyles();
  const { formats, language } = useWords();
  const words = customerTypeWords(language).pane;
  const spots = types.points.slice(0, NAMED).map(({ name, strategic, influence }) => ({
    text: name.length > 14 ? `${name.slice(0, 13)}…` : name,
    x: acrossOf(strategic),
    y: upOf(influence),
  }));
  const cutX = acrossOf(types.strategicCut);
  return (
    <svg className={styles.root} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
      <rect
        className={styles.axis}
        x={PLOT.left}
        y={PLOT.top}
        width={PLOT.right - PLOT.left}
        height={PLOT.bottom - PLOT.top}
        fill="none"
      />
      <line className={styles.cut} x1={cutX} x2={cutX} y1={PLOT.top} y2={PLOT.bottom} />
      <text className={styles.text} x={cutX} y={PLOT.bottom + 13} textAnchor="middle">
        {formats.index(types.strategicCut)}
      </text>
      {types.influenceCuts.map((cut) => (
        <g key={cut}>
          <line className={styles.cut} x1={PLOT.left} x2={PLOT.right} y1={upOf(cut)} y2={upOf(cut)} />
          <text className={styles.text} x={PLOT.left - 4} y={upOf(cut) + 4} textAnchor="end">
            {formats.index(cut)}
          </text>
        </g>
      ))}
      {[0, 100].map((score) => (
        <g key={score}>
          <text className={styles.text} x={acrossOf(score)} y={PLOT.bottom + 13} textAnchor="middle">
            {score}
          </text>
          <text className={styles.text} x={PLOT.left - 4} y={upOf(score) + 4} textAnchor="end">
            {score}
          </text>
        </g>
      ))}
      <text className={styles.text} x={(PLOT.left + PLOT.right) / 2} y={HEIGHT - 6} textAnchor="middle">
        {words.axisX}
      </text>
      <text
        className={styles.text}
        transform={`translate(10 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {words.axisY}
      </text>
      {types.points.map(({ index, type, strategic, influence }) => (
        <TypeShape key={index} type={type} x={acrossOf(strategic)} y={upOf(influence)} size={3.4} />
      ))}
      {placeLabels(spots, PLOT).map((label, place) => (
        <text key={place} className={styles.name} x={label.x} y={label.y} textAnchor={label.anchor}>
          {label.text}
        </text>
      ))}
    </svg>
  );
}
