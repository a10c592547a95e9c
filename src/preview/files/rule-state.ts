import type { ConditionalRule } from 'hucre';
import { gridColor } from './grid-style';
import type { FileRule } from './workbook-content';

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo', greaterThan: 'GreaterThan', lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual', lessThanOrEqual: 'LessThanOrEqual',
}; // prettier-ignore

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: 'Contains', notContainsText: 'NotContains', beginsWith: 'BeginsWith', endsWith: 'EndsWith',
}; // prettier-ignore

const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: 'Blanks', notContainsBlanks: 'NonBlanks', duplicateValues: 'DuplicateValues', uniqueValues: 'UniqueValues',
}; // prettier-ignore

/**
 * Conditional formats as the host's `conditionalFormats` keeps them, under the ids that `gridRules` gives, so that an add-in finds and
 * deletes what came with the file. Kinds that the host does not describe stay in the grid alone.
 */
export function ruleStates(rules: readonly FileRule[]): object[] {
  return rules.flatMap((rule, i): object[] => {
    const described = rule.range.includes(' ') ? null : describe(rule);
    if (!described) return [];
    const common = { id: `cf${i + 1}`, address: rule.range, priority: i, stopIfTrue: rule.stopIfTrue ?? false };
    return [{ ...common, ...described }];
  });
}

function describe(rule: FileRule): object | null {
  const [formula1, formula2] = [rule.formula ?? []].flat();
  const format = formatOf(rule);
  const text = TEXT_OPERATORS[rule.type];
  if (text !== undefined)
    return { type: 'ContainsText', textComparison: { format, rule: { operator: text, text: rule.text ?? '' } } };
  const criterion = PRESETS[rule.type];
  if (criterion !== undefined) return { type: 'PresetCriteria', preset: { format, rule: { criterion } } };
  switch (rule.type) {
    case 'cellIs': {
      if (formula1 === undefined) return null;
      const operands = { formula1: `=${formula1}`, ...(formula2 !== undefined && { formula2: `=${formula2}` }) };
      const operator = OPERATORS[rule.operator ?? 'equal'];
      return { type: 'CellValue', cellValue: { format, rule: { ...operands, operator } } };
    }
    case 'expression':
      return formula1 === undefined ? null : { type: 'Custom', custom: { format, rule: { formula: `=${formula1}` } } };
    case 'top10': {
      const { rank, percent, bottom } = rule.rank ?? { rank: 10, percent: false, bottom: false };
      const type = `${bottom ? 'Bottom' : 'Top'}${percent ? 'Percent' : 'Items'}`;
      return { type: 'TopBottom', topBottom: { format, rule: { rank, type } } };
    }
    case 'dataBar':
      return { type: 'DataBar', dataBar: { positiveFormat: { fillColor: hash(rule.dataBar?.color ?? '638EC6') } } };
    case 'colorScale':
      return { type: 'ColorScale', colorScale: colorScale(rule) };
    case 'iconSet':
      return { type: 'IconSet', iconSet: iconSet(rule) };
    default:
      return null;
  }
}

const hash = (color: string): string => `#${color.replace('#', '').slice(-6).toUpperCase()}`;

const CRITERIA: Readonly<Record<string, string>> = {
  min: 'LowestValue', max: 'HighestValue', num: 'Number', percent: 'Percent', percentile: 'Percentile',
}; // prettier-ignore

function colorScale({ colorScale: given }: FileRule): object {
  const points = (given?.cfvo ?? []).map(({ type, value }, i) => ({
    type: CRITERIA[type],
    color: hash(given?.colors[i] ?? 'FFFFFF'),
    ...(value !== undefined && { formula: value }),
  }));
  const [minimum, ...rest] = points;
  const maximum = rest.pop();
  return { criteria: { minimum, maximum, ...(rest[0] && { midpoint: rest[0] }) }, threeColorScale: rest.length > 0 };
}

const COUNTS: Readonly<Record<string, string>> = { 3: 'Three', 4: 'Four', 5: 'Five' };

/** `3TrafficLights1` is `ThreeTrafficLights1`; the first step has no condition. */
function iconSet({ iconSet: given }: FileRule): object {
  const name = given?.iconSet ?? '3TrafficLights1';
  const criteria = (given?.cfvo ?? []).map(({ type, value }, i) =>
    i === 0 ? {} : { type: CRITERIA[type], formula: `=${value ?? '0'}`, operator: 'GreaterThanOrEqual' },
  );
  return {
    style: `${COUNTS[name.charAt(0)] ?? 'Three'}${name.slice(1)}`,
    criteria,
    ...(given?.reverse && { reverseIconOrder: true }),
    ...(given?.showValue === false && { showIconOnly: true }),
  };
}

function formatOf({ style }: ConditionalRule): object {
  const fill = style?.fill?.type === 'pattern' ? gridColor(style.fill.bgColor ?? style.fill.fgColor) : undefined;
  const font = gridColor(style?.font?.color);
  return {
    ...(fill !== undefined && { fill: { color: fill } }),
    ...((font !== undefined || style?.font?.bold) && {
      font: { ...(font !== undefined && { color: font }), ...(style?.font?.bold && { bold: true }) },
    }),
  };
}
