import {
  GOAL_LINES,
  IMPROVEMENT_LINES,
  planSections,
  SWOT_LINES,
  swotGroups,
  type PlanSection,
} from '../../engine/planning/account-plan';
import { competitionItems } from '../../engine/planning/two-way-importance';
import { isoDay } from '../../engine/core/serial-day';
import { roles } from '../../engine/relationship/roles';
import { isOpen } from '../../engine/pipeline/stages';
import { quarterText, type Quarter } from '../../engine/review/quarter';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipWords } from '../../locales/relationships';
import { planWords, type PlanWords } from '../../locales/review';
import { segmentWords } from '../../locales/segments';
import { a1 } from '../../workbook/address';
import { formula, type PlanCell } from '../../workbook/write-plan';
import { textLines } from '../text-lines';
import { compact } from '../wording';
import type { ReviewAccount } from './contract';
import { cellOf, input, type FoundPage, type Input, type KeyedPage } from './keyed-page';
import { changeText } from './money';
import { PageBuilder } from './page-builder';
import { pageLook, type PageFacts } from './page-facts';
import { planView } from './plan-views';
import { reasonText } from './reason-text';
import type { PlanPage } from './review';

const COLUMNS = 6;
const CHART_ROWS = 9;
/** A chart's data stand beyond the printed page. */
const DATA = 12;
const QUARTERS = 4;
const MOST_DEALS = 6;
const MOST_CONTACTS = 12;
const MOST_ACTIONS = 8;
/** Height of a row that holds two lines; fixed, so that it is the same in every Excel and has room for a pen. */
const LINES_OF_TWO = 30;

export const planTag = (key: string): string => `plan-${key}`;

/** Value of an account in the quarters that are known, oldest first; null where it was not there. */
export type History = readonly { readonly quarter: Quarter; readonly value: number | null }[];

/** The plan of one account (row of the preview): figures and people are ours, answers, scores, goals and result the person's. */
export function layoutPlan(facts: PageFacts, index: number, history: History): KeyedPage {
  const words = planWords(facts.language);
  const account = facts.preview.account(index);
  const page = new PageBuilder(COLUMNS);
  headline(page, facts, words, account, index);
  situation(page, facts, words, account, index);
  chart(page, facts, words, history);
  people(page, facts, words, index);
  deals(page, facts, words, account);
  goals(page, words);
  actions(page, facts, words, account);
  for (const section of Object.keys(planSections) as PlanSection[]) questions(page, words, section);
  swot(page, words);
  rivals(page, words);
  table(page, words, 'improvement', IMPROVEMENT_LINES, [
    words.columns.cause,
    words.columns.improvement,
    words.columns.who,
    words.columns.by,
  ]);
  page.heading('result', words.headings.result);
  const result = page.row('result', [words.result, input()]);
  answerLook(page, result, 1);
  page.add(
    { kind: 'width', column: 0, columns: 1, characters: 36 },
    { kind: 'width', column: 1, columns: 1, characters: 46 },
    { kind: 'width', column: 2, columns: 4, characters: 11 },
  );
  page.add(pageLook(facts, page, 'Portrait'));
  return {
    tag: planTag(account.key),
    name: fill(words.name, { account: account.name }),
    after: facts.after,
    rows: page.rows,
    look: page.look,
  };
}

/** What a person has written on a plan, as far as it tells where the plan stands. */
export function planPageOf(sheet: string, page: FoundPage | null): PlanPage {
  if (!page) return { sheet, hasGoal: false, hasPlan: false, isReviewed: false };
  const isTyped = (key: string, column: number): boolean => {
    const cell = cellOf(page, key, column);
    return cell !== null && cell !== '';
  };
  const any = (keys: readonly string[], column: number): boolean => keys.some((key) => isTyped(key, column));
  const lines = (name: string, count: number): string[] => Array.from({ length: count }, (_, k) => `${name}:${k}`);
  return {
    sheet,
    hasGoal: any(lines('goal', GOAL_LINES), 1),
    hasPlan:
      any(
        planSections.offer.map((question) => `offer:${question}`),
        1,
      ) || any(lines('improvement', IMPROVEMENT_LINES), 1),
    isReviewed: isTyped('result', 1),
  };
}

