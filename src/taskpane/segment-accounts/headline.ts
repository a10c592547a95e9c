import type { Rules } from '../../engine/rules/rules';
import type { Match, SegmentPreview } from '../../jobs/contract';
import { eightyTwenty } from '../../engine/portfolio/eighty-twenty';
import { valueField } from '../../engine/intake/account-column';
import { eightyTwentyWords } from '../../locales/eighty-twenty';
import { fill } from '../../locales/language';
import { plural } from '../components/plural';
import type { Words } from '../shell/words';

/** What the ranked column is called in a sentence: as its header says, else sales, profit, deal value. */
export function valueName(match: Match, label: string, { pane }: Words): string {
  if (label !== '') return label;
  const names = pane.preview.values;
  const field = valueField(match);
  return field === 'revenue' || field === 'profit' || field === 'amount' ? names[field] : names.other;
}

/** The answer in two sentences: how many accounts make most of the value, and whether that is 80/20. */
export function paretoHeadline(preview: SegmentPreview, rules: Rules, value: string, words: Words): readonly string[] {
  const { pane, formats, language } = words;
  const { accountsFor80, topShare } = preview.concentration;
  const goal = rules['concentration.goalShare'];
  const top = rules['concentration.topShare'];
  const verdict = eightyTwenty(topShare, rules);
  return [
    plural(accountsFor80, pane.preview.headlineOne, pane.preview.headline, {
      accounts: formats.count(accountsFor80),
      all: formats.count(preview.accounts),
      goal: formats.percent(goal),
      value,
    }),
    fill(verdict ? pane.preview.top : pane.preview.topPlain, {
      top: formats.percent(top),
      share: formats.percent(Math.round(topShare * 100) / 100),
      verdict: verdict ? eightyTwentyWords(language)[verdict] : '',
    }),
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
