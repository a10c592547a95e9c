import { isoText } from '../../../engine/core/serial-day';
import type { RuleName } from '../../../engine/rules/rules';
import type { BuyingWords } from '../../../locales/buying';
import { buyingWords } from '../../../locales/buying';
import { fill } from '../../../locales/language';
import type { PlanCell } from '../../../workbook/write-plan';
import type { SegmentFacts } from '../facts';
import { MAP } from '../sheet-map';
import { compact, count } from '../../wording';
import { LISTED } from './buying-view';
import type { FittedLifetime, LifetimeOutlook } from '../../../engine/lifetime/outlook';
import type { SheetSection } from './section';
import { SectionParts } from './section-parts';

const LEFT = MAP.figures;
const RIGHT = MAP.charts;

const RULES: readonly RuleName[] = ['lifetime.weeks', 'lifetime.margin', 'lifetime.discount', 'lifetime.fewest'];

/** Lifetime value: what all accounts should bring, whom most is expected from, and every account in the data columns. */
export const layoutLifetime: SheetSection = (facts, at) => {
  const { lifetime } = facts.buying;
  if (!lifetime) return null;
  const words = buyingWords(facts.language);
  const parts = new SectionParts();
  if (lifetime.state === 'too-little') {
    parts.header(at.row, LEFT, [words.lifetime.name, null, null, null], 4);
    parts.note(at.row + 1, LEFT, `${words.lifetime.tooLittle} ${becauseText(lifetime, words)}`);
    return { blocks: parts.blocks, look: parts.look, rows: 2, how: [], rules: ['lifetime.fewest'] };
  }
  parts.finding(at.row, findingOf(facts, lifetime, words));
  const figures = figuresOf(facts, lifetime, words);
  parts.header(at.row + 1, LEFT, [words.lifetime.name, facts.headers.value]);
  parts.put(
    at.row + 2,
    LEFT,
    figures.map(([label, value]) => [label, value]),
  );
  figures.forEach(([, , pattern], index) => parts.format(at.row + 2 + index, LEFT + 1, 1, 1, pattern));
  layoutTop(parts, facts, lifetime, words, at.row + 1);
  const notesRow = at.row + 3 + Math.max(figures.length, LISTED);
  const notes = [
    words.lifetime.warning,
    words.lifetime.never,
    words.lifetime.limits,
    ...(lifetime.noValue ? [words.lifetime.noValue] : []),
  ];
  notes.forEach((note, index) => parts.note(notesRow + index, LEFT, note));
  layoutDetail(parts, facts, lifetime, words, at.data);
  return {
    blocks: parts.blocks,
    look: parts.look,
    rows: notesRow + notes.length - at.row,
    how: [
      [words.lifetime.asOf, isoText(lifetime.asOf)],
      [
        words.lifetime.model,
        fill(words.lifetime.modelText, { accounts: count(lifetime.fit.accounts, facts.language) }),
      ],
    ],
    rules: RULES,
  };
};

function becauseText({ because }: Extract<LifetimeOutlook, { state: 'too-little' }>, words: BuyingWords): string {
  if (because.code !== 'too-few-repeats') return words.lifetime.notSettled;
  return fill(words.lifetime.tooFew, because.params ?? {});
}

function findingOf({ language }: SegmentFacts, lifetime: FittedLifetime, words: BuyingWords): string {
  const { totals, weeks, order } = lifetime;
  return fill(totals.value === null ? words.lifetime.findingNoValue : words.lifetime.finding, {
    weeks: count(weeks, language),
    accounts: count(order.length, language),
    purchases: count(totals.purchases, language),
    value: compact(totals.value ?? 0, language),
  });
}

function figuresOf(
  { words: sheet, segments }: SegmentFacts,
  lifetime: FittedLifetime,
  words: BuyingWords,
): readonly (readonly [label: string, value: PlanCell, format: string])[] {
  const { number } = sheet.format;
  const { fit, totals, order, repeats, weeks } = lifetime;
  const value = segments.rules['lifetime.margin'] < 1 ? words.lifetime.margin : words.lifetime.value;
  return [
    [words.lifetime.accounts, order.length, number],
    [words.lifetime.repeats, repeats, number],
    [words.lifetime.horizon, weeks, number],
    [words.lifetime.alive, totals.alive, number],
    [words.lifetime.purchases, totals.purchases, number],
    [value, totals.value, number],
    [words.lifetime.parameters, [fit.r, fit.alpha, fit.a, fit.b].map((one) => one.toFixed(3)).join(', '), 'General'],
    [words.lifetime.likelihood, fit.logLikelihood, '#,##0.0'],
  ];
}

function layoutTop(
  parts: SectionParts,
  { segments, words: sheet }: SegmentFacts,
  { order, alive, purchases, values }: FittedLifetime,
  words: BuyingWords,
  row: number,
): void {
  const listed = Array.from(order.subarray(0, LISTED));
  // The name runs over the blank cell beside it.
  parts.header(
    row,
    RIGHT,
    [words.lifetime.top, null, words.lifetime.pAlive, words.lifetime.purchases, words.lifetime.value],
    2,
  );
  parts.put(
    row + 1,
    RIGHT,
    listed.map((account) => [
      segments.names[account] ?? '',
      null,
      figure(alive, account),
      figure(purchases, account),
      figure(values, account),
    ]),
  );
  parts.format(row + 1, RIGHT + 2, listed.length, 1, sheet.format.share);
  parts.format(row + 1, RIGHT + 3, listed.length, 1, '0.0');
  parts.format(row + 1, RIGHT + 4, listed.length, 1, sheet.format.number);
}

function layoutDetail(
  parts: SectionParts,
  { segments, words: sheet, headers }: SegmentFacts,
  { histories, order, alive, purchases, values }: FittedLifetime,
  words: BuyingWords,
  data: number,
): void {
  const cells = Array.from(order, (account): PlanCell[] => [
    segments.names[account] ?? '',
    figure(histories.frequency, account),
    figure(histories.recency, account),
    figure(histories.age, account),
    figure(histories.meanValue, account),
    figure(alive, account),
    figure(purchases, account),
    figure(values, account),
    segments.keys[account] ?? '',
  ]);
  const { lifetime } = words;
  const texts = [headers.account, lifetime.frequency, lifetime.recency, lifetime.age, lifetime.meanValue, lifetime.pAlive, lifetime.purchases, lifetime.value, sheet.accountId]; // prettier-ignore
  parts.detail(data, lifetime.detail, texts, cells);
  const rows = cells.length;
  parts.format(MAP.firstRow, data + 1, rows, 1, sheet.format.number);
  parts.format(MAP.firstRow, data + 2, rows, 2, '0.0');
  parts.format(MAP.firstRow, data + 4, rows, 1, sheet.format.number);
  parts.format(MAP.firstRow, data + 5, rows, 1, sheet.format.share);
  parts.format(MAP.firstRow, data + 6, rows, 1, '0.00');
  parts.format(MAP.firstRow, data + 7, rows, 1, sheet.format.number);
}

function figure(column: Float64Array, account: number): number | null {
  const value = column[account] ?? NaN;
  return Number.isNaN(value) ? null : value;
}
