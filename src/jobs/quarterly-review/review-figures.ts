import type { SnapshotAccounts } from '../../engine/review/snapshot';
import { fill, type Language } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { compact, count } from '../wording';
import type { ReviewFigure } from './contract';
import { changeText } from './money';
import type { Review } from './review';

/** Sum of what is known; null where nothing is. Cents stay whole, so the order does not matter. */
export function total(column: Float64Array): number | null {
  let sum = 0;
  let found = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    sum += value;
    found++;
  }
  return found === 0 ? null : sum;
}

/** The six figures over everything. */
export function figuresOf(review: Review): readonly ReviewFigure[] {
  const { now, input, concentration, bridge } = review;
  const { before } = input;
  const cents = (accounts: SnapshotAccounts | undefined, column: 'value' | 'profit'): number | null => {
    const sum = accounts ? total(accounts[column]) : null;
    return sum === null ? null : sum / 100;
  };
  const present = (accounts: SnapshotAccounts | undefined): number | null =>
    accounts ? accounts.value.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0) : null;
  const mean = (accounts: SnapshotAccounts | undefined): number | null => {
    const sum = accounts ? total(accounts.score) : null;
    return sum === null ? null : sum / accounts!.score.filter((score) => !Number.isNaN(score)).length;
  };
  const open = (amounts: Float64Array | undefined): number | null => {
    const sum = amounts && amounts.length > 0 ? total(amounts) : null;
    return sum === null ? null : sum / 100;
  };
  return [
    { id: 'value', now: cents(now.accounts, 'value'), before: cents(before?.accounts, 'value'), unit: 'money' },
    { id: 'profit', now: cents(now.accounts, 'profit'), before: cents(before?.accounts, 'profit'), unit: 'money' },
    { id: 'accounts', now: present(now.accounts), before: present(before?.accounts), unit: 'count' },
    {
      id: 'concentration',
      now: concentration.now?.topShare ?? null,
      before: concentration.before?.topShare ?? null,
      unit: 'share',
    },
    { id: 'score', now: mean(now.accounts), before: mean(before?.accounts), unit: 'score' },
    {
      id: 'pipeline',
      now: bridge ? bridge.closing.amount / 100 : open(now.deals.amount),
      before: bridge ? bridge.opening.amount / 100 : open(before?.deals.amount),
      unit: 'money',
    },
  ];
}

/** The sentence over everything: how many accounts, who moved, what it came to. */
export function headlineOf(review: Review, language: Language): string {
  const words = reviewWords(language);
  const figures = figuresOf(review);
  const of = (id: ReviewFigure['id']): ReviewFigure => figures.find((figure) => figure.id === id)!;
  const { comparison, bridge } = review;
  const parts: string[] = [];
  const [value, accounts] = [of('value'), of('accounts')];
  if (comparison && accounts.before !== null && accounts.now !== null) {
    const moves = (kind: number): string => count(comparison.moves.filter((move) => move === kind).length, language);
    parts.push(
      fill(words.findings.accounts, {
        before: count(accounts.before, language),
        now: count(accounts.now, language),
        fresh: moves(3),
        lost: moves(4),
      }),
      fill(words.findings.moves, { up: moves(1), down: moves(2) }),
      fill(words.findings.value, {
        label: words.figures.value,
        change: changeText(value.before, value.now, language),
      }),
    );
  } else if (value.now !== null) {
    parts.push(
      fill(words.findings.accountsAlone, {
        now: count(accounts.now ?? 0, language),
        value: compact(value.now, language),
      }),
    );
  }
  if (bridge) {
    parts.push(
      fill(words.findings.bridge, {
        opening: compact(bridge.opening.amount / 100, language),
        closing: compact(bridge.closing.amount / 100, language),
      }),
    );
  }
  return parts.join(words.sentenceGap);
}
