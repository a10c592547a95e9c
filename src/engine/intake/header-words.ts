import { FIELD_WORDS } from './field-synonyms';
import { normaliseHeader } from './normalise-header';
import type { Field } from './types';

/** Normalised header → the fields that claim it as a whole, in the order of the declarations. */
const WHOLE = new Map<string, Field[]>();
for (const [field, { headers }] of Object.entries(FIELD_WORDS)) {
  for (const header of headers) {
    const key = normaliseHeader(header);
    const fields = WHOLE.get(key) ?? [];
    if (!fields.includes(field as Field)) WHOLE.set(key, [...fields, field as Field]);
  }
}

/** Words that say when or in what money, not what: "Revenue 2026", "本年收入", "Sales YTD (EUR)". */
const BESIDE =
  /(19|20)\d\d(财年|年度|年)?|fy\d{2,4}|[qh][1-4]|ytd|last\s*year|this\s*year|current|previous|prior|本年度?|今年|去年|上年度?|上一年|本期|上期|累计|合计|usd|eur|gbp|cny|rmb|[$€£¥]/g;

export type HeaderFit = 'whole' | 'period' | 'part' | 'none';

/** Whether a header is a known column name as a whole. */
export function isKnownHeader(header: string): boolean {
  return WHOLE.has(normaliseHeader(header)) || WHOLE.has(normaliseHeader(withoutBrackets(header)));
}

/** Whether a header names a field in part or beside a period: 客户等级, "Revenue 2026". */
export function isPartlyKnownHeader(header: string): boolean {
  return (Object.keys(FIELD_WORDS) as Field[]).some((field) => headerFit(header, field) !== 'none');
}

/**
 * How well a header names a field: as a whole; as a whole beside a period or currency; or in part, where the field's word must end
 * the header ("Final customer", 最终客户), because the last word says what a column is: 客户等级 is a tier, not an account.
 * Numbers may also begin it ("Sales total").
 */
export function headerFit(header: string, field: Field): HeaderFit {
  const { headers, never, sort, whole } = FIELD_WORDS[field];
  const bare = withoutBrackets(header);
  const claims = (text: string) => WHOLE.get(normaliseHeader(text))?.includes(field) === true;
  if (claims(header) || claims(bare)) return 'whole';
  if (whole === true) return 'none';
  const lower = header.normalize('NFKC').toLowerCase();
  if (never?.test(lower)) return 'none';
  const timeless = bare.normalize('NFKC').toLowerCase().replace(BESIDE, ' ');
  if (claims(timeless)) return 'period';
  const words = wordsOf(timeless);
  const joined = words.join('');
  const fits = headers.some((name) => {
    const word = normaliseHeader(name);
    // One character (and "date", "case" …, which English puts into many headers) must be the header or stand at its end.
    if (word.length < 2 || word.length >= joined.length) return false;
    if (joined.endsWith(word) && isBoundary(words, joined.length - word.length)) return true;
    return sort === 'number' && word.length > 2 && joined.startsWith(word) && isBoundary(words, word.length);
  });
  return fits ? 'part' : 'none';
}

function withoutBrackets(header: string): string {
  return header.normalize('NFKC').replace(/[([【][^)\]】]*[)\]】]/g, ' ');
}

/** "CustomerName_EN" → customer, name, en. Chinese is not split: any place in it is a boundary. */
function wordsOf(header: string): string[] {
  return header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_\-.:*()/,]+/)
    .filter((word) => word !== '');
}

function isBoundary(words: readonly string[], at: number): boolean {
  let position = 0;
  for (const word of words) {
    if (at === position) return true;
    if (at < position + word.length) {
      const [before, after] = [word.charAt(at - position - 1), word.charAt(at - position)];
      return !(/[a-z]/.test(before) && /[a-z]/.test(after));
    }
    position += word.length;
  }
  return at === position;
}
