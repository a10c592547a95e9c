import type { WhyAnswer } from '../../jobs/contract';
import { fill } from '../../locales/language';
import { tierMethodWords } from '../../locales/tier-method';
import type { Words } from '../shell/words';

/** "Accounts ahead hold 80.4%; A ends at 80%": the comparison that set the tier, with the cut-off it was made with. */
export function whySentence(why: WhyAnswer, words: Words): string {
  const { pane, formats } = words;
  const text = pane.why;
  const { account, boundary, cutoffs } = why;
  if (account.value <= 0) return text.noValue;
  if (why.triangle) return triangleSentence(why, why.triangle.compared, words);
  const compared = boundary === 'within' ? account.cumulativeShare : why.ahead;
  if (boundary === 'crossing-up' && compared === 0) return text.crossingFirst;
  // The last cut-off that was reached is the one above the tier: it says why the account is not higher.
  const reached = cutoffs.filter((cutoff) => cutoff <= compared * (1 + 1e-12)).at(-1);
  const upper = why.up?.tier;
  if (reached !== undefined && upper !== undefined) {
    const values = {
      ahead: formats.share(compared),
      cumulative: formats.share(compared),
      tier: upper,
      cutoff: formats.percent(reached),
    };
    return fill(boundary === 'within' ? text.within : text.ahead, values);
  }
  const next = cutoffs.find((cutoff) => cutoff > compared);
  const values = {
    ahead: formats.share(compared),
    cumulative: formats.share(compared),
    tier: account.tier,
    cutoff: formats.percent(next ?? 1),
  };
  return fill(boundary === 'within' ? text.within : text.ahead, values);
}

/** By the triangle: the part of the accounts ahead, and where its tier (or, in the last, the one above) ends. */
function triangleSentence({ account, cutoffs }: WhyAnswer, compared: number, { formats, language }: Words): string {
  const words = tierMethodWords(language);
  const end = cutoffs.find((cutoff) => compared < cutoff * (1 - 1e-12));
  const values = { ahead: formats.share(compared), tier: account.tier, end: formats.share(end ?? cutoffs.at(-1) ?? 1) };
  return fill(end === undefined ? words.whyLast : words.why, values);
}

/** The rule in short, for the line with "Change". */
export function ruleText({ cutoffs, triangle }: WhyAnswer, { pane, formats, language }: Words): string {
  if (triangle) return tierMethodWords(language).rule;
  return fill(pane.why.rule, { cutoffs: cutoffs.map((share) => formats.percent(share)).join(' / ') });
}
