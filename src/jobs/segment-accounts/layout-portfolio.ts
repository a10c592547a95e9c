import { allSteps, partOf, type Steps } from '../../engine/core/steps';
import { withoutFactor } from '../../engine/intake/unit-factor';
import { eightyTwenty, eightyTwentyBounds } from '../../engine/portfolio/eighty-twenty';
import { eightyTwentyWords } from '../../locales/eighty-twenty';
import { fill } from '../../locales/language';
import type { Rect } from '../../workbook/address';
import { a1 } from '../../workbook/address';
import type { Block, Look, NamePlan, PlanCell, SheetPlan } from '../../workbook/write-plan';
import { formula, lazyRows } from '../../workbook/write-plan';
import type { SegmentFacts } from './facts';
import { portfolioTag } from './facts';
import { numberedName } from '../numbered-name';
import { layoutAccountLinks } from './layout-account-links';
import { layoutCharts } from './layout-charts';
import { layoutFigures } from './layout-figures';
import { layoutHow } from './layout-how';
import { sectionSteps } from './sections/sheet-sections';
import { accountCells, MAP } from './sheet-map';
import { cellAt } from '../../workbook/address';
import { count, percent } from '../wording';

/** Width of the empty columns between parts. */
const GAP = 3;

export interface PortfolioLayout {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
}

/** The portfolio sheet as a plan, and the names that point into it. */
export function layoutPortfolio(facts: SegmentFacts): PortfolioLayout {
  return allSteps(portfolioSteps(facts));
}

/** The same in steps, for the thread on which the person is waiting. */
export function* portfolioSteps(facts: SegmentFacts): Steps<PortfolioLayout> {
  const tag = portfolioTag(facts.sourceNumber);
  const figures = layoutFigures(facts);
  yield 0.1;
  const links = layoutAccountLinks(facts, facts.hasIds);
  const charts = layoutCharts(facts);
  yield 0.2;
  // Sections stand below the figures and the charts, whichever ends lower.
  const sections = yield* partOf(sectionSteps(facts, Math.max(MAP.sectionsRow, figures.lastRow + 2)), 0.2, 1);
  const how = layoutHow(facts, charts.notes, sections);
  const accounts = facts.segments.pareto.sorted.length;
  const lastRow = Math.max(MAP.firstRow + accounts, how.lastRow, figures.lastRow);
  const sheet: SheetPlan = {
    tag,
    name: facts.words.portfolioName,
    after: facts.place.sheet,
    blocks: [
      heading(facts),
      tableHeader(facts),
      accountTable(facts),
      ...links.blocks,
      ...figures.blocks,
      ...charts.blocks,
      ...sections.blocks,
      ...how.blocks,
    ],
    look: [
      ...tableLook(facts),
      ...links.look,
      ...figures.look,
      ...charts.look,
      ...sections.look,
      ...how.look,
      ...pageLook(facts, lastRow),
    ],
  };
  const name = (base: string, at: Rect): NamePlan => ({ name: numberedName(base, facts.sourceNumber), tag, at });
  return { sheet, names: [name('KAM_Cuts', figures.cuts), name('KAM_Total', figures.total)] };
}

/** Title, finding, and what it rests on. */
function heading(facts: SegmentFacts): Block {
  const { words, segments, language, asOf, place, rows, applied } = facts;
  const { concentration, rules } = segments;
  const verdict = eightyTwenty(concentration.topShare, rules);
  const fixed = {
    goal: percent(rules['concentration.goalShare'], language),
    value: valueName(facts),
    top: percent(rules['concentration.topShare'], language),
  };
  const finding = fill(verdict ? words.finding : words.findingPlain, {
    ...fixed,
    accounts: count(concentration.accountsForGoal, language),
    all: count(concentration.accounts, language),
    share: percent(concentration.topShare, language),
    verdict: verdict ? eightyTwentyWords(language)[verdict] : '',
  });
  const line = fill(words.line, {
    asOf,
    source: place.label,
    accounts: count(concentration.accounts, language),
    leftOut: count(applied.leftOutCount, language),
    rows: count(rows, language),
  });
  const title = fill(words.title, { source: place.sheet });
  return {
    at: { row: 0, column: 0, rows: 3, columns: 1 },
    cells: [[title], [facts.live ? liveFinding(facts, fixed) : finding], [line]],
  };
}

/** The same sentence over the live figures, so that it never says what the table no longer shows. */
function liveFinding({ words, language, segments }: SegmentFacts, fixed: Readonly<Record<string, string>>): PlanCell {
  const cell = (row: number): string => a1(cellAt(MAP.firstRow + row, MAP.figures + 1));
  const [all, share, accounts] = [cell(0), cell(2), cell(3)];
  const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  const bounds = eightyTwentyBounds(segments.rules);
  const verdicts = eightyTwentyWords(language);
  const live: Readonly<Record<string, string>> = {
    all: `TEXT(${all},"#,##0")`,
    accounts: `TEXT(${accounts},"#,##0")`,
    share: `TEXT(${share},"0%")`,
    ...(bounds && {
      verdict: `IF(${share}>${bounds.upper},${quoted(verdicts.more)},IF(${share}>=${bounds.lower},${quoted(verdicts.near)},${quoted(verdicts.not)}))`,
    }),
  };
  const parts = (bounds ? words.finding : words.findingPlain).split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return quoted(part);
    return live[part] ?? quoted(fixed[part] ?? '');
  });
  return formula(`=${parts.filter((part) => part !== '""').join('&')}`);
}

