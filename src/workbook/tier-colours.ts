/** The value scale of the house: darker is more, and the letter in the cell goes with it. */
export const TIER_COLOURS: readonly { readonly fill: string; readonly font: string }[] = [
  { fill: '#0F548C', font: '#FFFFFF' },
  { fill: '#4A9BE8', font: '#000000' },
  { fill: '#A9D0F7', font: '#000000' },
  { fill: '#EBF3FC', font: '#000000' },
];

const LAST = { fill: '#FFFFFF', font: '#000000' };

const ruleOf = (tier: string): string => `="${tier.replace(/"/g, '""')}"`;

/** Queues one conditional format a tier. */
export function putTierColours(range: Excel.Range, tiers: readonly string[]): void {
  for (const [index, tier] of tiers.entries()) {
    const { fill, font } = TIER_COLOURS[index] ?? LAST;
    const format = range.conditionalFormats.add('CellValue');
    format.cellValue.format.fill.color = fill;
    format.cellValue.format.font.color = font;
    format.cellValue.rule = { formula1: ruleOf(tier), operator: 'EqualTo' };
  }
}

/** Takes away our rules on the range, known by what they say, and leaves everybody else's. */
export async function takeTierColours(
  context: Excel.RequestContext,
  range: Excel.Range,
  tiers: readonly string[],
): Promise<void> {
  const formats = range.conditionalFormats;
  formats.load('items/type, items/id');
  await context.sync();
  const candidates = formats.items.filter((format) => format.type === 'CellValue');
  if (candidates.length === 0) return;
  for (const format of candidates) format.cellValue.load('rule');
  // A second sync: only now is it known which of them hold a cell-value rule.
  await context.sync();
  for (const format of candidates) {
    if (tiers.some((tier) => ruleOf(tier) === format.cellValue.rule.formula1)) format.delete();
  }
}
