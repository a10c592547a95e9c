import { ruleFields } from '../../engine/rules/declarations';
import { changedRules, defaultRules, type RuleName } from '../../engine/rules/rules';
import { fill } from '../../locales/language';
import { ruleWords } from '../../locales/rules';
import { KAM_VERSION } from '../kam-version';
import { textLines } from '../text-lines';
import { count, percent } from '../wording';
import { otherRulesText } from './other-rules-text';
import type { PageBuilder } from './page-builder';
import type { PageFacts } from './page-facts';

/** Characters that fit right of the labels. */
const TEXT_WIDTH = 100;
/** Lines that every text has a place for, so that it can be longer at the next run. */
const LINES = 2;

/** Rules that a review rests on. */
const RULES: readonly RuleName[] = [
  'tier.cutoffs',
  'tier.boundary',
  'movers.growth',
  'review.fall',
  'review.scoreFall',
  'risk.listFrom',
  'care.days',
  'effort.days',
  'effort.daysAContact',
  'effort.fewest',
  'effort.most',
  'effort.reach',
  'pipeline.probability',
];

/** Everything that a reader must know to trust the page, or to compute it again. */
export function layoutHow(page: PageBuilder, facts: PageFacts): void {
  const { words, review, preview, language, sheet } = facts;
  const { how } = words;
  const { input, otherRules, bridge, matched } = review;
  page.heading('how', words.headings.howComputed);
  page.runOn();
  const line = (key: string, label: string, text: string): void => {
    const parts = textLines(text, TEXT_WIDTH);
    for (let k = 0; k < Math.max(LINES, parts.length); k++) {
      const part = parts[k] ?? '';
      page.row(`how:${key}:${k}`, [k === 0 && text !== '' ? label : null, part === '' ? null : part], part === '');
    }
  };
  line('asOf', how.asOf, preview.asOf);
  line('sources', how.sources, input.sources.join(sheet.listSeparator));
  line('before', how.before, input.before ? input.beforeLabel : words.noBefore);
  line('new', '', how.newText);
  line(
    'matching',
    how.matching,
    fill(how.matchingText, {
      count: count(Object.keys(input.renamed).length, language),
      proposals: count(matched.proposals.length, language),
    }),
  );
  // What there is nothing to say about today waits for the next run.
  line('rules', how.rulesChanged, otherRules ? otherRulesText(otherRules, language) : '');
  line('bridge', how.bridge, bridge ? how.bridgeText : '');
  const vanished = bridge?.vanished ?? 0;
  line('vanished', '', vanished > 0 ? fill(how.vanished, { count: count(vanished, language) }) : '');
  line('effort', how.effort, fill(how.effortText, { days: count(input.rules['effort.days'], language) }));
  line(
    'snapshot',
    how.snapshot,
    facts.snapshot === null ? how.noSnapshot : fill(how.snapshotText, { name: facts.snapshot }),
  );
  for (const name of RULES) line(`rule:${name}`, ruleWords(language).fields[name].label, ruleText(facts, name));
  line('version', sheet.how.version, fill(sheet.how.product, { version: KAM_VERSION }));
  page.gap('how');
}

function ruleText({ review, sheet, language }: PageFacts, name: RuleName): string {
  const { rules } = review.input;
  const words = ruleWords(language);
  const { unit } = ruleFields[name];
  const one = (value: unknown): string => {
    if (typeof value !== 'number')
      return (words.choices as Readonly<Record<string, string>>)[String(value)] ?? String(value);
    return unit === 'share' ? percent(value, language, 1) : new Intl.NumberFormat(language).format(value);
  };
  const text = (value: unknown): string => (Array.isArray(value) ? value.map(one).join(', ') : one(value));
  const origin = words.origins[ruleFields[name].origin];
  const value = text(rules[name]);
  return changedRules(rules).includes(name)
    ? fill(sheet.how.changed, { value, origin, default: text(defaultRules[name]) })
    : fill(sheet.how.default, { value, origin });
}
