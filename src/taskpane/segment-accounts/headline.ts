import type { Rules } from '../../engine/rules/rules';
import type { Match, SegmentPreview } from '../../jobs/contract';
import { valueField } from '../../engine/intake/account-column';
import { fill } from '../../locales/language';
import { plural } from '../components/plural';
import type { Words } from '../shell/words';

/** What the ranked column is called in a sentence: sales, profit, deal value. */
export function valueName(match: Match, { pane }: Words): string {
  const names = pane.preview.values;
  const field = valueField(match);
  return field === 'revenue' || field === 'profit' || field === 'amount' ? names[field] : names.other;
}

/** From here on a book is called close to 80/20; real ones run from 32% to 82%. */
const NEAR = 0.7;

/** The answer in two sentences: how many accounts make most of the value, and whether that is 80/20. */
export function paretoHeadline(preview: SegmentPreview, rules: Rules, value: string, words: Words): readonly string[] {
  const { pane, formats } = words;
  const { accountsFor80, topShare } = preview.concentration;
  const goal = rules['concentration.goalShare'];
  const top = rules['concentration.topShare'];
  const says =
    goal !== 0.8 || top !== 0.2
      ? pane.preview.topPlain
      : topShare >= goal
        ? pane.preview.topYes
        : topShare >= NEAR
          ? pane.preview.topNear
          : pane.preview.topNot;
  return [
    plural(accountsFor80, pane.preview.headlineOne, pane.preview.headline, {
      accounts: formats.count(accountsFor80),
      all: formats.count(preview.accounts),
      goal: formats.percent(goal),
      value,
    }),
    fill(says, { top: formats.percent(top), share: formats.percent(Math.round(topShare * 100) / 100) }),
  ];
}

export function whaleHeadline(whale: NonNullable<SegmentPreview['whale']>, { pane, formats }: Words): string {
  const values = {
    share: formats.share(whale.peakShare),
    rank: formats.count(whale.peakAt),
    count: formats.count(whale.lossMakers),
    loss: formats.compact(Math.abs(whale.loss)),
  };
  if (whale.lossMakers === 0) return pane.preview.whaleHeadlineNone;
  return plural(whale.lossMakers, pane.preview.whaleHeadlineOne, pane.preview.whaleHeadline, values);
}
