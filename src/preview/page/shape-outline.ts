/** Corners of shapes with straight sides, as shares of their box. Adjustments of Excel's shapes are those it gives to new ones. */
const CORNERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  Triangle: [[0.5, 0], [1, 1], [0, 1]],
  RightTriangle: [[0, 0], [1, 1], [0, 1]],
  Diamond: [[0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]],
  Parallelogram: [[0.25, 0], [1, 0], [0.75, 1], [0, 1]],
  Trapezoid: [[0.25, 0], [0.75, 0], [1, 1], [0, 1]],
  Pentagon: [[0.5, 0], [1, 0.38], [0.81, 1], [0.19, 1], [0, 0.38]],
  Hexagon: [[0.25, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0.25, 1], [0, 0.5]],
  Octagon: [[0.29, 0], [0.71, 0], [1, 0.29], [1, 0.71], [0.71, 1], [0.29, 1], [0, 0.71], [0, 0.29]],
  HomePlate: [[0, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0, 1]],
  Chevron: [[0, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0, 1], [0.25, 0.5]],
  RightArrow: [[0, 0.25], [0.6, 0.25], [0.6, 0], [1, 0.5], [0.6, 1], [0.6, 0.75], [0, 0.75]],
  LeftArrow: [[1, 0.25], [0.4, 0.25], [0.4, 0], [0, 0.5], [0.4, 1], [0.4, 0.75], [1, 0.75]],
  UpArrow: [[0.25, 1], [0.25, 0.4], [0, 0.4], [0.5, 0], [1, 0.4], [0.75, 0.4], [0.75, 1]],
  DownArrow: [[0.25, 0], [0.25, 0.6], [0, 0.6], [0.5, 1], [1, 0.6], [0.75, 0.6], [0.75, 0]],
  Star5: [[0.5, 0], [0.62, 0.38], [1, 0.38], [0.69, 0.62], [0.81, 1], [0.5, 0.76], [0.19, 1], [0.31, 0.62], [0, 0.38], [0.38, 0.38]],
  Plus: [[0.25, 0], [0.75, 0], [0.75, 0.25], [1, 0.25], [1, 0.75], [0.75, 0.75], [0.75, 1], [0.25, 1], [0.25, 0.75], [0, 0.75], [0, 0.25], [0.25, 0.25]],
  FlowChartManualOperation: [[0, 0], [1, 0], [0.8, 1], [0.2, 1]],
}; // prettier-ignore

/** Shapes of a flow chart that look like one of the others. */
const SAME: Readonly<Record<string, string>> = {
  FlowChartDecision: 'Diamond',
  FlowChartInputOutput: 'Parallelogram',
  FlowChartPreparation: 'Hexagon',
  FlowChartConnector: 'Ellipse',
  FlowChartTerminator: 'Pill',
  FlowChartAlternateProcess: 'RoundRectangle',
  FlowChartExtract: 'Triangle',
};

/** Excel rounds the corners of a new shape by this share of its shorter side. */
const ROUNDED = 0.16667;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The outline of a kind of shape; kinds without one of their own are drawn as rectangles. */
export function outlineOf(kind: string, { x, y, width, height }: Box): Path2D {
  const path = new Path2D();
  const known = SAME[kind] ?? kind;
  const corners = CORNERS[known];
  const shorter = Math.min(width, height);
  if (corners) {
    corners.forEach(([across, down], i) =>
      i === 0 ? path.moveTo(x + across * width, y + down * height) : path.lineTo(x + across * width, y + down * height),
    );
    path.closePath();
  } else if (known === 'Ellipse') path.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  else if (known === 'Pill') path.roundRect(x, y, width, height, shorter / 2);
  else if (/^Round/.test(known)) path.roundRect(x, y, width, height, shorter * ROUNDED);
  else path.rect(x, y, width, height);
  return path;
}
