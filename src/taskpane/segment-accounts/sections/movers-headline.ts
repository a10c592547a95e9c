import type { MoversView } from '../../../jobs/section-contract';
import { buyingWords, periodText } from '../../../locales/buying';
import { fill } from '../../../locales/language';
import type { Words } from '../../shell/words';

/** The answer in one sentence: how the total changed, and how many moved. */
export function moversHeadline(movers: MoversView, value: string, { language, formats }: Words): string {
  const words = buyingWords(language);
  const { matrix, totalBefore, totalNow } = movers;
  const last = matrix.length - 1;
  const sum = (count: (from: number, to: number) => boolean): number =>
    matrix.reduce((all, row, from) => all + row.reduce((some, one, to) => some + (count(from, to) ? one : 0), 0), 0);
  return fill(words.movers.finding, {
    before: periodText(movers.before, words),
    now: periodText(movers.now, words),
    value,
    change: totalBefore > 0 ? signed(totalNow / totalBefore - 1, formats.share) : '–',
    up: formats.count(sum((from, to) => from < last && to < from)),
    down: formats.count(sum((from, to) => to < last && from < to)),
    new: formats.count(sum((from, to) => from === last && to < last)),
    lost: formats.count(sum((from, to) => to === last && from < last)),
  });
}

/** A change carries its sign, so that it is never read as an amount. */
export function signed(change: number, format: (value: number) => string): string {
  return change > 0 ? `+${format(change)}` : format(change);
}