function headline(page: PageBuilder, facts: PageFacts, words: PlanWords, account: ReviewAccount, index: number): void {
  const { preview, review, language } = facts;
  const tier = account.now?.tier;
  const money = account.now?.value ?? null;
  const params = {
    tier: fill(words.tier, { tier: tier ?? '' }),
    value: money === null ? words.unknown : compact(money, language),
    quarter: quarterText(preview.quarter),
    state: preview.before ? words.state[account.move] : words.unknown,
  };
  const step =
    facts.words.cycle[
      planView({ ...review, input: { ...review.input, plans: withOwn(facts, account) } }, review.matched.now[index]!)
        .step
    ];
  page.style(first(page.row('title', [fill(words.title, { account: account.name })])), 'KAM Title');
  page.add({
    kind: 'bold',
    at: first(page.row('finding', [fill(tier ? words.finding : words.findingNoTier, params)])),
  });
  const line = fill(words.line, { asOf: preview.asOf, source: review.input.sources[0] ?? '', step });
  page.style(first(page.row('line', [line])), 'KAM Note');
  page.style(first(page.row('note', [words.note])), 'KAM Note');
}

/** A page that is being written is there. */
function withOwn({ review }: PageFacts, { key }: ReviewAccount): ReadonlyMap<string, PlanPage> {
  const { plans } = review.input;
  return plans.has(key)
    ? plans
    : new Map(plans).set(key, { sheet: '', hasGoal: false, hasPlan: false, isReviewed: false });
}

function situation(page: PageBuilder, facts: PageFacts, words: PlanWords, account: ReviewAccount, index: number): void {
  const { language, sheet, review } = facts;
  const { columns, figures } = words;
  page.heading('situation', words.headings.situation, [null, columns.now, columns.before, columns.change], [2, 3, 4]);
  const { before, now } = account;
  const place = review.matched.now[index]!;
  const line = (key: string, label: string, is: PlanCell, was: PlanCell, format: string): void => {
    const change = typeof is === 'number' && typeof was === 'number' ? is - was : null;
    const row = page.row(`situation:${key}`, [label, null, is ?? words.unknown, was ?? words.unknown, change]);
    page.format(row, 1, 2, format, 3);
    page.align({ row, column: 2, rows: 1, columns: 3 });
  };
  line('value', figures.value, now?.value ?? null, before?.value ?? null, sheet.format.number);
  line('profit', figures.profit, now?.profit ?? null, before?.profit ?? null, sheet.format.number);
  line('tier', facts.words.columns.tierMove, now?.tier ?? null, before?.tier ?? null, 'General');
  line('score', figures.score, now?.score ?? null, before?.score ?? null, '0.0');
  const stage = (value: number | null | undefined): PlanCell => (value ? words.stages[value as 1] : null);
  line('stage', figures.stage, stage(now?.stage), stage(before?.stage), 'General');
  const coverage = review.now.accounts.coverage[place];
  line(
    'coverage',
    figures.coverage,
    coverage === undefined || Number.isNaN(coverage) ? null : coverage,
    null,
    sheet.format.share,
  );
  line('open', figures.open, now?.open ?? null, before?.open ?? null, sheet.format.number);
  line('weighted', figures.weighted, now?.weighted ?? null, before?.weighted ?? null, sheet.format.number);
  line('planned', figures.planned, account.planned, null, '#,##0.0');
  line('spent', figures.spent, account.spent, null, '#,##0.0');
  const type = now?.type;
  const segments = segmentWords(language);
  const text = (key: string, label: string, whole: string, rows: number): void => {
    const parts = textLines(whole, 90);
    for (let k = 0; k < rows; k++) page.row(`situation:${key}:${k}`, [k === 0 ? label : null, parts[k] ?? null]);
  };
  text('type', figures.type, type ? segments.types[type] : words.unknown, 1);
  text('treatment', figures.treatment, type ? segments.treatments[type] : words.unknown, 2);
  const reasons = account.reasons
    .map((reason) => reasonText(account, reason, language))
    .join(facts.words.reasonSeparator);
  text('risks', figures.risks, reasons === '' ? words.unknown : reasons, 2);
  page.gap('situation');
}

