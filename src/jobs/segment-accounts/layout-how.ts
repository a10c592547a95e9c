import { changedRules } from '../../engine/rules/rules';
import { defaultRules } from '../../engine/rules/rules';
import type { RuleName } from '../../engine/rules/rules';
import { ruleFields } from '../../engine/rules/declarations';
import { LEFT_OUT_REASONS } from '../../engine/intake/types';
import { fill } from '../../locales/language';
import { ruleWords } from '../../locales/rules';
import { a1, columnLetters, quotedSheet } from '../../workbook/address';
import type { Block, Look, PlanCell } from '../../workbook/write-plan';
import { formula } from '../../workbook/write-plan';
import { KAM_VERSION } from '../kam-version';
import type { SegmentFacts, SourceColumn } from './facts';
import type { SectionsLayout } from './sections/sheet-sections';
import { MAP } from './sheet-map';
import { cellAt } from '../../workbook/address';
import { compact, count, percent } from '../wording';

/** The rules that this job uses. */
const RULES: readonly RuleName[] = [
  'tier.method',
  'tier.cutoffs',
  'tier.boundary',
  'concentration.topShare',
  'concentration.goalShare',
  'concentration.near',
];

/** Text stands two columns right of its label, links six: what lies between is free for the text to run over. */
const LINK = 6;

/** "How computed": everything that a reader must know to trust the figures, or to compute them again. */
export function layoutHow(
  facts: SegmentFacts,
  notes: readonly string[],
  sections: Pick<SectionsLayout, 'how' | 'rules' | 'nextRow'>,
): { readonly blocks: readonly Block[]; readonly look: readonly Look[]; readonly lastRow: number } {
  const { words, asOf, place, segments, live, language } = facts;
  const lines: PlanCell[][] = [];
  const line = (label: string, text: PlanCell, link?: PlanCell): void => {
    const cells: PlanCell[] = [label, null, text, null, null, null, link ?? null];
    lines.push(cells);
  };
  line(words.how.asOf, asOf);
  line(words.how.source, place.label, linkTo(facts, 0, 0));
  line(words.how.account, columnText(facts, facts.account));
  line(words.how.value, columnText(facts, facts.value));
  if (facts.profit) line(words.how.profit, columnText(facts, facts.profit));
  line(words.how.form, fill(live ? words.how.live : words.how.values, { asOf }));
  for (const [label, text] of sections.how) line(label, text);
  const isByCutoffs = segments.rules['tier.method'] === 'cumulative';
  const used = [...new Set([...RULES, ...sections.rules])].filter((name) => isByCutoffs || name !== 'tier.cutoffs');
  for (const name of used) line(ruleWords(language).fields[name].label, ruleText(facts, name));
  leftOutLines(facts).forEach(([label, text, link]) => line(label, text, link));
  const { merged } = facts.applied;
  if (merged > 0) line(words.how.merged, count(merged, language));
  const negatives = segments.pareto.sorted.reduce((sum, value) => sum + (value < 0 ? 1 : 0), 0);
  if (negatives > 0) {
    const sum = compact(segments.pareto.negativeSum, language);
    line(words.how.negative, fill(words.how.negativeText, { count: count(negatives, language), sum }));
  }
  for (const note of notes) line('', note);
  line(words.how.version, fill(words.how.product, { version: KAM_VERSION }));

  const heading = cellAt(sections.nextRow, MAP.charts);
  return {
    blocks: [
      { at: heading, cells: [[words.headings.howComputed]] },
      { at: { row: heading.row + 1, column: MAP.charts, rows: lines.length, columns: LINK + 1 }, cells: lines },
    ],
    look: [{ kind: 'style', at: { ...heading, columns: MAP.chartColumns }, style: 'KAM Header' }],
    lastRow: heading.row + 1 + lines.length,
  };
}

/** One line a reason, with a link to its first row; the label stands in the first line only. */
function leftOutLines(facts: SegmentFacts): readonly (readonly [string, string, PlanCell?])[] {
  const { applied, words, language } = facts;
  if (applied.leftOutCount === 0) return [[words.how.leftOut, words.how.none]];
  return applied.reasons.map(({ reason, count: rows }, index) => {
    const code = LEFT_OUT_REASONS.indexOf(reason) + 1;
    const first = applied.leftOut.indexOf(code);
    const text = `${count(rows, language)}: ${words.reasons[reason]}`;
    return [index === 0 ? words.how.leftOut : '', text, linkTo(facts, facts.dataStart + first, facts.account.column)];
  });
}

/** A formula, not a hyperlink object: it is one cell like any other, and is undone like one. */
function linkTo({ place }: SegmentFacts, row: number, column: number): PlanCell {
  const cell = a1(cellAt(place.at.row + row, place.at.column + column));
  const target = `#${quotedSheet(place.sheet)}!${cell}`.replace(/"/g, '""');
  return formula(`=HYPERLINK("${target}","${cell}")`);
}

function columnText({ place }: SegmentFacts, { column, label }: SourceColumn): string {
  const letters = columnLetters(place.at.column + column);
  return label === '' ? letters : `${label} (${letters})`;
}

function ruleText(facts: SegmentFacts, name: RuleName): string {
  const { segments, words, language } = facts;
  const origin = ruleWords(language).origins[ruleFields[name].origin];
  const value = valueText(facts, name, segments.rules[name]);
  if (!changedRules(segments.rules).includes(name)) return fill(words.how.default, { value, origin });
  return fill(words.how.changed, { value, origin, default: valueText(facts, name, defaultRules[name]) });
}

function valueText({ language }: SegmentFacts, name: RuleName, value: unknown): string {
  const { unit } = ruleFields[name];
  const one = (number: number): string => (unit === 'share' ? percent(number, language, 2) : String(number));
  if (Array.isArray(value)) return value.map((number) => one(Number(number))).join(', ');
  if (typeof value === 'number') return one(value);
  const choices: Readonly<Record<string, string>> = ruleWords(language).choices;
  return choices[String(value)] ?? `${name} ${String(value)}`;
}
