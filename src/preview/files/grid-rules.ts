import type { ConditionalRule } from 'hucre';
import { gridColor, gridStyle } from './grid-style';
import type { FileRule } from './workbook-content';

const CELL_OPERATORS: Readonly<Record<string, string>> = {
  equal: 'isEqual',
  notEqual: 'isNotEqual',
  greaterThan: 'isGreaterThan',
  greaterThanOrEqual: 'isGreaterOrEqualTo',
  lessThan: 'isLessThan',
  lessThanOrEqual: 'isLessOrEqualTo',
  between: 'isBetween',
  notBetween: 'isNotBetween',
};

const OTHER_OPERATORS: Readonly<Record<string, string>> = {
  containsText: 'containsText',
  notContainsText: 'notContainsText',
  beginsWith: 'beginsWithText',
  endsWith: 'endsWithText',
  containsBlanks: 'isEmpty',
  notContainsBlanks: 'isNotEmpty',
  uniqueValues: 'uniqueValues',
  duplicateValues: 'duplicateValues',
};

/** Conditional formats of a file for the grid library; a kind that it does not have is left out. */
export function gridRules(rules: readonly FileRule[]): object[] {
  return rules.flatMap((rule, i) => {
    const gridRule = toGridRule(rule);
    return gridRule
      ? [{ id: `cf${i + 1}`, ranges: rule.range.split(' '), rule: gridRule, stopIfTrue: rule.stopIfTrue ?? false }]
      : [];
  });
}

function toGridRule(rule: FileRule): object | null {
  const values = [rule.formula ?? []].flat();
  const style = rule.style ? differentialStyle(rule.style) : {};
  const cellIs = (operator: string, given: readonly string[]): object => ({
    type: 'CellIsRule',
    operator,
    values: given,
    style,
  });
  switch (rule.type) {
    case 'cellIs':
      return cellIs(CELL_OPERATORS[rule.operator ?? 'equal'] ?? 'isEqual', values.map(unquoted));
    case 'expression':
      return cellIs('customFormula', [`=${values[0] ?? 'FALSE'}`]);
    case 'top10': {
      const { rank = 10, percent = false, bottom = false } = rule.rank ?? {};
      return { ...cellIs('top10', [String(rank)]), isPercent: percent, isBottom: bottom };
    }
    case 'colorScale':
      return colorScale(rule);
    case 'dataBar':
      return { type: 'DataBarRule', color: colorNumber(rule.dataBar?.color ?? '638EC6') };
    case 'iconSet':
      return iconSet(rule);
    default: {
      const operator = OTHER_OPERATORS[rule.type];
      return operator ? cellIs(operator, rule.text === undefined ? [] : [rule.text]) : null;
    }
  }
}

/** In a differential style the colour of a solid fill is its background. */
function differentialStyle(style: NonNullable<ConditionalRule['style']>): object {
  const { fill } = style;
  if (fill?.type !== 'pattern') return gridStyle(style);
  const fillColor = gridColor(fill.bgColor ?? fill.fgColor);
  const rest = gridStyle({ ...style, fill: undefined });
  return fillColor === undefined ? rest : { ...rest, fillColor };
}

function colorScale({ colorScale }: ConditionalRule): object | null {
  if (!colorScale) return null;
  const points = colorScale.cfvo.map(({ type, value }, i) => {
    const color = colorNumber(colorScale.colors[i] ?? 'FFFFFF');
    return type === 'min' || type === 'max'
      ? { type: 'value', color }
      : { type: THRESHOLDS[type] ?? 'number', value, color };
  });
  const [minimum, ...rest] = points;
  const maximum = rest.pop();
  return minimum && maximum
    ? { type: 'ColorScaleRule', minimum, maximum, ...(rest[0] && { midpoint: rest[0] }) }
    : null;
}

/** The grid's three sets of icons, and the sets of a file that look most like them. */
const ICONS: readonly (readonly [RegExp, string])[] = [
  [/Arrows|Triangles/, 'arrow'],
  [/Symbols|Smilies|Flags/, 'smiley'],
  [/./, 'dot'],
];

/** Sets of four or five icons lose their inner steps: the grid draws three. */
function iconSet({ iconSet }: ConditionalRule): object | null {
  const steps = iconSet?.cfvo;
  const lower = steps?.[1];
  const upper = steps?.at(-1);
  if (!iconSet || !lower || !upper) return null;
  const kind = ICONS.find(([pattern]) => pattern.test(iconSet.iconSet))?.[1] ?? 'dot';
  const icons = [`${kind}Bad`, `${kind}Neutral`, `${kind}Good`];
  if (iconSet.reverse) icons.reverse();
  const point = ({ type, value }: typeof lower): object => ({
    type: THRESHOLDS[type] ?? 'number',
    value: value ?? '0',
    operator: 'ge',
  });
  return {
    type: 'IconSetRule',
    icons: { lower: icons[0], middle: icons[1], upper: icons[2] },
    lowerInflectionPoint: point(lower),
    upperInflectionPoint: point(upper),
  };
}

const THRESHOLDS: Readonly<Record<string, string>> = { num: 'number', percent: 'percentage', percentile: 'percentile' };

function colorNumber(color: string): number {
  return Number.parseInt(color.replace('#', '').slice(-6), 16);
}

/** `"A"` in a rule is the text A; anything else is a number or a formula. */
function unquoted(value: string): string {
  const text = /^"((?:[^"]|"")*)"$/.exec(value)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  return /^-?[\d.]+$/.test(value) ? value : `=${value}`;
}
