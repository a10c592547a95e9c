import { quarterText } from '../../engine/review/quarter';
import { fill } from '../../locales/language';
import { segmentWords } from '../../locales/segments';
import type { Rect } from '../../workbook/address';
import type { PlanCell } from '../../workbook/write-plan';
import { count, percent } from '../wording';
import { textLines } from '../text-lines';
import { layoutActions } from './page-actions';
import { layoutBridge, layoutForecast } from './page-bridge';
import { layoutCharts, tiersOfNow } from './page-charts';
import { layoutCoverage, layoutEffort } from './page-effort';
import { layoutHow } from './page-how';
import { moveCells, pageLook, type PageFacts } from './page-facts';
import { PageBuilder } from './page-builder';
import type { FoundPage, KeyedPage } from './keyed-page';
import { changeText, signed } from './money';
import { reasonText } from './reason-text';

/** Columns that are printed: a wide one for names and seven for figures. */
export const REVIEW_COLUMNS = 8;
const NAME_WIDTH = 32;
const FIGURE_WIDTH = 14;
const WORDS_WIDTH = 40;
const MOST_TIERS = 4;

export const reviewTag = ({ year, quarter }: { readonly year: number; readonly quarter: number }): string =>
  `review-${year}Q${quarter}`;

/**
 * The page of the quarter: sentence and six figures, charts, migration, movers, risks, bleeders, bridge, forecast, effort, coverage, how
 * computed, and the actions last. `standing`: the page as it is there already.
 */
export function layoutReview(facts: PageFacts, standing: FoundPage | null): KeyedPage {
  const { words, preview, review } = facts;
  const page = new PageBuilder(REVIEW_COLUMNS);
  headline(page, facts);
  sixFigures(page, facts);
  layoutCharts(page, facts);
  migration(page, facts);
  movers(page, facts);
  risks(page, facts);
  bleeders(page, facts);
  layoutBridge(page, facts);
  layoutForecast(page, facts);
  layoutEffort(page, facts);
  layoutCoverage(page, facts);
  layoutHow(page, facts);
  layoutActions(page, facts, standing);
  page.add(
    { kind: 'width', column: 0, columns: 1, characters: NAME_WIDTH },
    { kind: 'width', column: 1, columns: REVIEW_COLUMNS - 2, characters: FIGURE_WIDTH },
    { kind: 'width', column: REVIEW_COLUMNS - 1, columns: 1, characters: WORDS_WIDTH },
  );
  page.add(pageLook(facts, page, 'Landscape'));
  return {
    tag: reviewTag(review.input.quarter),
    name: fill(words.name, { quarter: quarterText(preview.quarter) }),
    after: facts.after,
    rows: page.rows,
    look: page.look,
    running: page.running,
  };
}

function headline(page: PageBuilder, { words, preview, review, language }: PageFacts): void {
  const { input } = review;
  const quarter = quarterText(preview.quarter);
  const before = input.before ? quarterText(input.before.quarter) : '';
  const title = fill(input.before ? words.titleBefore : words.title, { quarter, before });
  const line = fill(words.line, {
    asOf: preview.asOf,
    source: input.sources[0] ?? '',
    accounts: count(preview.figures[2]!.now ?? 0, language),
    before: input.before ? input.beforeLabel : words.noBefore,
  });
  page.style(cell(page.row('title', [title]), 0), 'KAM Title');
  page.add({ kind: 'bold', at: cell(page.row('finding', [preview.headline(language)]), 0) });
  page.style(cell(page.row('line', [line]), 0), 'KAM Note');
  page.gap('head');
}

