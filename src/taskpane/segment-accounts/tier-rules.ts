import { ruleFields } from '../../engine/rules/declarations';
import { changedRules } from '../../engine/rules/rules';
import type { RuleName, Rules } from '../../engine/rules/rules';
import { tierCount } from '../../engine/portfolio/tier';
import type { RuleEffect } from '../../jobs/contract';
import { fill } from '../../locales/language';
import { tierMethodWords } from '../../locales/tier-method';
import { plural } from '../components/plural';
import type { Words } from '../shell/words';

const LETTERS = ['A', 'B', 'C', 'D'];

/** The tier's own name if the company has one, else its letter; `place` 0 is the best. */
export function tierName(rules: Rules, place: number): string {
  return rules['tier.labels'][place] ?? LETTERS[place] ?? String(place + 1);
}

/** 0 for the best tier; a name that is not among the rules' (older rules) counts as the last. */
export function tierPlace(rules: Rules, tier: string): number {
  const tiers = tierCount(rules);
  const place = Array.from({ length: tiers }, (_, place) => tierName(rules, place)).indexOf(tier);
  return place < 0 ? tiers - 1 : place;
}

/** Tiers are set by cut-offs, not by the shape of the curve. */
export function hasCutoffs(rules: Rules): boolean {
  return rules['tier.method'] === 'cumulative';
}

export function cutoffsInOrder(cutoffs: readonly number[]): boolean {
  return cutoffs.every((cutoff, i) => cutoff > (cutoffs[i - 1] ?? 0) && cutoff <= 1);
}

/** Rounded to a hundredth of a percent, so that 0.8 and one step up is 0.81 and not 0.8100000000000001. */
export function withCutoff(rules: Rules, index: number, share: number): Rules {
  const rounded = Math.round(share * 1e4) / 1e4;
  return { ...rules, 'tier.cutoffs': rules['tier.cutoffs'].map((cutoff, i) => (i === index ? rounded : cutoff)) };
}

/** Adds a third cut-off half way between the second and everything, or takes it away. */
export function withTierD(rules: Rules, on: boolean): Rules {
  const cutoffs = rules['tier.cutoffs'];
  const last = cutoffs.at(-1) ?? 0.95;
  const third = Math.round(((1 + last) / 2) * 100) / 100;
  return { ...rules, 'tier.cutoffs': on ? [...cutoffs, third > last ? third : 1].slice(0, 3) : cutoffs.slice(0, 2) };
}

export function originOf(rule: RuleName, rules: Rules): 'standard' | 'house' | 'given' | 'yours' {
  return changedRules(rules).includes(rule) ? 'yours' : ruleFields[rule].origin;
}

/**
 * What the rules do: the counts, then each move ("A at 70%: 93 accounts move A to B").
 * The move names the cut-off that caused it where there is just one that changed.
 */
export function effectSentences(
  effect: RuleEffect,
  rules: Rules,
  { pane, formats, language }: Words,
): readonly string[] {
  const plain = tierMethodWords(language);
  const counts = effect.tiers.map(({ tier, accounts }) =>
    fill(pane.rules.count, { tier, accounts: formats.count(accounts) }),
  );
  const moves = effect.moves.map(({ from, to, count }) => {
    const upper = Math.min(tierPlace(rules, from), tierPlace(rules, to));
    const cutoff = hasCutoffs(rules) ? rules['tier.cutoffs'][upper] : undefined;
    const [one, many] = cutoff === undefined ? [plain.moveOne, plain.move] : [pane.rules.effectOne, pane.rules.effect];
    return plural(count, one, many, {
      tier: tierName(rules, upper),
      share: cutoff === undefined ? '' : formats.percent(cutoff),
      count: formats.count(count),
      from,
      to,
    });
  });
  const none = effect.moves.length === 0 ? [pane.rules.effectNone] : [];
  return [counts.join(pane.write.separator), ...moves, ...none];
}