/** The last four quarters that are known. */
function chart(page: PageBuilder, { sheet, language }: PageFacts, words: PlanWords, history: History): void {
  page.heading('history', words.headings.history);
  const top = page.next;
  for (let k = 0; k < CHART_ROWS; k++) page.row(`history:${k}`);
  const shown = history.slice(-QUARTERS);
  page.beside(top, DATA, [words.columns.quarter, words.columns.value]);
  for (let k = 0; k < QUARTERS; k++) {
    const point = shown[k];
    const value = point?.value ?? null;
    // The amount stands at the column as part of its name: a cell, so that a later run brings it up to date.
    const name = point && [quarterText(point.quarter), ...(value === null ? [] : [compact(value, language)])].join(' ');
    page.beside(top + 1 + k, DATA, [name ?? null, value]);
  }
  // All four have a place from the start, so that the chart shows the next ones when they come.
  const rows = { row: top + 1, rows: QUARTERS, columns: 1 };
  page.format(top + 1, QUARTERS, DATA + 1, sheet.format.number);
  const [was, is] = [shown.at(-2)?.value ?? null, shown.at(-1)?.value ?? null];
  page.add({
    kind: 'chart',
    chart: {
      name: 'KAM Plan value',
      type: 'columns',
      title: shown.length < 2 ? words.chartAlone : fill(words.chart, { change: changeText(was, is, language) }),
      over: { row: top, column: 0, rows: CHART_ROWS, columns: COLUMNS },
      series: [
        {
          name: words.columns.value,
          x: { ...rows, column: DATA },
          y: { ...rows, column: DATA + 1 },
          drawn: 'columns',
          colour: '#0F548C',
        },
      ],
      valueAxis: { title: words.chartAxis, format: sheet.format.axis, minimum: 0 },
      categoryAxis: { title: words.columns.quarter },
    },
  });
  page.gap('history');
}

/** Decision maker on top; a role that nobody holds is a line too, so that the gap is seen. */
function people(page: PageBuilder, { review, sheet, language }: PageFacts, words: PlanWords, index: number): void {
  const { columns } = words;
  page.heading('people', words.headings.people, [columns.name, columns.depth, columns.stance, columns.last]);
  const { relations } = review.input;
  const place = review.matched.now[index]!;
  const at = place < 0 ? -1 : review.related[place]!;
  const contacts = at < 0 || !relations ? [] : relations.contactsOf(at);
  const names = relationshipWords(language).names;
  const lines: PlanCell[][] = [];
  for (const role of [...roles, null]) {
    const own = contacts.filter((contact) => contact.role === role);
    const title = role === null ? words.unknown : nameWords(language).roles[role];
    // Without a table of contacts nobody knows who is there.
    if (own.length === 0 && role !== null)
      lines.push([title, at < 0 || !relations?.hasContacts ? words.unknown : words.nobody]);
    for (const contact of own.slice(0, 3)) {
      lines.push([
        title,
        contact.name,
        names.depths[contact.depth as keyof typeof names.depths],
        contact.stance === null ? null : names.stances[contact.stance],
        contact.lastContact === null ? null : isoDay(contact.lastContact),
      ]);
    }
  }
  const start = page.list('people', lines, roles.length + 2, MOST_CONTACTS, words.unknown);
  const rows = page.next - start;
  page.format(start, rows, 4, sheet.format.date);
  page.add({
    kind: 'attention',
    at: { row: start, column: 1, rows, columns: 1 },
    rules: [{ word: words.nobody, level: 'weak' }],
  });
  page.gap('people');
}