/** Side by side, so that the sentence, the figures and the charts are seen at once. */
function sixFigures(page: PageBuilder, { words, preview, review, sheet, language }: PageFacts): void {
  const top = percent(review.input.rules['concentration.topShare'], language);
  const names = preview.figures.map(({ id }) => fill(words.figures[id], { top }));
  const columns = names.map((_, k) => k + 1);
  page.heading('figures', words.headings.figures, names, columns);
  const first = page.next;
  const line = (label: string, of: (k: number) => PlanCell): PlanCell[] => [
    label,
    ...columns.map((_, k) => of(k)),
    null,
  ];
  page.row(
    'figures:now',
    line(words.columns.now, (k) => preview.figures[k]!.now ?? words.missing),
  );
  page.row(
    'figures:before',
    line(words.columns.before, (k) => (preview.before && preview.figures[k]!.before) ?? words.missing),
  );
  page.row(
    'figures:change',
    line(words.columns.change, (k) => {
      const { now, before, unit } = preview.figures[k]!;
      if (now === null || before === null || !preview.before) return words.missing;
      if (unit === 'money')
        return before > 0 ? changeText(before, now, language) : changeText(null, now - before, language);
      const digits =
        unit === 'share' ? ({ style: 'percent', maximumFractionDigits: 1 } as const) : { maximumFractionDigits: 1 };
      return signed(now - before, language, digits);
    }),
  );
  preview.figures.forEach(({ unit }, k) => {
    const format = unit === 'share' ? sheet.format.share : unit === 'score' ? '0.0' : sheet.format.number;
    page.format(first, 2, k + 1, format);
  });
  page.align({ row: first, column: 1, rows: 3, columns: columns.length });
  page.add({ kind: 'bold', at: { row: first, column: 0, rows: 1, columns: REVIEW_COLUMNS } });
  page.gap('figures');
}

/** Tier now by tier before, the diagonal boxed: who stayed. */
function migration(page: PageBuilder, { words, preview, sheet }: PageFacts): void {
  const found = preview.migration;
  const tiers = found?.tiers ?? tiersOfNow(preview);
  const size = tiers.length + 1;
  const columns = [...tiers, words.lostColumn, words.total];
  page.heading(
    'migration',
    words.headings.migration,
    columns,
    columns.map((_, k) => k + 1),
  );
  // Without a quarter to compare with the table waits, and a sentence stands for it.
  if (!found) page.spare(page.next - 1);
  page.row('migration:none', [found ? null : words.noMigration], found !== null);
  const first = page.next;
  const at = (from: number, to: number): number | null => found && found.counts[from * size + to]!;
  const sum = (line: readonly PlanCell[]): number | null =>
    found && line.reduce<number>((all, each) => all + Number(each), 0);
  for (let from = 0; from < size; from++) {
    const line = Array.from({ length: size }, (_, to): PlanCell =>
      from === size - 1 && to === size - 1 ? null : at(from, to),
    );
    page.row(`migration:${from}`, padded([found && (tiers[from] ?? words.newRow), ...line, sum(line)]), !found);
  }
  // Rules that get another number of tiers find their rows here.
  for (let from = size; from <= MOST_TIERS; from++) page.row(`migration:${from}`, padded([]), true);
  const last = page.next;
  const sums = Array.from({ length: size }, (_, to) => sum(Array.from({ length: size }, (_, from) => at(from, to))));
  page.row('migration:total', padded([found && words.total, ...sums, sum(sums)]), !found);
  page.format(first, last + 1 - first, 1, sheet.format.number, MOST_TIERS + 2);
  page.align({ row: first, column: 1, rows: last + 1 - first, columns: MOST_TIERS + 2 });
  page.add({ kind: 'bold', at: { row: last, column: 0, rows: 1, columns: MOST_TIERS + 3 } });
  for (let tier = 0; tier < size - 1; tier++) {
    page.add({ kind: 'box', at: { row: first + tier, column: tier + 1, rows: 1, columns: 1 } });
    // Right of the diagonal is worse than before, left of it better: each has its own scale, and the place says the same.
    const worse = { row: first + tier, column: tier + 2, rows: 1, columns: size - tier - 1 };
    page.add({ kind: 'attention', at: worse, rules: [{ from: 1, to: 1e9, level: 'strong' }] });
    if (tier > 0) page.add({ kind: 'shade', at: { row: first + tier, column: 1, rows: 1, columns: tier }, level: 3 });
  }
  page.gap('migration');
}

/** Blank to the edge of the page, so that a narrower table leaves nothing of a wider one. */
function padded(cells: readonly PlanCell[]): readonly PlanCell[] {
  return Array.from({ length: REVIEW_COLUMNS }, (_, k) => cells[k] ?? null);
}

