/**
 * A number and its measure word stay on one line: `22 个客户` has a space that is no place to break. For what is shown in a narrow
 * column, not for cells, where a person would search for a plain space.
 *
 * @example unbroken('前 3 个客户') // => '前 3\u00a0个客户'
 */
export function unbroken(text: string): string {
  return text.replace(/([\d}%万亿]) (?=\p{Script=Han})/gu, '$1\u00a0');
}

/** The same for every text of an object. */
export function allUnbroken<T>(words: T): T {
  if (typeof words === 'string') return unbroken(words) as T;
  if (typeof words !== 'object' || words === null) return words;
  const entries = Object.entries(words).map(([key, value]) => [key, allUnbroken<unknown>(value)]);
  return (Array.isArray(words) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as T;
}
