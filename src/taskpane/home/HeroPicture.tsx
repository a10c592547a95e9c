import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { width: '100%', maxWidth: '288px', height: '112px', alignSelf: 'center' },
  head: { fill: tokens.colorBrandBackground },
  rest: { fill: tokens.colorBrandStroke2 },
  curve: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 2,
    strokeDasharray: '1 5',
    strokeLinecap: 'round',
  },
  ground: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
});

const HEIGHTS = [86, 64, 50, 40, 33, 27, 22, 18, 15, 12, 10, 8];
const HEAD = 3;

/** A Pareto curve as ornament: few tall bars, a long tail. It says nothing that the text does not. */
export function HeroPicture() {
  const styles = useStyles();
  return (
    <svg className={styles.root} viewBox="0 0 288 112" aria-hidden="true">
      {HEIGHTS.map((height, i) => (
        <rect
          key={i}
          x={6 + i * 23.2}
          y={104 - height}
          width={17}
          height={height}
          rx={2}
          className={i < HEAD ? styles.head : styles.rest}
        />
      ))}
      <path d="M14 72 C 60 30, 130 10, 280 6" className={styles.curve} />
      <line x1={0} x2={288} y1={105} y2={105} className={styles.ground} />
    </svg>
  );
}
