import type { State } from '../bags/bag';
import { iconSetRule } from './icon-set-rule';
import { presetRule } from './preset-rule';

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'isBetween',
  NotBetween: 'isNotBetween',
  EqualTo: 'isEqual',
  NotEqualTo: 'isNotEqual',
  GreaterThan: 'isGreaterThan',
  LessThan: 'isLessThan',
  GreaterThanOrEqual: 'isGreaterOrEqualTo',
  LessThanOrEqual: 'isLessOrEqualTo',
};

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWithText',
  EndsWith: 'endsWithText',
};

const THRESHOLDS: Readonly<Record<string, string>> = {
  LowestValue: 'value',
  HighestValue: 'value',
  Number: 'number',
  Percent: 'percentage',
  Percentile: 'percentile',
  Formula: 'formula',
};

const record = (value: unknown): State => (typeof value === 'object' && value !== null ? (value as State) : {});
const colourNumber = (value: unknown): number => parseInt(String(value ?? '').replace('#', ''), 16) || 0;

/** The library's rule for one of Excel's; null while it is not complete, and for what is kept but not drawn. */
export function gridRule(stored: State): object | null {
  switch (stored.type) {
    case 'CellValue': {
      const cellValue = record(stored.cellValue);
      const rule = record(cellValue.rule);
      const operator = OPERATORS[String(rule.operator)];
      const values = [rule.formula1, rule.formula2]
        .filter((value) => value !== undefined && value !== null && value !== '')
        .map(String);
      return operator && values.length > 0 ? { type: 'CellIsRule', operator, values, style: look(cellValue) } : null;
    }
    case 'Custom': {
      const custom = record(stored.custom);
      const formula = record(custom.rule).formula;
      return formula
        ? { type: 'CellIsRule', operator: 'customFormula', values: [String(formula)], style: look(custom) }
        : null;
    }
    case 'ContainsText': {
      const comparison = record(stored.textComparison);
      const rule = record(comparison.rule);
      const operator = TEXT_OPERATORS[String(rule.operator)];
      return operator
        ? { type: 'CellIsRule', operator, values: [String(rule.text ?? '')], style: look(comparison) }
        : null;
    }
    case 'TopBottom': {
      const topBottom = record(stored.topBottom);
      const rule = record(topBottom.rule);
      if (rule.rank === undefined) return null;
      const type = String(rule.type);
      return {
        type: 'CellIsRule',
        operator: 'top10',
        values: [String(rule.rank)],
        isPercent: type.endsWith('Percent'),
        isBottom: type.startsWith('Bottom'),
        style: look(topBottom),
      };
    }
    case 'ColorScale': {
      const criteria = record(record(stored.colorScale).criteria);
      if (!criteria.minimum || !criteria.maximum) return null;
      const midpoint = criteria.midpoint ? { midpoint: threshold(record(criteria.midpoint)) } : {};
      return {
        type: 'ColorScaleRule',
        minimum: threshold(record(criteria.minimum)),
        maximum: threshold(record(criteria.maximum)),
        ...midpoint,
      };
    }
    case 'DataBar':
      return {
        type: 'DataBarRule',
        color: colourNumber(record(record(stored.dataBar).positiveFormat).fillColor ?? '#638EC6'),
      };
    case 'IconSet':
      return iconSetRule(stored);
    case 'PresetCriteria': {
      const preset = record(stored.preset);
      return presetRule(String(record(preset.rule).criterion ?? ''), String(stored.address), look(preset));
    }
    default:
      return null;
  }
}

function look(rule: State): object {
  const format = record(rule.format);
  const font = record(format.font);
  const fill = record(format.fill);
  return {
    ...(fill.color ? { fillColor: fill.color } : {}),
    ...(font.color ? { textColor: font.color } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.strikethrough ? { strikethrough: true } : {}),
  };
}

function threshold(criterion: State): object {
  const value =
    criterion.formula === undefined || criterion.formula === null ? {} : { value: String(criterion.formula) };
  return { type: THRESHOLDS[String(criterion.type)] ?? 'value', color: colourNumber(criterion.color), ...value };
}
