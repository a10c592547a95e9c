import type { CellValue } from 'hucre/xlsx';
import { date } from './invent';
import type { Draws } from './random';
import type { RelationshipSampleWords } from './words-relationships';

const AS_OF = Date.UTC(2026, 8, 30);
const DAY = 86_400_000;
const ROWS = 400;
/** Some days were typed as text, as they are in logs that several people keep. */
const TYPED = 9;

/** Visits and calls of two years: people who are close are seen often. */
export function contactLogRows(
  contacts: readonly CellValue[][],
  words: RelationshipSampleWords,
  draws: Draws,
): CellValue[][] {
  const often = contacts.map(([, , , , depth]) => 1 + 2 * Number(depth ?? 0));
  const rows = Array.from({ length: ROWS }, (): [number, CellValue, string, CellValue] => {
    const contact = contacts[draws.weighted(often)]!;
    const day = AS_OF - Math.floor(draws.next() ** 1.6 * 700) * DAY;
    return [day, contact[0]!, draws.pick(words.kinds), contact[1]!];
  });
  rows.sort(([a], [b]) => a - b);
  const typed = new Set(Array.from({ length: TYPED }, () => draws.whole(20, ROWS - 1)));
  return rows.map(([day, ...rest], k) => {
    const when = new Date(day);
    return typed.has(k)
      ? [words.typedDay(when.getUTCFullYear(), when.getUTCMonth() + 1, when.getUTCDate()), ...rest]
      : [date(day), ...rest];
  });
}

/** Trust and birthday of each contact: known for the closer ones. */
export function moreOfContacts(contacts: readonly CellValue[][], draws: Draws): CellValue[][] {
  return contacts.map((contact) => {
    const depth = Number(contact[4] ?? 0);
    const trust = depth === 0 ? null : Math.min(5, Math.max(1, Math.round(depth + 0.8 * draws.normal())));
    const isKnown = draws.next() < 0.12 * depth;
    const born = Date.UTC(draws.whole(1964, 1998), draws.whole(0, 11), draws.whole(1, 28));
    return [trust, isKnown ? date(born) : null];
  });
}
