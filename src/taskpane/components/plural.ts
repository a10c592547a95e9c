import { fill } from '../../locales/language';

/** The sentence for one, or the one for any other number; Chinese has the same text twice. */
export function plural(
  count: number,
  one: string,
  many: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return fill(count === 1 ? one : many, values);
}
