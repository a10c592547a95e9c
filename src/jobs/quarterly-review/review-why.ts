import { fill, type Language } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { compact, count, percent } from '../wording';
import type { AccountFigures, ReviewAccount, ReviewFigure, ReviewPreview, ReviewWhy } from './contract';
import { changeText } from './money';
import { reasonText } from './reason-text';
import type { Review } from './review';

/** What a figure is made of: the answer to "why?". */
export function whyFigure(
  review: Review,
  preview: ReviewPreview,
  id: ReviewFigure['id'],
  language: Language,
): ReviewWhy {
  const words = reviewWords(language);
  const figure = preview.figures.find((each) => each.id === id)!;
  const { rules, beforeLabel, sources } = review.input;
  const show = (value: number | null): string => figureText(figure, value, language);
  const title = fill(words.figures[id], { top: percent(rules['concentration.topShare'], language) });
  const lines = [
    { label: words.why.now, value: show(figure.now) },
    ...(preview.before ? [{ label: words.why.before, value: show(figure.before) }] : []),
    ...(preview.before && figure.unit === 'money'
      ? [{ label: words.why.change, value: changeText(figure.before, figure.now, language) }]
      : []),
    ...(id === 'pipeline' && preview.bridge
      ? preview.bridge.steps.map(({ step, deals, amount }) => ({
          label: words.bridge[step],
          value: `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(amount)} (${count(deals, language)})`,
        }))
      : [{ label: words.why.accounts, value: count(preview.figures[2]!.now ?? 0, language) }]),
    { label: words.why.from, value: sources.join(', ') },
    ...(preview.before ? [{ label: words.how.before, value: beforeLabel }] : []),
  ];
  return { title, lines };
}

/** A figure as the page and the pane show it. */
export function figureText({ unit }: ReviewFigure, value: number | null, language: Language): string {
  if (value === null) return reviewWords(language).missing;
  if (unit === 'share') return percent(value, language, 1);
  if (unit === 'score') return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
  return unit === 'count' ? count(value, language) : compact(value, language);
}

/** What is known of an account, now and before, and what puts it at risk. */
export function whyAccount(review: Review, account: ReviewAccount, language: Language): ReviewWhy {
  const words = reviewWords(language);
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined
      ? words.missing
      : new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  const pair = (of: (figures: AccountFigures) => string): string =>
    review.input.before
      ? `${account.before ? of(account.before) : words.missing} → ${account.now ? of(account.now) : words.missing}`
      : account.now
        ? of(account.now)
        : words.missing;
  const lines = [
    { label: words.why.value, value: pair(({ value }) => number(value)) },
    { label: words.why.tier, value: pair(({ tier }) => tier ?? words.missing) },
    { label: words.why.score, value: pair(({ score }) => number(score)) },
    { label: words.why.open, value: pair(({ open }) => number(open)) },
    ...(account.reasons.length > 0
      ? [
          {
            label: words.why.risks,
            value: account.reasons.map((reason) => reasonText(account, reason, language)).join(words.reasonSeparator),
          },
        ]
      : []),
    ...(account.planned === null ? [] : [{ label: words.why.planned, value: number(account.planned) }]),
    ...(account.spent === null ? [] : [{ label: words.why.spent, value: number(account.spent) }]),
  ];
  return { title: account.name, lines };
}
