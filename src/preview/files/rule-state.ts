import type { ConditionalRule } from 'hucre';
import { gridColor } from './grid-style';

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo', greaterThan: 'GreaterThan', lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual', lessThanOrEqual: 'LessThanOrEqual',
}; // prettier-ignore

/**
 * Conditional formats as the host's `conditionalFormats` keeps them, under the ids that `gridRules` gives, so that an add-in finds and
 * deletes what came with the file. Kinds that the host does not describe stay in the grid alone.
 */
export function ruleStates(rules: readonly ConditionalRule[]): object[] {
  return rules.flatMap((rule, i): object[] => {
    const [formula1, formula2] = [rule.formula ?? []].flat();
    if (formula1 === undefined || rule.range.includes(' ')) return [];
    const common = { id: `cf${i + 1}`, address: rule.range, priority: i, stopIfTrue: rule.stopIfTrue ?? false };
    const format = formatOf(rule);
    if (rule.type === 'cellIs') {
      const operands = { formula1: `=${formula1}`, ...(formula2 !== undefined && { formula2: `=${formula2}` }) };
      const operator = OPERATORS[rule.operator ?? 'equal'];
      return [{ ...common, type: 'CellValue', cellValue: { format, rule: { ...operands, operator } } }];
    }
    return rule.type === 'expression'
      ? [{ ...common, type: 'Custom', custom: { format, rule: { formula: `=${formula1}` } } }]
      : [];
  });
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
