import { explainTier } from '../../engine/portfolio/tier-distance';
import { figureWhyWords } from '../../locales/figure-why';
import type { FigureWhyWords } from '../../locales/figure-why';
import { fill } from '../../locales/language';
import type { Language } from '../../locales/language';
import type { Segmentation } from './compute';
import { count, percent } from '../wording';

/** Figures of the whole book that can be asked about. */
export type BookFigure = 'topShare' | 'forGoal' | 'hhi' | 'effective' | 'gini' | 'peak' | 'lossMakers';

/** Sentences: what went in, the rule, what would move it. Empty where there is nothing to say. */
export interface FigureWhys {
  readonly of: (figure: BookFigure) => readonly string[];
  readonly tier: (tier: number) => readonly string[];
}

/** "Why?" for a figure, in the person's language; the same amounts that the figure was made from. */
export function figureWhys(segments: Segmentation, language: Language): FigureWhys {
  const words = figureWhyWords(language);
  return {
    of: (figure) =>
      figure === 'peak' || figure === 'lossMakers'
        ? profitLines(segments, figure, words, language)
        : concentrationLines(segments, figure, words, language),
    tier: (tier) => tierLines(segments, tier, words, language),
  };
}

function concentrationLines(
  { pareto, concentration, names, rules }: Segmentation,
  figure: Exclude<BookFigure, 'peak' | 'lossMakers'>,
  words: FigureWhyWords,
  language: Language,
): readonly string[] {
  const accounts = pareto.sorted.length;
  const account = (rank: number) => ({
    name: names[pareto.order[rank] ?? 0] ?? '',
    value: count(pareto.sorted[rank] ?? 0, language),
  });
  const upTo = (rank: number): number => (rank < 0 ? 0 : (pareto.cumulativeShare[rank] ?? 1));
  const all = count(accounts, language);
  switch (figure) {
    case 'topShare': {
      const top = Math.max(1, Math.round(rules['concentration.topShare'] * accounts));
      return lines(words.topShare, {
        all,
        top: percent(rules['concentration.topShare'], language, 2),
        count: count(top, language),
        held: count(upTo(top - 1) * pareto.positiveSum, language),
        total: count(pareto.positiveSum, language),
        ...account(top - 1),
      });
    }
    case 'forGoal': {
      const last = concentration.accountsForGoal - 1;
      return lines(words.forGoal, {
        count: count(last + 1, language),
        share: percent(upTo(last), language, 2),
        without: percent(upTo(last - 1), language, 2),
        ...account(last),
      });
    }
    case 'hhi':
      return lines(words.hhi, {
        all,
        adds: decimals((100 * (pareto.share[0] ?? 0)) ** 2, language),
        equal: decimals(10_000 / accounts, language),
        name: account(0).name,
      });
    case 'effective':
      return lines(words.effective, { hhi: decimals(concentration.hhi, language) });
    case 'gini': {
      const half = Math.floor(accounts / 2);
      return lines(words.gini, {
        count: count(half, language),
        share: percent(1 - upTo(accounts - half - 1), language, 1),
      });
    }
  }
}

function profitLines(
  { whale, names }: Segmentation,
  figure: 'peak' | 'lossMakers',
  words: FigureWhyWords,
  language: Language,
): readonly string[] {
  if (!whale) return [];
  if (figure === 'peak') {
    return lines(words.peakLines, {
      count: count(whale.peakAt, language),
      sum: count(whale.cumulative[whale.peakAt - 1] ?? NaN, language),
      share: percent(whale.peakShare, language, 1),
      total: count(whale.total, language),
    });
  }
  if (whale.lossMakers === 0) return [...words.noLoss];
  const worst = whale.sorted.length - 1;
  return lines(whale.lossMakers === 1 ? words.lossOne : words.lossLines, {
    count: count(whale.lossMakers, language),
    loss: count(-Math.abs(whale.loss), language),
    name: names[whale.order[worst] ?? 0] ?? '',
    value: count(whale.sorted[worst] ?? NaN, language),
  });
}

function tierLines(
  { pareto, names, rules }: Segmentation,
  tier: number,
  words: FigureWhyWords,
  language: Language,
): readonly string[] {
  const first = pareto.tiers.indexOf(tier);
  if (first < 0) return [...words.tierEmpty];
  const last = pareto.tiers.lastIndexOf(tier);
  const name = (rank: number): string => names[pareto.order[rank] ?? 0] ?? '';
  const value = (rank: number): string => count(pareto.sorted[rank] ?? 0, language);
  const said = lines(first === last ? words.tierOne : words.tierLines, {
    count: count(last - first + 1, language),
    first: name(first),
    firstValue: value(first),
    last: name(last),
    lastValue: value(last),
  });
  if (last + 1 >= pareto.sorted.length) return said;
  const { up } = explainTier(pareto, last + 1, rules);
  if (up?.tier !== tier) return said;
  return [
    ...said,
    fill(words.tierNext, { name: name(last + 1), value: value(last + 1), by: decimals(up.by, language) }),
  ];
}

function lines(texts: readonly string[], values: Readonly<Record<string, string>>): readonly string[] {
  return texts.map((text) => fill(text, values));
}

function decimals(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}
