/** A column that holds one period of a wide table (account, Q1, Q2, …). */
export interface PeriodColumn {
  readonly column: number;
  /** Later periods have higher numbers; only their order counts. */
  readonly order: number;
}

const LAST_YEAR = /last year|previous year|prior year|previous period|上年同期|去年同期|上年|去年|上期/i;
const THIS_YEAR = /this year|current year|current period|本年|今年|本期/i;
const NUMERALS = '一二三四';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Ways to write a part of a year: the pattern, and how many parts there are. */
const PARTS: readonly (readonly [RegExp, number, (found: string) => number])[] = [
  [/\bq([1-4])\b|([1-4])q\b|第?([1-4一二三四])季度?/i, 4, (found) => numeral(found)],
  [/\bh([12])\b|([上下])半年/i, 2, (found) => (found === '上' ? 1 : found === '下' ? 2 : Number(found))],
  [/(?:^|[^\d])(1[0-2]|0?[1-9])月/, 12, Number],
  [new RegExp(`\\b(${MONTHS.join('|')})[a-z]*\\b`, 'i'), 12, (found) => MONTHS.indexOf(found.toLowerCase()) + 1],
  [/[-/.](1[0-2]|0[1-9])\b/, 12, Number],
];

/**
 * Columns of one measure in several periods, oldest first; none where there are fewer than two.
 *
 * Read are years, halves, quarters and months in both languages, and "last year" beside the same measure. Of several measures (revenue
 * and profit a quarter) it is the one that the ranked column belongs to, else the one with the most periods.
 *
 * @example periodColumns(['Account', 'Q2', 'Q1'], 1).map(({ column }) => column) // => [2, 1]
 * @example periodColumns(['客户', '上年销售额', '销售额'], 2).map(({ column }) => column) // => [1, 2]
 */
export function periodColumns(labels: readonly string[], value: number): readonly PeriodColumn[] {
  const measures = new Map<string, PeriodColumn[]>();
  labels.forEach((label, column) => {
    const read = readPeriod(label);
    const isPlainValue = column === value && read.order === null;
    if (read.order === null && !isPlainValue) return;
    const own = measures.get(read.measure) ?? [];
    own.push({ column, order: read.order ?? 0 });
    measures.set(read.measure, own);
  });
  const groups = [...measures.values()].filter((group) => new Set(group.map(({ order }) => order)).size > 1);
  const best =
    groups.find((group) => group.some(({ column }) => column === value)) ??
    groups.sort((one, other) => other.length - one.length)[0];
  return best ? [...best].sort((one, other) => one.order - other.order) : [];
}

/** What a header measures once its period is taken away, and when; null is no period. */
function readPeriod(label: string): { readonly measure: string; readonly order: number | null } {
  let rest = label.normalize('NFKC');
  if (LAST_YEAR.test(rest)) return { measure: measureOf(rest.replace(LAST_YEAR, '')), order: -1 };
  if (THIS_YEAR.test(rest)) return { measure: measureOf(rest.replace(THIS_YEAR, '')), order: 0 };
  const year = /(?:^|[^\d])((?:19|20)\d{2})(?!\d)(?:财?年度?)?/.exec(rest);
  let part = 0;
  for (const [pattern, parts, numberOf] of PARTS) {
    const found = pattern.exec(rest);
    if (!found) continue;
    part = numberOf(found.slice(1).find((text) => text !== undefined) ?? '') / parts;
    rest = rest.replace(found[0], ' ');
    break;
  }
  if (!year && part === 0) return { measure: measureOf(rest), order: null };
  return { measure: measureOf(rest.replace(/((?:19|20)\d{2})(财?年度?)?/, ' ')), order: Number(year?.[1] ?? 0) + part };
}

function measureOf(text: string): string {
  return text.toLowerCase().replace(/[\s_\-./:*()]+/g, '');
}

function numeral(text: string): number {
  const place = NUMERALS.indexOf(text);
  return place >= 0 ? place + 1 : Number(text);
}
