import { LEFT_OUT_REASONS } from '../../engine/intake/types';
import type { Field } from '../../engine/intake/types';
import { ruleFields } from '../../engine/rules/declarations';
import { changedRules, defaultRules } from '../../engine/rules/rules';
import type { RuleName } from '../../engine/rules/rules';
import { columnWords } from '../../locales/columns';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { ruleWords } from '../../locales/rules';
import { columnLetters } from '../../workbook/address';
import type { PlanCell } from '../../workbook/write-plan';
import { KAM_VERSION } from '../kam-version';
import { count, percent } from '../wording';
import type { PipelineFacts } from './facts';
import { currencyRemark } from './layout-figures';
import { heading, joined, linkToRow, rowsAt } from './layout-parts';
import type { LayoutPart } from './layout-parts';

/** The rules that this job uses. */
const RULES: readonly RuleName[] = [
  'pipeline.probability',
  'pipeline.weighing',
  'pipeline.priorDeals',
  'pipeline.commit',
  'pipeline.bestCase',
  'pipeline.target',
  'pipeline.coverage',
  'pipeline.stageDays',
  'pipeline.stalledFactor',
  'pipeline.fewCases',
];

/** "How computed": everything that a reader must know to trust the figures, or to compute them again. */
export function layoutHow(facts: PipelineFacts, row: number): LayoutPart {
  const { words, preview, language, live, place, figures, applied, sheet } = facts;
  const { how } = words;
  const lines: PlanCell[][] = [];
  // The text stands right of its label and runs over the empty cells there; a link has a cell of its own at the end.
  const line = (label: string, text: PlanCell, link?: PlanCell): void => {
    lines.push([label, text, null, null, null, null, null, null, null, link ?? null]);
  };
  line(how.asOf, preview.asOf);
  line(how.source, place.label);
  line(how.columns, columnsText(facts));
  line(how.form, fill(live ? how.live : how.values, { asOf: preview.asOf }));
  if (facts.asFormulas && !live) {
    for (const note of preview.valuesBecause) {
      const sentence = words.whyValues[note.code as keyof typeof words.whyValues];
      line(how.because, fill(sentence, { count: count(note.count, language) }));
    }
  }
  const names = nameWords(language).stages;
  // What is called as we call it needs no line.
  const renamed = facts.stageNames
    .map(({ stage, names: all }) => ({
      stage,
      known: all.filter((name) => name !== names[stage as keyof typeof names]),
    }))
    .filter(({ known }) => known.length > 0);
  renamed.forEach(({ stage, known }, k) => {
    const text = fill(how.stage, { names: known.join(sheet.listSeparator), stage: names[stage as keyof typeof names] });
    line(k === 0 ? how.stages : '', text);
  });
  const { forecast } = preview;
  if (forecast.state === 'made') line(how.quantiles, forecast.isSimulated ? how.simulated : how.exact);
  line(how.conversion, how.conversionText);
  if (preview.unplaced > 0) line('', fill(how.unplaced, { count: count(preview.unplaced, language) }));
  const limits = figures.ages.limits.map((days) => (Number.isNaN(days) ? '–' : count(Math.floor(days), language)));
  line(how.stalled, fill(how.stalledText, { limits: limits.join(', ') }));
  line(how.slipped, how.slippedText);
  line(how.missing, missingText(facts));
  const currency = currencyRemark(facts);
  if (currency !== '') line(columnWords(language).currency, currency);
  for (const name of RULES) line(ruleWords(language).fields[name].label, ruleText(facts, name));
  if (applied.leftOutCount === 0) line(how.leftOut, how.none);
  applied.reasons.forEach(({ reason, count: rows }, k) => {
    const first = applied.leftOut.indexOf(LEFT_OUT_REASONS.indexOf(reason) + 1);
    line(k === 0 ? how.leftOut : '', `${count(rows, language)}: ${sheet.reasons[reason]}`, linkToRow(facts, first));
  });
  line(how.version, fill(how.product, { version: KAM_VERSION }));
  const title = heading(row, words.headings.howComputed);
  return joined([title, { blocks: rowsAt(row + 1, lines), look: [], nextRow: row + 1 + lines.length }]);
}

/** What was taken for what: `Stage: deal_stage (E)`. */
function columnsText({ match, labels, place, language, sheet }: PipelineFacts): string {
  const words = columnWords(language);
  return (Object.keys(match) as Field[])
    .filter((field) => match[field] !== undefined)
    .map((field) => {
      const column = match[field]!;
      return `${words[field]}: ${labels[column] ?? ''} (${columnLetters(place.at.column + column)})`;
    })
    .join(sheet.listSeparator);
}

function missingText({ preview, words, language }: PipelineFacts): string {
  const { withoutAccount, openWithoutDate } = preview.counted;
  return fill(words.how.missingText, {
    count: count(preview.open - preview.openWithAmount, language),
    dates: count(openWithoutDate, language),
    accounts: count(withoutAccount, language),
  });
}

function ruleText({ figures, words, language }: PipelineFacts, name: RuleName): string {
  const origin = ruleWords(language).origins[ruleFields[name].origin];
  const text = (value: unknown): string => {
    const { unit } = ruleFields[name];
    const one = (number: number): string => (unit === 'share' ? percent(number, language, 2) : count(number, language));
    if (Array.isArray(value)) return value.map((number) => one(Number(number))).join(', ');
    if (typeof value === 'number') return unit === 'factor' ? String(value) : one(value);
    const choices: Readonly<Record<string, string>> = ruleWords(language).choices;
    return choices[String(value)] ?? String(value);
  };
  const value = text(figures.rules[name]);
  if (!changedRules(figures.rules).includes(name)) return fill(words.how.default, { value, origin });
  return fill(words.how.changed, { value, origin, default: text(defaultRules[name]) });
}
