import type { State } from '../bags/bag';

const record = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});

/** The library's three sets, and those of Excel that look most like them. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/Arrows|Triangles/, 'arrow'],
  [/Symbols|Flags|Stars/, 'smiley'],
  [/./, 'dot'],
];

const THRESHOLDS: Readonly<Record<string, string>> = {
  Number: 'number',
  Percent: 'percentage',
  Percentile: 'percentile',
  Formula: 'formula',
};

/** Where Excel cuts when nothing is said: at thirds of the way from the least to the greatest. */
const USUAL = [
  { type: 'Percent', formula: '=33', operator: 'GreaterThanOrEqual' },
  { type: 'Percent', formula: '=67', operator: 'GreaterThanOrEqual' },
];

/** The library draws three icons: of larger sets the first step and the last. */
export function iconSetRule(stored: State): object | null {
  const iconSet = record(stored.iconSet);
  const style = String(iconSet.style ?? '');
  if (style === '' || style === 'Invalid') return null;
  const steps = (Array.isArray(iconSet.criteria) ? (iconSet.criteria as State[]) : []).slice(1).filter(Boolean);
  const lower = steps[0]?.formula === undefined ? USUAL[0] : steps[0];
  const upper = steps.at(-1)?.formula === undefined ? USUAL[1] : steps.at(-1);
  const kind = KINDS.find(([pattern]) => pattern.test(style))?.[1] ?? 'dot';
  const icons = [`${kind}Bad`, `${kind}Neutral`, `${kind}Good`];
  if (iconSet.reverseIconOrder === true) icons.reverse();
  return {
    type: 'IconSetRule',
    icons: { lower: icons[0], middle: icons[1], upper: icons[2] },
    lowerInflectionPoint: step(record(lower)),
    upperInflectionPoint: step(record(upper)),
  };
}

function step({ type, formula, operator }: State): object {
  const kind = THRESHOLDS[String(type)] ?? 'number';
  const text = String(formula ?? '0');
  return {
    type: kind,
    value: kind === 'formula' ? text : text.replace(/^=/, ''),
    operator: operator === 'GreaterThan' ? 'gt' : 'ge',
  };
}
