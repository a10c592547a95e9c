import type { ConditionalRule } from 'hucre';
import { formulaForFile } from '../host/formula-text';
import { fileColor, fileStyle, type GridStyle } from './file-style';
import type { FileRule } from './workbook-content';

/** A conditional format as the grid library keeps it. */
export interface GridRule {
  readonly ranges: readonly string[];
  readonly stopIfTrue?: boolean;
  readonly rule: {
    readonly type: string;
    readonly operator?: string;
    readonly values?: readonly string[];
    readonly isPercent?: boolean;
    readonly isBottom?: boolean;
    readonly style?: GridStyle;
    readonly color?: number;
    readonly minimum?: Threshold;
    readonly midpoint?: Threshold;
    readonly maximum?: Threshold;
    readonly icons?: { readonly upper: string };
    readonly lowerInflectionPoint?: { readonly type: string; readonly value: string };
    readonly upperInflectionPoint?: { readonly type: string; readonly value: string };
  };
}

interface Threshold {
  readonly type: string;
  readonly color: number;
  readonly value?: string;
}

type Operator = NonNullable<ConditionalRule['operator']>;

const OPERATORS: Readonly<Record<string, Operator>> = {
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessThan: 'lessThan',
  isLessOrEqualTo: 'lessThanOrEqual',
  isBetween: 'between',
  isNotBetween: 'notBetween',
};

/** The inverse of `gridRules`; a kind that a file would need more for than we know is left out. */
export function fileRules(rules: readonly GridRule[]): FileRule[] {
  return rules.flatMap(({ ranges, rule, stopIfTrue }, i): FileRule[] => {
    const range = ranges.join(' ');
    const common = { priority: i + 1, range, ...(stopIfTrue && { stopIfTrue }) };
    if (rule.type === 'DataBarRule') {
      const cfvo: NonNullable<ConditionalRule['dataBar']>['cfvo'] = [{ type: 'min' }, { type: 'max' }];
      return [{ ...common, type: 'dataBar', dataBar: { cfvo, color: hex(rule.color ?? 0) } }];
    }
    if (rule.type === 'ColorScaleRule') return [{ ...common, type: 'colorScale', colorScale: colorScale(rule) }];
    if (rule.type === 'IconSetRule') return [{ ...common, type: 'iconSet', iconSet: iconSet(rule) }];
    if (rule.type !== 'CellIsRule') return [];
    const style = ruleStyle(rule.style ?? {});
    const first = rule.values?.[0] ?? '';
    const anchor = ranges[0]?.split(':')[0] ?? 'A1';
    const operator = OPERATORS[rule.operator ?? ''];
    if (operator)
      return [
        {
          ...common,
          type: 'cellIs',
          operator,
          formula: (rule.values ?? []).map(operand),
          style,
        },
      ];
    switch (rule.operator) {
      case 'customFormula':
        return [{ ...common, type: 'expression', formula: operand(first), style }];
      case 'containsText':
        return [
          {
            ...common,
            type: 'containsText',
            text: first,
            formula: `NOT(ISERROR(SEARCH(${quoted(first)},${anchor})))`,
            style,
          },
        ];
      case 'beginsWithText':
        return [
          {
            ...common,
            type: 'beginsWith',
            text: first,
            formula: `LEFT(${anchor},${first.length})=${quoted(first)}`,
            style,
          },
        ];
      case 'top10': {
        const rank = { rank: Number(first), percent: rule.isPercent === true, bottom: rule.isBottom === true };
        return [{ ...common, type: 'top10', style, rank }];
      }
      case 'isEmpty':
        return [{ ...common, type: 'containsBlanks', formula: `LEN(TRIM(${anchor}))=0`, style }];
      case 'isNotEmpty':
        return [{ ...common, type: 'notContainsBlanks', formula: `LEN(TRIM(${anchor}))>0`, style }];
      case 'duplicateValues':
      case 'uniqueValues':
        return [{ ...common, type: rule.operator, style }];
      default:
        return [];
    }
  });
}

/** In a differential style the colour of a solid fill is its background, and a font names only what differs. */
function ruleStyle(style: GridStyle): NonNullable<ConditionalRule['style']> {
  const { font, alignment } = fileStyle(style);
  const differing = font && { ...font, name: undefined, size: style.fontSize };
  return {
    ...(alignment && { alignment }),
    ...(differing && { font: differing }),
    ...(style.fillColor !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: fileColor(style.fillColor) },
    }),
  };
}

function colorScale({ minimum, midpoint, maximum }: GridRule['rule']): NonNullable<ConditionalRule['colorScale']> {
  const points = [minimum, midpoint, maximum].filter((point) => point !== undefined);
  return {
    cfvo: points.map(({ type, value }, i) => {
      if (type === 'value') return { type: i === 0 ? ('min' as const) : ('max' as const) };
      return {
        type:
          type === 'percentage'
            ? ('percent' as const)
            : type === 'percentile'
              ? ('percentile' as const)
              : ('num' as const),
        value,
      };
    }),
    colors: points.map(({ color }) => hex(color)),
  };
}

const ICON_SETS: Readonly<Record<string, string>> = { arrow: '3Arrows', smiley: '3Symbols', dot: '3TrafficLights1' };

function iconSet({
  icons,
  lowerInflectionPoint: lower,
  upperInflectionPoint: upper,
}: GridRule['rule']): NonNullable<ConditionalRule['iconSet']> {
  const [, kind = 'dot', quality] = /^(.*?)(Good|Neutral|Bad)$/.exec(icons?.upper ?? '') ?? [];
  const step = (point: typeof lower, usual: string): { type: 'num' | 'percent' | 'percentile'; value: string } => ({
    type: FILE_THRESHOLDS[point?.type ?? ''] ?? 'percent',
    value: point?.value ?? usual,
  });
  return {
    iconSet: ICON_SETS[kind] ?? '3TrafficLights1',
    cfvo: [{ type: 'percent', value: '0' }, step(lower, '33'), step(upper, '67')],
    ...(quality === 'Bad' && { reverse: true }),
  };
}

const FILE_THRESHOLDS: Readonly<Record<string, 'num' | 'percent' | 'percentile'>> = {
  number: 'num',
  percentage: 'percent',
  percentile: 'percentile',
};

/** The grid keeps text as it is, a file as a formula. */
function operand(value: string): string {
  if (value.startsWith('=')) return formulaForFile(value, { sheet: '', row: -1, column: -1, tables: [] });
  return /^-?\d+(\.\d+)?$/.test(value) ? value : quoted(value);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function hex(color: number): string {
  return color.toString(16).padStart(6, '0').toUpperCase();
}