function movers(page: PageBuilder, facts: PageFacts): void {
  const { words, preview, language } = facts;
  const gains = preview.movers.filter((index) => preview.account(index).change > 0).slice(0, 5);
  const losses = preview.movers.filter((index) => preview.account(index).change < 0).slice(0, 5);
  accountList(
    page,
    facts,
    'movers',
    words.headings.movers,
    [...gains, ...losses],
    3,
    10,
    words.columns.owner,
    (index) => preview.account(index).owner,
  );
  const listed = 5;
  accountList(
    page,
    facts,
    'winners',
    words.headings.winners,
    preview.winners,
    3,
    listed,
    words.columns.owner,
    (index) => preview.account(index).owner,
  );
  for (const [key, rows] of [
    ['fresh', preview.fresh],
    ['lost', preview.lost],
  ] as const) {
    const title =
      rows.length > listed
        ? `${words.headings[key]} (${fill(words.more, { shown: String(listed), count: count(rows.length, language) })})`
        : words.headings[key];
    accountList(page, facts, key, title, rows, 3, listed, words.columns.owner, (index) => preview.account(index).owner);
  }
}

function risks(page: PageBuilder, facts: PageFacts): void {
  const { words, preview, language } = facts;
  const why = (index: number): string => {
    const account = preview.account(index);
    // What the figures beside it say already needs no words.
    const reasons = account.reasons.filter((reason) => reason !== 'falling-value' && reason !== 'tier-down');
    return reasons.map((reason) => reasonText(account, reason, language)).join(words.reasonSeparator);
  };
  const listed = 10;
  const title =
    preview.atRisk.length > listed
      ? `${words.headings.atRisk} (${fill(words.more, { shown: String(listed), count: count(preview.atRisk.length, language) })})`
      : words.headings.atRisk;
  accountList(page, facts, 'atRisk', title, preview.atRisk, 3, listed, words.columns.reason, why);
}

/** A list of accounts with their move, and one more column with words. */
function accountList(
  page: PageBuilder,
  { words, preview, sheet, language }: PageFacts,
  key: string,
  title: string,
  rows: readonly number[],
  fewest: number,
  most: number,
  lastTitle: string,
  last: (index: number) => string | null,
): void {
  const { columns } = words;
  page.heading(
    key,
    title,
    [columns.tierMove, columns.valueBefore, columns.value, columns.change, columns.changeShare, null, lastTitle],
    [2, 3, 4, 5],
    columns.account,
  );
  const lines = rows.slice(0, most).map((index) => [...moveCells(preview.account(index), language), null, last(index)]);
  const first = page.list(key, lines, fewest, most, key === 'atRisk' ? words.noRisk : words.noOne);
  const count = page.next - first;
  page.format(first, count, 2, sheet.format.number, 3);
  page.format(first, count, 5, sheet.format.share);
  page.gap(key);
}

function bleeders(page: PageBuilder, { words, preview, sheet, language }: PageFacts): void {
  const { columns } = words;
  page.heading(
    'bleeders',
    words.headings.bleeders,
    // The long header has the blank column before it to itself.
    [columns.value, columns.profit, columns.repair, null, columns.without, null, columns.again],
    [1, 2, 3, 5],
    columns.account,
  );
  const lines = preview.bleeders.map(({ account, profit, repair, profitWithout, isRepeated }) => {
    const { name, now } = preview.account(account);
    return [
      name,
      now?.value ?? null,
      profit,
      repair,
      null,
      profitWithout,
      null,
      preview.before ? (isRepeated ? words.bleederTwice : words.bleederNew) : null,
    ];
  });
  const first = page.list('bleeders', lines, 3, 8, words.noLoss);
  page.format(first, page.next - first, 1, sheet.format.number, 5);
  const proposal = lines.length > 0 ? textLines(segmentWords(language).treatments.bleeder, 130) : [];
  page.text(
    'bleeders:proposal',
    Array.from({ length: 2 }, (_, k) => proposal[k] ?? ''),
    'KAM Note',
  );
  page.gap('bleeders');
}

export function cell(row: number, column: number): Rect {
  return { row, column, rows: 1, columns: 1 };
}
