import { fill, type Language } from '../../locales/language';
import { reviewWords } from '../../locales/review';
import { count } from '../wording';
import type { ReviewAccount, RiskReason } from './contract';
import { changeText } from './money';

/** Why an account is at risk, with its figures: `value −41%`. */
export function reasonText(account: ReviewAccount, reason: RiskReason, language: Language): string {
  const words = reviewWords(language);
  const { before, now, overdueDays, breakOffRisk } = account;
  const score = (value: number | null | undefined): string =>
    value === null || value === undefined ? words.missing : count(value, language);
  return fill(words.reasons[reason], {
    change: changeText(before?.value ?? null, now?.value ?? null, language),
    before: reason === 'falling-score' ? score(before?.score) : (before?.tier ?? words.missing),
    now: reason === 'falling-score' ? score(now?.score) : (now?.tier ?? words.missing),
    days: count(overdueDays ?? 0, language),
    risk: score(breakOffRisk),
  });
}

/** `A → B`, `new → C`, `B → lost`, `A`. */
export function tierMoveText({ before, now, move }: ReviewAccount, language: Language): string {
  const words = reviewWords(language);
  const [was, is] = [before?.tier ?? words.missing, now?.tier ?? words.missing];
  if (move === 'new') return fill(words.tierNew, { now: is });
  if (move === 'lost') return fill(words.tierLost, { before: was });
  return was === is || !before ? is : fill(words.tierMove, { before: was, now: is });
}
