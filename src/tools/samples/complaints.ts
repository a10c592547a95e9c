import type { CellValue } from 'hucre/xlsx';
import { date, type Account } from './invent';
import type { Draws } from './random';
import type { RelationshipSampleWords } from './words-relationships';

const AS_OF = Date.UTC(2026, 8, 30);
const DAY = 86_400_000;
const ROWS = 36;

/** Complaints of the last year: most are closed, a few stay open too long, some have no owner. */
export function complaintRows(
  accounts: readonly Account[],
  words: RelationshipSampleWords,
  draws: Draws,
): CellValue[][] {
  const often = accounts.map(({ size }) => size ** 0.5);
  const rows = Array.from({ length: ROWS }, (): [number, CellValue[]] => {
    const account = accounts[draws.weighted(often)]!;
    const opened = AS_OF - draws.whole(2, 360) * DAY;
    const isOpen = draws.next() < (AS_OF - opened < 40 * DAY ? 0.6 : 0.12);
    const answered = draws.next() < 0.85 ? opened + draws.whole(0, 6) * DAY : null;
    const closed = isOpen ? null : opened + draws.whole(3, 32) * DAY;
    const owner = draws.next() < 0.9 ? account.owner : null;
    const day = (time: number | null): CellValue => (time === null || time > AS_OF ? null : date(time));
    return [opened, [draws.pick(words.matters), account.name, day(opened), day(answered), day(closed), owner]];
  });
  return rows.sort(([a], [b]) => a - b).map(([, row]) => row);
}
