import { isoDay } from '../../engine/core/serial-day';
import { complaintSteps } from '../../engine/relationship/account-complaints';
import { effortFields } from '../../engine/relationship/two-by-two';
import { fill } from '../../locales/language';
import { segmentWords } from '../../locales/segments';
import type { Rect } from '../../workbook/address';
import type { Block, Look, PlanCell } from '../../workbook/write-plan';
import { count } from '../wording';
import { rounded, type RelationshipFacts } from './facts';
import { howLines } from './layout-how';
import { moveText, roleMoves } from './move-text';
import type { AccountRelation } from './contract';

/** Rows of a list on the sheet; the table beside has all of them. */
const LISTED = 30;
/** Accounts named under a field of the matrix. */
const NAMED = 15;
const COLUMNS = 9;

export interface ListsLayout {
  readonly blocks: readonly Block[];
  readonly look: readonly Look[];
  readonly lastRow: number;
  readonly columns: number;
}

/** Value against relationship, what is overdue, at risk, has moved and comes, and how it was computed: one below the other. */
export function layoutLists(
  facts: RelationshipFacts,
  from: { readonly row: number; readonly column: number },
): ListsLayout {
  const stack = new Stack(from.row, from.column, facts);
  matrix(stack, facts);
  overdue(stack, facts);
  risks(stack, facts);
  movers(stack, facts);
  coming(stack, facts);
  complaints(stack, facts);
  stack.heading(facts.words.sheet.headings.how);
  stack.rows(howLines(facts).map(([label, text]) => [label, null, text]));
  stack.gap();
  return { blocks: stack.blocks, look: [...stack.look, ...widths(from.column)], lastRow: stack.row, columns: COLUMNS };
}

/** Lists one below the other, each with a heading; the first column holds names. */
class Stack {
  readonly blocks: Block[] = [];
  readonly look: Look[] = [];
  constructor(
    public row: number,
    readonly column: number,
    private readonly facts: RelationshipFacts,
  ) {}

  heading(text: string): void {
    this.blocks.push({ at: this.at(1, 1), cells: [[text]] });
    this.look.push({ kind: 'style', at: this.at(1, COLUMNS), style: 'KAM Header' });
    this.row++;
  }
  /** Column names, numbers right-aligned from the given column on. */
  header(cells: readonly string[], numbersFrom: number): void {
    this.rows([cells]);
    const at = { ...this.at(1, cells.length), row: this.row - 1 };
    this.look.push({ kind: 'bold', at });
    if (numbersFrom < cells.length) {
      this.look.push({
        kind: 'align',
        at: { ...at, column: this.column + numbersFrom, columns: cells.length - numbersFrom },
        to: 'Right',
      });
    }
  }
  rows(cells: readonly (readonly PlanCell[])[], formats: Readonly<Record<number, string>> = {}): void {
    const width = Math.max(0, ...cells.map((line) => line.length));
    if (width === 0) return;
    const at = this.at(cells.length, width);
    this.blocks.push({
      at,
      cells: cells.map((line) => [...line, ...new Array<PlanCell>(width - line.length).fill(null)]),
    });
    for (const [column, format] of Object.entries(formats)) {
      this.look.push({ kind: 'format', at: { ...at, column: this.column + Number(column), columns: 1 }, format });
    }
    this.row += cells.length;
  }
  note(text: string): void {
    this.blocks.push({ at: this.at(1, 1), cells: [[text]] });
    this.look.push({ kind: 'style', at: this.at(1, 1), style: 'KAM Note' });
    this.row++;
  }
  /** The first rows, and how many more there are; a word where there is none. */
  list<T>(
    items: readonly T[],
    cellsOf: (item: T) => readonly PlanCell[],
    formats?: Readonly<Record<number, string>>,
    /** How many there are, where the caller has cut them already. */
    all?: number,
  ): void {
    const { sheet } = this.facts.words;
    if (items.length === 0) return this.note(sheet.none);
    this.rows((all === undefined ? items.slice(0, LISTED) : items).map(cellsOf), formats);
    const more = (all ?? items.length) - LISTED;
    if (more > 0) this.note(fill(sheet.more, { count: count(more, this.facts.language) }));
  }
  gap(): void {
    this.row++;
  }
  private at(rows: number, columns: number): Rect {
    return { row: this.row, column: this.column, rows, columns };
  }
}

