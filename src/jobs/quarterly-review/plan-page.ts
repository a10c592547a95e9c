import { IMPROVEMENT_LINES, planSections, type PlanSection } from '../../engine/planning/account-plan';
import { isoDay } from '../../engine/core/serial-day';
import { roles } from '../../engine/relationship/roles';
import { isOpen } from '../../engine/pipeline/stages';
import { quarterText, type Quarter } from '../../engine/review/quarter';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { relationshipWords } from '../../locales/relationships';
import { planWords, type PlanWords } from '../../locales/review';
import { segmentWords } from '../../locales/segments';
import type { PlanCell } from '../../workbook/write-plan';
import { textLines } from '../text-lines';
import { compact } from '../wording';
import type { ReviewAccount } from './contract';
import { input, type KeyedPage } from './keyed-page';
import { changeText } from './money';
import { PageBuilder } from './page-builder';
import {
  answerLook,
  LINES_OF_TWO,
  layoutGoals,
  layoutImprovements,
  layoutQuestions,
  layoutRivals,
  layoutSwot,
} from './plan-inputs';
import { pageLook, type PageFacts } from './page-facts';
import { layoutPlanMap, MOST_OF_ROLE } from './plan-map';
import { planView } from './plan-views';
import { reasonText } from './reason-text';
import type { PlanPage } from './review';

const COLUMNS = 6;
const CHART_ROWS = 9;
/** A chart's data stand beyond the printed page. */
const DATA = 12;
const QUARTERS = 4;
const MOST_DEALS = 6;
const MOST_CONTACTS = (roles.length + 1) * MOST_OF_ROLE;
const MOST_ACTIONS = 8;

export const planTag = (key: string): string => `plan-${key}`;

/** Value of an account in the quarters that are known, oldest first; null where it was not there. */
export type History = readonly { readonly quarter: Quarter; readonly value: number | null }[];

/** The plan of one account (row of the preview): figures and people are ours, answers, scores, goals and result the person's. */
export function layoutPlan(facts: PageFacts, index: number, history: History): KeyedPage {
  const words = planWords(facts.language);
  const account = facts.preview.account(index);
  const page = new PageBuilder(COLUMNS);
  headline(page, facts, words, account);
  situation(page, facts, words, account, index);
  chart(page, facts, words, history);
  people(page, facts, words, index);
  deals(page, facts, words, account);
  layoutGoals(page, words);
  actions(page, facts, words, account);
  for (const section of Object.keys(planSections) as PlanSection[]) layoutQuestions(page, words, section);
  layoutSwot(page, words);
  layoutRivals(page, words);
  layoutImprovements(page, words, 'improvement', IMPROVEMENT_LINES, [
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
    running: page.running,
  };
}

function headline(page: PageBuilder, facts: PageFacts, words: PlanWords, account: ReviewAccount): void {
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
      planView({ input: { ...review.input, plans: withOwn(facts, account) } }, account.key, account.name).step
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

/** Drawn, and as a list. Decision maker on top; a role that nobody holds is a line too, so that the gap is seen. */
function people(page: PageBuilder, facts: PageFacts, words: PlanWords, index: number): void {
  const { review, sheet, language } = facts;
  const { columns } = words;
  const { relations } = review.input;
  const place = review.matched.now[index]!;
  const at = place < 0 ? -1 : review.related[place]!;
  // Without a table of contacts nobody knows who is there.
  const contacts = at < 0 || !relations?.hasContacts ? null : relations.contactsOf(at);
  layoutPlanMap(page, facts, words, contacts);
  page.heading('people', words.headings.people, [columns.name, columns.depth, columns.stance, columns.last]);
  const names = relationshipWords(language);
  const lines: PlanCell[][] = [];
  for (const role of [...roles, null]) {
    const own = (contacts ?? []).filter((contact) => contact.role === role);
    const title = role === null ? words.unknown : nameWords(language).roles[role];
    if (own.length === 0 && role !== null) lines.push([title, contacts ? words.nobody : words.unknown]);
    // The list ends where the map does.
    const shown = own.length > MOST_OF_ROLE ? own.slice(0, MOST_OF_ROLE - 1) : own;
    for (const contact of shown) {
      lines.push([
        title,
        contact.name,
        names.names.depths[contact.depth as keyof typeof names.names.depths],
        contact.stance === null ? null : names.names.stances[contact.stance],
        contact.lastContact === null ? null : isoDay(contact.lastContact),
      ]);
    }
    const others = own.length - shown.length;
    if (others > 0) lines.push([title, fill(names.sheet.map.more, { count: String(others) })]);
  }
  const start = page.list('people', lines, roles.length, MOST_CONTACTS, words.unknown);
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
    { kind: 'wrap', at: { row: start, column: 0, rows: page.next - start, columns: 4 } },
    { kind: 'align', at: { row: start, column: 2, rows: page.next - start, columns: 1 }, to: 'Left' },
    { kind: 'height', row: start, rows: page.next - start, points: LINES_OF_TWO },
  );
  page.format(start, page.next - start, 2, 'yyyy-mm-dd');
  page.gap('actions');
}

function first(row: number) {
  return { row, column: 0, rows: 1, columns: 1 };
}
