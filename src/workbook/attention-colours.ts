/** The attention scale of the house: darker asks for more of it, and the number or word in the cell says the same. */
export const ATTENTION = {
  weak: { fill: '#8A3B00', font: '#FFFFFF' },
  fair: { fill: '#E8A56B', font: '#000000' },
  strong: { fill: '#FBE9DD', font: '#000000' },
} as const;

export type Attention = keyof typeof ATTENTION;

/** Cells to be shaded: numbers from `from` up to and with `to`, or one word. Blanks and other words stay plain. */
export type AttentionRule =
  | { readonly from: number; readonly to: number; readonly level: Attention }
  | { readonly word: string; readonly level: Attention };

const quoted = (word: string): string => `="${word.replace(/"/g, '""')}"`;

interface CellRule {
  readonly operator: 'Between' | 'EqualTo';
  readonly formula1: string;
  readonly formula2?: string;
}

function cellRule(rule: AttentionRule): CellRule {
  return 'word' in rule
    ? { operator: 'EqualTo', formula1: quoted(rule.word) }
    : { operator: 'Between', formula1: String(rule.from), formula2: String(rule.to) };
}

/** Queues one conditional format a rule. Excel takes a blank for 0, so whoever shades numbers writes a sign where there is none. */
export function putAttention(range: Excel.Range, rules: readonly AttentionRule[]): void {
  for (const rule of rules) {
    const format = range.conditionalFormats.add('CellValue');
    format.cellValue.format.fill.color = ATTENTION[rule.level].fill;
    format.cellValue.format.font.color = ATTENTION[rule.level].font;
    format.cellValue.rule = cellRule(rule);
  }
}

/** Takes away our rules on the range, known by what they say, and leaves everybody else's. */
export async function takeAttention(
  context: Excel.RequestContext,
  range: Excel.Range,
  rules: readonly AttentionRule[],
): Promise<void> {
  const formats = range.conditionalFormats;
  formats.load('items/type, items/id');
  await context.sync();
  const candidates = formats.items.filter((format) => format.type === 'CellValue');
  if (candidates.length === 0) return;
  for (const format of candidates) format.cellValue.load('rule');
  // A second sync: only now is it known which of them hold a cell-value rule.
  await context.sync();
  const ours = rules.map(cellRule);
  for (const format of candidates) {
    const { formula1, formula2 } = format.cellValue.rule;
    const isOurs = ours.some(
      (rule) =>
        rule.formula1 === formula1 && (rule.formula2 ?? '') === (formula2 === undefined ? '' : String(formula2)),
    );
    if (isOurs) format.delete();
  }
}
