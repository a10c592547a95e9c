import { changedRules, defaultRules, type RuleName } from '../../engine/rules/rules';
import { ruleFields } from '../../engine/rules/declarations';
import { valueField } from '../../engine/intake/account-column';
import { fill } from '../../locales/language';
import { ruleWords } from '../../locales/rules';
import { sheetWords } from '../../locales/sheet';
import { KAM_VERSION } from '../kam-version';
import { count } from '../wording';
import type { RelationshipFacts } from './facts';

/** The rules that this job uses. */
export const RELATIONSHIP_RULES = [
  'relationship.weights', 'relationship.bands', 'relationship.years', 'relationship.satisfaction', 'roles.weights', 'touch.days',
  'care.days', 'care.otherDays', 'care.count', 'care.aheadDays', 'complaints.days', 'complaints.points', 'risk.weights',
  'risk.listFrom', 'bond.cuts', 'bonds.weights', 'barriers.weights', 'relationship.largeTiers', 'relationship.goodFrom',
] as const satisfies readonly RuleName[]; // prettier-ignore

/** Everything that a reader must know to trust the figures, or to compute them again. */
export function howLines(facts: RelationshipFacts): readonly (readonly [string, string])[] {
  const { all, preview, words, language, places } = facts;
  const { how } = words.sheet;
  const shared = sheetWords(language).how;
  const reasons = sheetWords(language).reasons;
  const lines: (readonly [string, string])[] = [[shared.asOf, preview.asOf]];
  for (const source of preview.sources) {
    lines.push([words.names.sources[source], places[source]?.place.label ?? '']);
  }
  lines.push([how.tiers, tiersText(facts)]);
  lines.push([
    how.parts,
    preview.missingParts.length === 0
      ? how.partsNone
      : fill(how.partsText, { list: preview.missingParts.map((part) => words.names.parts[part]).join(', ') }),
  ]);
  lines.push([how.blank, how.blankText]);
  lines.push([
    how.matrix,
    fill(how.matrixText, {
      tiers: String(all.rules['relationship.largeTiers']),
      score: String(all.rules['relationship.goodFrom']),
    }),
  ]);
  for (const name of RELATIONSHIP_RULES) lines.push([ruleWords(language).fields[name].label, ruleText(facts, name)]);
  for (const source of preview.sources) {
    const { applied } = all.sources[source]!;
    const label = fill(how.leftOut, { source: words.names.sources[source] });
    const parts = applied.reasons.map(({ reason, count: rows }) => `${reasons[reason]} ${count(rows, language)}`);
    lines.push([label, parts.length === 0 ? shared.none : parts.join(', ')]);
  }
  lines.push([shared.version, fill(shared.product, { version: KAM_VERSION })]);
  return lines;
}

function tiersText({ all, words, places }: RelationshipFacts): string {
  const { how } = words.sheet;
  const accounts = all.sources.accounts;
  const labels = places.accounts?.labels ?? [];
  if (accounts?.match.tier !== undefined) return fill(how.tiersColumn, { column: labels[accounts.match.tier] ?? '' });
  const value = accounts && valueField(accounts.match);
  if (!accounts || value === undefined) return how.tiersNone;
  return fill(how.tiersComputed, { column: labels[accounts.match[value] ?? -1] ?? '' });
}

function ruleText({ all, language }: RelationshipFacts, name: RuleName): string {
  const shared = sheetWords(language).how;
  const rules = ruleWords(language);
  const choices: Readonly<Record<string, string>> = rules.choices;
  const valueText = (value: unknown): string =>
    Array.isArray(value) ? value.join(', ') : (choices[String(value)] ?? String(value));
  const origin = rules.origins[ruleFields[name].origin];
  const value = valueText(all.rules[name]);
  if (!changedRules(all.rules).includes(name)) return fill(shared.default, { value, origin });
  return fill(shared.changed, { value, origin, default: valueText(defaultRules[name]) });
}
