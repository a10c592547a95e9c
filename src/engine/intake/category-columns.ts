import { noKey, type KeyColumn } from '../core/read-keys';

/** Words of headers that say what kind of account or business a row is, most telling first. */
const KINDS: readonly RegExp[] = [
  /industry|sector|vertical|行业|产业/i,
  /segment|细分|客群/i,
  /region|territory|\barea\b|地区|区域|大区|片区/i,
  /(account|customer|client)\s*(type|group|class)|客户(类型|类别|分类|性质|群)|^\s*(type|类型)\s*$/i,
  /\bsize\b|规模/i,
  /value chain|价值链|产业链|上下游/i,
  /importance|^\s*(economic|group|strategic|important)\s*(customer|account)?\s*$|^\s*(经济|集团|战略|重要)(型)?(客户)?\s*$/i,
  /channel|渠道/i,
  /categor(y|ies)|product (line|group)|类别|品类|产品线|产品类/i,
  /country|国家/i,
  /province|\bstate\b|省/i,
  /\bcity\b|城市/i,
];

/** Numbers, ids and dates about such a thing are no category. */
const NEVER = /\bid\b|\bno\b|number|code|date|name|编号|代码|编码|日期|名称|\bID\b/i;

/** Columns that are looked at: a profile by more would be read by nobody. */
const MOST_COLUMNS = 6;

/** A category has few values: with more than this it is a name. */
const MOST_VALUES = 40;

/**
 * Columns that may sort accounts into categories, by their headers, most telling first. Whether they do is seen from their cells
 * (`isCategory`).
 *
 * @example categoryHeaders(['Customer', 'Sales', 'Region', 'Industry'], new Set([0, 1])) // => [3, 2]
 * @example categoryHeaders(['客户', '产品 ID', '产品类别', '地区'], new Set([0])) // => [3, 2]
 */
export function categoryHeaders(labels: readonly string[], taken: ReadonlySet<number>): readonly number[] {
  const found: { readonly column: number; readonly kind: number }[] = [];
  labels.forEach((label, column) => {
    const text = label.normalize('NFKC');
    const kind = KINDS.findIndex((pattern) => pattern.test(text));
    if (kind >= 0 && !taken.has(column) && !NEVER.test(text)) found.push({ column, kind });
  });
  return found
    .sort((one, other) => one.kind - other.kind || one.column - other.column)
    .slice(0, MOST_COLUMNS)
    .map(({ column }) => column);
}

/**
 * Does a column sort rows into a few groups? One group says nothing, and one for nearly every row is a name.
 *
 * @example isCategory(readKeys([['North'], ['South'], ['North'], ['']])) // => true
 * @example isCategory(readKeys([['A'], ['B'], ['C']])) // => false
 */
export function isCategory({ codes, keys }: KeyColumn): boolean {
  if (keys.length < 2 || keys.length > MOST_VALUES) return false;
  let lacking = keys.length * 1.5;
  // Few cells are enough: a column of a million is not gone through.
  for (let row = 0; row < codes.length && lacking > 0; row++) if (codes[row] !== noKey) lacking--;
  return lacking <= 0;
}