function deals(
  page: PageBuilder,
  { review, sheet, language }: PageFacts,
  words: PlanWords,
  account: ReviewAccount,
): void {
  const { columns } = words;
  const found = review.input.deals;
  page.heading('deals', words.headings.deals, [columns.stage, columns.amount, columns.close], [2, 3]);
  const rows = found
    ? Array.from(found.ids.keys())
        .filter((row) => isOpen(found.stage[row]!) && [account.key, account.name].includes(found.accounts[row]!))
        .sort((a, b) => (found.amount[b]! || 0) - (found.amount[a]! || 0) || a - b)
    : [];
  const stages = nameWords(language).stages;
  const lines = rows.map((row): PlanCell[] => [
    found!.ids[row]!,
    stages[found!.stage[row]! as 1],
    Number.isNaN(found!.amount[row]!) ? null : found!.amount[row]! / 100,
    Number.isNaN(found!.close[row]!) ? null : found!.close[row]!,
  ]);
  const start = page.list('deals', lines, 3, MOST_DEALS, words.unknown);
  page.format(start, page.next - start, 2, sheet.format.number);
  page.format(start, page.next - start, 3, sheet.format.date);
  page.gap('deals');
}

function questions(page: PageBuilder, words: PlanWords, section: PlanSection): void {
  page.heading(section, words.headings[section], [words.columns.answer]);
  const start = page.next;
  for (const question of planSections[section])
    page.row(`${section}:${question}`, [words.questions[question], input()]);
  answerLook(page, start, page.next - start);
  page.gap(section);
}

/** The question wraps in its column, the answer in the wide one. */
function answerLook(page: PageBuilder, row: number, rows: number): void {
  page.add(
    { kind: 'wrap', at: { row, column: 0, rows, columns: 2 } },
    { kind: 'height', row, rows, points: LINES_OF_TWO },
  );
  page.style({ row, column: 1, rows, columns: 1 }, 'KAM Input');
}

function swot(page: PageBuilder, words: PlanWords): void {
  page.heading('swot', words.headings.swot, [words.columns.item, words.columns.score], [2]);
  const start = page.next;
  for (const group of swotGroups) {
    for (let k = 0; k < SWOT_LINES; k++)
      page.row(`swot:${group}:${k}`, [k === 0 ? words.swot[group] : null, input(), input()]);
  }
  answerLook(page, start, page.next - start);
  page.style({ row: start, column: 2, rows: page.next - start, columns: 1 }, 'KAM Input');
  const scores = (group: number): string =>
    a1({ row: start + group * SWOT_LINES, column: 2, rows: SWOT_LINES, columns: 1 });
  const all = a1({ row: start, column: 2, rows: swotGroups.length * SWOT_LINES, columns: 1 });
  const position = `=IF(COUNT(${all})=0,"",SUM(${scores(0)})+SUM(${scores(2)})-SUM(${scores(1)})-SUM(${scores(3)}))`;
  const row = page.row('swot:position', [words.position, null, formula(position)]);
  page.add(
    { kind: 'bold', at: { row, column: 2, rows: 1, columns: 1 } },
    { kind: 'wrap', at: { row, column: 0, rows: 1, columns: 1 } },
    { kind: 'height', row, rows: 1, points: LINES_OF_TWO },
  );
  page.gap('swot');
}