/** The two-by-two with its counts, then each field with its treatment and its accounts. */
function matrix(stack: Stack, { preview, words, language }: RelationshipFacts): void {
  const { sheet, names } = words;
  const treatments = segmentWords(language).treatments;
  const [largeGood, largePoor, smallGood, smallPoor] = preview.fields;
  if (!largeGood || !largePoor || !smallGood || !smallPoor) return;
  stack.heading(sheet.headings.matrix);
  stack.rows([[null, sheet.poor, sheet.good]]);
  stack.look.push({
    kind: 'align',
    at: { row: stack.row - 1, column: stack.column + 1, rows: 3, columns: 2 },
    to: 'Center',
  });
  const corner = { row: stack.row, column: stack.column + 1, rows: 1, columns: 1 };
  stack.rows([
    [sheet.large, largePoor.rows.length, largeGood.rows.length],
    [sheet.small, smallPoor.rows.length, smallGood.rows.length],
  ]);
  for (let k = 0; k < effortFields.length; k++) {
    const at = { ...corner, row: corner.row + (k >> 1), column: corner.column + (k & 1) };
    stack.look.push({ kind: 'box', at }, { kind: 'shade', at, level: Math.min(3, (k >> 1) * 2 + (k & 1 ? 1 : 0)) });
  }
  stack.gap();
  for (const { field, type, rows } of preview.fields) {
    stack.rows([[fill(sheet.headings.field, { field: names.fields[field], count: count(rows.length, language) })]]);
    stack.look.push({ kind: 'bold', at: { row: stack.row - 1, column: stack.column, rows: 1, columns: 1 } });
    if (rows.length === 0) continue;
    stack.note(fill(sheet.treatment, { treatment: treatments[type] }));
    const members = rows.map((index) => preview.row(index));
    const losing = members.filter(({ isLossMaker }) => isLossMaker);
    if (losing.length > 0) {
      const named = losing.slice(0, 5).map(({ name }) => name);
      stack.note(fill(sheet.bleeders, { names: named.join(', '), count: count(losing.length, language) }));
      stack.note(fill(sheet.treatment, { treatment: treatments.bleeder }));
    }
    stack.rows(
      members.slice(0, NAMED).map((row) => [row.name, row.tier, row.value, rounded(row.score)]),
      { 2: '#,##0' },
    );
    if (members.length > NAMED) stack.note(fill(sheet.more, { count: count(members.length - NAMED, language) }));
    stack.gap();
  }
}

function overdue(stack: Stack, { preview, words }: RelationshipFacts): void {
  const { cells, columns, headings } = words.sheet;
  stack.heading(headings.overdue);
  stack.header([columns.account, cells.tier, columns.lastContact, columns.due, columns.overdue], 2);
  stack.list(
    preview.overdue.map((index) => preview.row(index)),
    (row) => [row.name, row.tier, day(row.lastContact), day(row.due), row.overdueDays],
    { 2: 'yyyy-mm-dd', 3: 'yyyy-mm-dd' },
  );
  stack.gap();
}

/** Main cause, and below each other what to do about each role that is missing or shallow. */
function risks(stack: Stack, { preview, words, language }: RelationshipFacts): void {
  const { cells, columns, headings } = words.sheet;
  stack.heading(headings.risks);
  stack.header([columns.account, cells.risk, cells.cause, '', cells.move], 9);
  const rows = preview.risks.map((index) => preview.row(index));
  stack.list(rows.slice(0, LISTED).flatMap(linesOf), (line) => line, { 1: '0' }, rows.length);
  stack.gap();

  function linesOf(row: AccountRelation): readonly (readonly PlanCell[])[] {
    const moves = roleMoves(row, language);
    const cause = row.mainCause === null ? null : words.names.causes[row.mainCause];
    const first: readonly PlanCell[] = [row.name, row.risk, cause, null, moves[0] ?? moveText(row.move, language)];
    return [first, ...moves.slice(1).map((move): readonly PlanCell[] => [null, null, null, null, move])];
  }
}

function movers(stack: Stack, { preview, words }: RelationshipFacts): void {
  if (!preview.movers) return;
  const { cells, columns, headings } = words.sheet;
  stack.heading(fill(headings.movers, { since: preview.movers.since }));
  stack.header([columns.account, '', cells.before, cells.now, cells.change, cells.part], 2);
  stack.look.push({
    kind: 'align',
    at: { row: stack.row - 1, column: stack.column + 5, rows: 1, columns: 1 },
    to: 'Center',
  });
  stack.list(
    preview.movers.moves,
    ({ name, move, before, now, change, part }) => [
      name,
      words.names.moves[move],
      before,
      now,
      change,
      part === null ? null : words.names.parts[part],
    ],
    { 2: '0.0', 3: '0.0', 4: '+0.0;-0.0;0.0' },
  );
  stack.gap();
}

function coming(stack: Stack, { preview, words, all }: RelationshipFacts): void {
  if (!all.sources.contacts) return;
  const { cells, columns, headings } = words.sheet;
  stack.heading(headings.coming);
  stack.header([columns.account, cells.day, cells.occasion, cells.contact], 9);
  stack.list(
    preview.coming,
    ({ account, day: on, occasion, contact }) => [account, day(on), words.names.occasions[occasion], contact],
    { 1: 'yyyy-mm-dd' },
  );
  stack.gap();
}

/** Accounts with complaints, most late first, and how they were handled. */
function complaints(stack: Stack, { preview, words, all }: RelationshipFacts): void {
  if (!all.sources.complaints) return;
  const { cells, columns, headings } = words.sheet;
  stack.heading(headings.complaints);
  const steps = complaintSteps.map((step) => words.names.steps[step]);
  stack.header([columns.account, cells.open, cells.late, cells.answer, cells.close, ...steps], 1);
  const rows = Array.from({ length: preview.accounts }, (_, index) => preview.row(index)).filter(
    (row) => row.complaints !== null,
  );
  rows.sort((a, b) => b.complaints!.late - a.complaints!.late || b.complaints!.open - a.complaints!.open);
  const share = Object.fromEntries(steps.map((_, k) => [5 + k, '0%']));
  stack.list(
    rows,
    ({ name, complaints: record }) => [
      name,
      record!.open,
      record!.late,
      record!.daysToAnswer,
      record!.daysToClose,
      ...record!.steps,
    ],
    { 3: '0.0', 4: '0.0', ...share },
  );
  stack.gap();
}

function day(text: string | null): PlanCell {
  return text === null ? null : isoDay(text);
}

function widths(column: number): Look[] {
  return [
    { kind: 'width', column, columns: 1, characters: 30 },
    { kind: 'width', column: column + 1, columns: COLUMNS - 1, characters: 15 },
  ];
}
