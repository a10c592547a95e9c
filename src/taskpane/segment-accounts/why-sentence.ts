import type { WhyAnswer } from '../../jobs/contract';
import { fill } from '../../locales/language';
import type { Words } from '../shell/words';

/** "Accounts ahead hold 80.4%; A ends at 80%": the comparison that set the tier, with the cut-off it was made with. */
export function whySentence(why: WhyAnswer, { pane, formats }: Words): string {
  const text = pane.why;
  const { account, boundary, cutoffs } = why;
  if (account.value <= 0) return text.noValue;
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