/** X5 in cells: an item counts where both are rated, with its weight. */
function rivals(page: PageBuilder, words: PlanWords): void {
  const { columns } = words;
  page.heading(
    'rivals',
    words.headings.rivals,
    [null, columns.weight, columns.ours, columns.rival, columns.advantage],
    [2, 3, 4, 5],
  );
  const start = page.next;
  const rows = competitionItems.length;
  const column = (c: number): string => a1({ row: start, column: c, rows, columns: 1 });
  const rated = `SUMPRODUCT(ISNUMBER(${column(3)})*ISNUMBER(${column(4)}),${column(2)})`;
  competitionItems.forEach((item, k) => {
    const at = (c: number): string => a1({ row: start + k, column: c, rows: 1, columns: 1 });
    const advantage = `=IF(COUNT(${at(3)}:${at(4)})=2,IF(${rated}>0,${at(2)}*(${at(3)}-${at(4)})/${rated},""),"")`;
    page.row(`rivals:${item}`, [words.rivalItems[item], null, input(1), input(), input(), formula(advantage)]);
  });
  page.style({ row: start, column: 2, rows, columns: 3 }, 'KAM Input');
  page.format(start, rows + 1, 5, '0.00');
  const total = page.row('rivals:total', [
    words.advantage,
    null,
    null,
    null,
    null,
    formula(`=IF(COUNT(${column(5)})=0,"",SUM(${column(5)}))`),
  ]);
  page.add({ kind: 'bold', at: { row: total, column: 5, rows: 1, columns: 1 } });
  page.gap('rivals');
}

function table(
  page: PageBuilder,
  words: PlanWords,
  key: 'improvement',
  rows: number,
  headers: readonly string[],
): void {
  page.heading(key, words.headings[key]);
  page.columns(key, headers);
  const start = page.next;
  for (let k = 0; k < rows; k++)
    page.row(
      `${key}:${k}`,
      headers.map((): Input => input()),
    );
  page.style({ row: start, column: 0, rows, columns: headers.length }, 'KAM Input');
  page.add({ kind: 'height', row: start, rows, points: LINES_OF_TWO });
  page.add({ kind: 'wrap', at: { row: start, column: 0, rows, columns: 2 } });
  page.format(start, rows, headers.length - 1, 'yyyy-mm-dd');
  page.gap(key);
}

function goals(page: PageBuilder, words: PlanWords): void {
  const { columns } = words;
  page.heading('goals', words.headings.goals, [columns.goal, columns.by, columns.measure]);
  const start = page.next;
  for (let k = 0; k < GOAL_LINES; k++)
    page.row(`goal:${k}`, [fill(words.goal, { number: String(k + 1) }), input(), input(), input()]);
  page.style({ row: start, column: 1, rows: GOAL_LINES, columns: 3 }, 'KAM Input');
  page.add({ kind: 'height', row: start, rows: GOAL_LINES, points: LINES_OF_TWO });
  page.add({ kind: 'wrap', at: { row: start, column: 1, rows: GOAL_LINES, columns: 1 } });
  page.format(start, GOAL_LINES, 2, 'yyyy-mm-dd');
  page.gap('goals');
}

function actions(page: PageBuilder, facts: PageFacts, words: PlanWords, account: ReviewAccount): void {
  const { columns } = words;
  page.heading('actions', words.headings.actions, [facts.words.columns.what, columns.by, columns.status]);
  const own = facts.preview.actions.filter((action) => action.account === account.key);
  const lines = own.map(({ who, what, by, status }): PlanCell[] => [
    who === '' ? words.unknown : who,
    what,
    by === null ? null : isoDay(by),
    facts.words.statuses[status],
  ]);
  const start = page.list('actions', lines, 2, MOST_ACTIONS, words.unknown);
  page.add(
    { kind: 'wrap', at: { row: start, column: 1, rows: page.next - start, columns: 1 } },
    { kind: 'height', row: start, rows: page.next - start, points: LINES_OF_TWO },
  );
  page.format(start, page.next - start, 2, 'yyyy-mm-dd');
  page.gap('actions');
}

function first(row: number) {
  return { row, column: 0, rows: 1, columns: 1 };
}