/** The value as the source calls it, in the unit of what is written. */
export function valueName(facts: SegmentFacts): string {
  const name = withoutFactor(facts.value.label);
  return name === '' ? facts.headers.value : name;
}

function tableHeader(facts: SegmentFacts): Block {
  const { headers, words } = facts;
  const texts = [headers.rank, headers.account, valueName(facts), headers.share, headers.cumulativeShare, headers.tier];
  // A table wants every column name once.
  if (texts.indexOf(texts[MAP.value] ?? '') !== MAP.value || texts.lastIndexOf(texts[MAP.value] ?? '') !== MAP.value) {
    texts[MAP.value] = headers.value;
  }
  if (facts.hasIds) texts.push(words.accountId);
  return { at: { row: MAP.headerRow, column: 0, rows: 1, columns: texts.length }, cells: [texts] };
}

/** One formula that spills, or the values. */
function accountTable(facts: SegmentFacts): Block {
  const { segments, live } = facts;
  const accounts = segments.pareto.sorted.length;
  if (live) {
    const spill = { row: MAP.firstRow, column: 0, rows: accounts, columns: 6 };
    const cell = formula(`=KAM.PARETO(${live.accounts},${live.values},,FALSE)`);
    return { at: cellAt(MAP.firstRow, 0), cells: [[cell]], spill };
  }
  const columns = tableWidth(facts);
  const cells = lazyRows(accounts, (index) => accountRow(facts, index, columns > MAP.accountId));
  return { at: { row: MAP.firstRow, column: 0, rows: accounts, columns }, cells };
}

function accountRow(facts: SegmentFacts, index: number, withId: boolean): PlanCell[] {
  const { pareto, names, keys, tiers } = facts.segments;
  const account = pareto.order[index] ?? 0;
  const row: PlanCell[] = [
    index + 1,
    names[account] ?? '',
    pareto.sorted[index] ?? null,
    pareto.share[index] ?? null,
    pareto.cumulativeShare[index] ?? null,
    tiers[pareto.tiers[index] ?? 0] ?? '',
  ];
  if (withId) row.push(keys[account] ?? '');
  return row;
}

function tableWidth(facts: SegmentFacts): number {
  return facts.hasIds ? 7 : 6;
}

function tableLook(facts: SegmentFacts): Look[] {
  const { words, segments, live, sourceNumber } = facts;
  const accounts = segments.pareto.sorted.length;
  const header: Rect = { row: MAP.headerRow, column: 0, rows: 1, columns: tableWidth(facts) };
  const format = (column: number, pattern: string): Look => ({
    kind: 'format',
    at: accountCells(column, accounts),
    format: pattern,
  });
  const width = (column: number, characters: number): Look => ({ kind: 'width', column, columns: 1, characters });
  const body: Look =
    live === null
      ? { kind: 'table', at: { ...header, rows: accounts + 1 }, name: numberedName('KAM_Portfolio', sourceNumber) }
      : { kind: 'style', at: header, style: 'KAM Header' };
  return [
    { kind: 'style', at: cellAt(0, 0), style: 'KAM Title' },
    { kind: 'bold', at: cellAt(1, 0) },
    { kind: 'style', at: cellAt(2, 0), style: 'KAM Note' },
    body,
    // Headers stand over their numbers.
    { kind: 'align', at: { ...header, column: MAP.value, columns: 3 }, to: 'Right' },
    { kind: 'align', at: { ...accountCells(MAP.tier, accounts + 1), row: MAP.headerRow }, to: 'Center' },
    format(MAP.rank, words.format.number),
    format(MAP.value, words.format.number),
    format(MAP.share, words.format.share),
    format(MAP.cumulativeShare, words.format.share),
    { kind: 'tiers', at: accountCells(MAP.tier, accounts), tiers: segments.tiers },
    width(MAP.rank, 8),
    width(MAP.account, 28),
    width(MAP.value, 14),
    width(MAP.share, 14),
    width(MAP.cumulativeShare, 16),
    width(MAP.tier, 8),
    width(MAP.accountId, facts.hasIds || facts.name ? 14 : 10),
    width(MAP.charts - 1, GAP),
    width(MAP.figures - 1, GAP),
  ];
}

function pageLook({ words, asOf }: SegmentFacts, lastRow: number): Look[] {
  return [
    { kind: 'freeze', rows: MAP.firstRow, columns: 1 },
    {
      kind: 'print',
      area: { row: 0, column: 0, rows: lastRow, columns: MAP.figures + MAP.figureColumns },
      headerRow: MAP.headerRow,
      footer: { left: words.footer.sheet, center: fill(words.footer.asOf, { asOf }), right: words.footer.page },
    },
  ];
}
