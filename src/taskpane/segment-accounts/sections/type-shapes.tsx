import { makeStyles, tokens } from '@fluentui/react-components';
import type { CustomerType } from '../../../engine/portfolio/customer-type';

/** Colour and shape of each type; the shape says it without colour. */
const COLOURS: Readonly<Record<CustomerType, string>> = {
  'large-premium': tokens.colorPaletteBlueForeground2,
  average: tokens.colorPaletteBlueBorderActive,
  'small-premium': tokens.colorPaletteBlueForeground2,
  'small-ordinary': tokens.colorNeutralForeground3,
  bleeder: tokens.colorPaletteDarkOrangeForeground1,
};

// Where colours are the system's, the shape alone says it.
const useStyles = makeStyles({
  filled: { '@media (forced-colors: active)': { fill: 'CanvasText' } },
  drawn: { '@media (forced-colors: active)': { stroke: 'CanvasText' } },
});

interface TypeShapeProps {
  readonly type: CustomerType;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** Diamond, circle, triangle, square or cross around a point of an SVG. */
export function TypeShape({ type, x, y, size = 4 }: TypeShapeProps) {
  const colour = COLOURS[type];
  const styles = useStyles();
  switch (type) {
    case 'large-premium':
      return (
        <path
          d={`M${x} ${y - size * 1.3}L${x + size * 1.3} ${y}L${x} ${y + size * 1.3}L${x - size * 1.3} ${y}Z`}
          fill={colour}
          className={styles.filled}
        />
      );
    case 'average':
      return <circle cx={x} cy={y} r={size * 0.9} fill={colour} className={styles.filled} />;
    case 'small-premium':
      return (
        <path
          d={`M${x} ${y - size}L${x + size} ${y + size}L${x - size} ${y + size}Z`}
          fill={colour}
          className={styles.filled}
        />
      );
    case 'small-ordinary':
      return (
        <rect
          x={x - size * 0.8}
          y={y - size * 0.8}
          width={size * 1.6}
          height={size * 1.6}
          fill="none"
          stroke={colour}
          className={styles.drawn}
          strokeWidth={1.5}
        />
      );
    case 'bleeder':
      return (
        <path
          d={`M${x - size} ${y - size}L${x + size} ${y + size}M${x + size} ${y - size}L${x - size} ${y + size}`}
          stroke={colour}
          className={styles.drawn}
          strokeWidth={2}
        />
      );
  }
}

/** The shape by itself, for a legend. */
export function TypeGlyph({ type }: { readonly type: CustomerType }) {
  return (
    <svg width={16} height={16} aria-hidden>
      <TypeShape type={type} x={8} y={8} size={5} />
    </svg>
  );
}
