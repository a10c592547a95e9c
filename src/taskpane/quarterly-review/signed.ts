import type { ReviewFigure } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import type { Words } from '../shell/words';

/** "+310K", "−12": a true minus sign, which is as wide as the plus. */
export function signed(value: number, format: (value: number) => string): string {
  if (!Number.isFinite(value) || value === 0) return format(value);
  return `${value > 0 ? '+' : '−'}${format(Math.abs(value))}`;
}

/** A figure in its unit: short for the headline, full where it is said or hovered. */
export function figureText(value: number | null, unit: ReviewFigure['unit'], length: 'short' | 'full', words: Words) {
  const { formats, language } = words;
  if (value === null) return reviewPaneWords(language).preview.unknown;
  if (unit === 'share') return formats.share(value);
  if (unit === 'count') return formats.count(value);
  if (unit === 'score') return formats.index(Math.round(value * 10) / 10);
  return length === 'short' ? formats.compact(value) : formats.full(value);
}

/** How a figure changed: money in percent, counts and scores by how many, shares in points. Empty where either is not known. */
export function changeText({ now, before, unit }: ReviewFigure, words: Words): string {
  if (now === null || before === null) return '';
  const { formats, language } = words;
  const text = reviewPaneWords(language).preview;
  const change = now - before;
  const small = unit === 'share' ? 0.0005 : unit === 'score' ? 0.05 : 0.005;
  if (Math.abs(change) < small) return text.same;
  if (unit === 'share') return fill(text.points, { points: signed(Math.round(change * 1000) / 10, formats.index) });
  if (unit === 'score') return signed(Math.round(change * 10) / 10, formats.index);
  if (unit === 'money' && before > 0) return signed(change / before, formats.share);
  return signed(change, unit === 'money' ? formats.compact : formats.count);
}
