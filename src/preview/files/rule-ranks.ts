import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { FileRule, RuleRank } from './workbook-content';

const RULE = /<cfRule\b[^>]*\btype="top10"[^>]*>/g;
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Top and bottom rules with how many they show: `hucre` reads them without. The sheet is unzipped once more where there are any. */
export function withRanks(rules: readonly FileRule[], bytes: Uint8Array, sheetPath: string): FileRule[] {
  if (!rules.some(({ type }) => type === 'top10')) return [...rules];
  const part = unzipSync(bytes, { filter: ({ name }) => name === sheetPath })[sheetPath];
  const ranks = new Map<number, RuleRank>();
  for (const [tag] of part ? strFromU8(part).matchAll(RULE) : []) {
    const rank = Number(attribute(tag, 'rank') ?? 10);
    const kind = { percent: isTrue(attribute(tag, 'percent')), bottom: isTrue(attribute(tag, 'bottom')) };
    ranks.set(Number(attribute(tag, 'priority')), { rank, ...kind });
  }
  return rules.map((rule) => {
    const rank = rule.type === 'top10' ? ranks.get(rule.priority) : undefined;
    return rank ? { ...rule, rank } : rule;
  });
}

/** The inverse: puts the ranks into a written sheet. */
export function putRanks(part: Uint8Array<ArrayBuffer>, rules: readonly FileRule[]): Uint8Array<ArrayBuffer> {
  const ranks = new Map(rules.flatMap(({ priority, rank }) => (rank ? [[priority, rank] as const] : [])));
  if (ranks.size === 0) return part;
  const xml = strFromU8(part).replace(RULE, (tag) => {
    const found = ranks.get(Number(attribute(tag, 'priority')));
    if (!found) return tag;
    const { rank, percent, bottom } = found;
    const added = ` rank="${rank}"${percent ? ' percent="1"' : ''}${bottom ? ' bottom="1"' : ''}`;
    return tag.replace('<cfRule', `<cfRule${added}`);
  });
  return strToU8(xml);
}
