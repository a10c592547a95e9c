/**
 * Legal forms and the like, as whole words at the end of a name. A pattern, not a Set: to look a text up, V8 first puts it among the
 * texts it knows, and at half a million of them that list stands still to grow.
 */
const SUFFIX_WORD =
  /^(inc|incorporated|ltd|limited|llc|llp|lp|corp|corporation|co|company|plc|gmbh|mbh|ag|kg|ohg|ug|se|sa|sas|sarl|srl|spa|bv|nv|oy|oyj|ab|as|aps|pty|pte|kk|holding|holdings|group)$/; // prettier-ignore
const CHINESE_SUFFIX = /(股份有限公司|有限责任公司|有限公司|股份公司|总公司|分公司|公司|集团|股份|\(集团\))$/;

/**
 * A name without what people write differently for the same company: letter case, full width, spaces, punctuation and company
 * suffixes. Two names with one fold look alike; whether they are one company a person decides.
 *
 * @example foldName('GTX Pro') // => 'gtxpro'
 * @example foldName('Acme Trading Co., Ltd.') // => 'acmetrading'
 * @example foldName('上海远景（集团）有限公司') // => '上海远景'
 */
export function foldName(name: string): string {
  let text = name.normalize('NFKC').toLowerCase();
  // Plain words (most names) need nothing else; the rest costs a dozen times more.
  if (/^[a-z0-9]+$/.test(text)) return text;
  for (let stripped = ''; stripped !== text;) {
    stripped = text;
    const shorter = text
      .replace(/[\s()]+$/, '')
      .replace(CHINESE_SUFFIX, '')
      .replace(/[\s(]+$/, '');
    if (shorter.length >= 2) text = shorter;
  }
  // The signs of every script make a pattern that takes tens of milliseconds to compile, and again after a collection.
  const between = /^[\x00-\x7f]*$/.test(text) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u;
  const words = text
    .replace(/[.'’]/g, '')
    .split(between)
    .filter((word) => word !== '');
  if (words.length > 1 && words[0] === 'the') words.shift();
  while (words.length > 1 && SUFFIX_WORD.test(words[words.length - 1]!)) words.pop();
  // Signs alone ("---", "??") are no spelling of each other.
  return words.length === 0 ? name : words.join('');
}
