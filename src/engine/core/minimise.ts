import { allSteps, type Steps } from './steps';

/** A function of several numbers: answers its value at `at` and writes its gradient. Infinity or NaN: not allowed there. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  /** False: the slope did not vanish within the steps allowed, so the place found is not a minimum to rely on. */
  readonly converged: boolean;
  readonly steps: number;
}

const mostSteps = 500;
/** After so many places looked at, half of the work is taken to be done. */
const usualPlaces = 20;
// Sufficient decrease and curvature of the strong Wolfe conditions, as Nocedal & Wright recommend for quasi-Newton steps.
const decrease = 1e-4;
const curvature = 0.9;

/**
 * Lowest point of a smooth function, by BFGS with a line search on the strong Wolfe conditions.
 *
 * Made for the likelihoods of a few parameters here: pass them on a logarithmic scale so that every place is allowed, and
 * as a mean per account so that the slope has the same meaning for ten accounts and for a million.
 *
 * Shapes  start: k → at: k
 * Cost    about 20 to 60 evaluations for four parameters
 * Source  Nocedal & Wright, Numerical Optimization (2006), algorithms 3.5, 3.6 and 6.1
 *
 * @example minimise((at, gradient) => ((gradient[0] = 2 * (at[0] - 3)), (at[0] - 3) ** 2), Float64Array.of(0)).at[0] // => 3
 */
export function minimise(objective: Objective, start: Float64Array, slope = 1e-7): Minimum {
  return allSteps(minimiseSteps(objective, start, slope));
}

/** As `minimise`, a step for each place that is looked at; how many there will be is not known, so the part done is a guess. */
export function* minimiseSteps(objective: Objective, start: Float64Array, slope = 1e-7): Steps<Minimum> {
  const k = start.length;
  let at = start.slice();
  let gradient = new Float64Array(k);
  let value = objective(at, gradient);
  let inverse = identity(k);
  let steps = 0;
  const looked = { count: 1 };
  while (Number.isFinite(value) && steps < mostSteps) {
    if (largest(gradient) <= slope) return { at, value, converged: true, steps };
    let direction = descent(inverse, gradient);
    if (!(dot(direction, gradient) < 0)) {
      inverse = identity(k);
      direction = descent(inverse, gradient);
    }
    const next = yield* searchLine(objective, at, value, gradient, direction, looked);
    if (next === null) return { at, value, converged: largest(gradient) <= 100 * slope, steps };
    updateInverse(inverse, at, gradient, next);
    ({ at, value, gradient } = next);
    steps++;
  }
  return { at, value, converged: false, steps };
}

interface Visited {
  readonly step: number;
  readonly at: Float64Array<ArrayBuffer>;
  readonly value: number;
  readonly gradient: Float64Array<ArrayBuffer>;
  readonly along: number;
}

function* searchLine(
  objective: Objective,
  from: Float64Array,
  value: number,
  gradient: Float64Array,
  direction: Float64Array,
  looked: { count: number },
): Steps<Visited | null> {
  const along = dot(direction, gradient);
  const visit = (step: number): Visited => {
    const at = new Float64Array(from.length);
    for (let i = 0; i < at.length; i++) at[i] = from[i]! + step * direction[i]!;
    const slopes = new Float64Array(from.length);
    const found = objective(at, slopes);
    return {
      step,
      at,
      value: Number.isFinite(found) ? found : Infinity,
      gradient: slopes,
      along: dot(direction, slopes),
    };
  };
  const falls = (point: Visited) => point.value <= value + decrease * point.step * along;
  const flat = (point: Visited) => Math.abs(point.along) <= -curvature * along;

  // A first step in log space of more than about e² is a leap into the dark.
  let step = Math.min(1, 2 / largest(direction));
  let low: Visited = { step: 0, at: from.slice(), value, gradient: gradient.slice(), along };
  let high: Visited | null = null;
  for (let tries = 0; tries < 60; tries++) {
    const point = visit(step);
    yield looked.count / (looked.count++ + usualPlaces);
    if (!falls(point) || point.value >= low.value) high = point;
    else if (flat(point)) return point;
    else {
      if (point.along * ((high?.step ?? Infinity) - low.step) >= 0) high = low;
      low = point;
    }
    step = high === null ? 2 * step : between(low, high);
    if (high !== null && Math.abs(high.step - low.step) <= 1e-14 * Math.abs(low.step)) break;
  }
  return low.step > 0 ? low : null;
}

/** Minimum of the parabola through two points and one slope, kept away from both ends. */
function between(low: Visited, high: Visited): number {
  const width = high.step - low.step;
  const bend = high.value - low.value - low.along * width;
  const inside = bend > 0 && Number.isFinite(bend) ? (-low.along * width) / (2 * bend) : 0.5;
  return low.step + width * Math.min(0.9, Math.max(0.1, inside));
}

function updateInverse(inverse: Float64Array[], at: Float64Array, gradient: Float64Array, next: Visited): void {
  const k = at.length;
  const move = new Float64Array(k);
  const turn = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    move[i] = next.at[i]! - at[i]!;
    turn[i] = next.gradient[i]! - gradient[i]!;
  }
  const bend = dot(move, turn);
  if (!(bend > 0)) return;
  const turned = inverse.map((row) => dot(row, turn));
  const scale = (1 + dot(turn, turned) / bend) / bend;
  for (let i = 0; i < k; i++) {
    const row = inverse[i]!;
    for (let j = 0; j < k; j++) {
      row[j]! += scale * move[i]! * move[j]! - (turned[i]! * move[j]! + move[i]! * turned[j]!) / bend;
    }
  }
}

function identity(k: number): Float64Array[] {
  return Array.from({ length: k }, (_, i) => new Float64Array(k).fill(1, i, i + 1));
}

function descent(inverse: readonly Float64Array[], gradient: Float64Array): Float64Array {
  return Float64Array.from(inverse, (row) => -dot(row, gradient));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]!));
  return most;
}
