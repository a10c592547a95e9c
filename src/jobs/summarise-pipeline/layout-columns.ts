import { rowsAStep, type Steps } from '../../engine/core/steps';
import { qualify } from '../../engine/pipeline/qualification';
import { isOpen, stage } from '../../engine/pipeline/stages';
import { fill } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { formula } from '../../workbook/write-plan';
import type { ColumnPlan, ColumnsPlan, PlanCell } from '../../workbook/write-plan';
import { COLUMNS_TAG } from './facts';
import type { PipelineFacts } from './facts';
import { weightedOf } from './preview';
import { RATED } from './ratings';

/**
 * Mapped stage, weighted amount, days in the stage and what needs attention, right of the opportunities; and where deals were
 * qualified, the nine ratings and the grade. The weighted amount is one formula a row where a cell gives what the job gives.
 */
export function* columnSteps(facts: PipelineFacts, taken: ReadonlySet<string>): Steps<ColumnsPlan> {
  const { words, sheet, place, dataStart, rows, figures, sourceNumber, preview } = facts;
  const { beside } = words;
  const { stages } = figures.deals;
  const names = nameWords(facts.language).stages;
  const columns: ColumnPlan[] = [];
  const column = function* (
    id: string,
    header: string,
    format: string,
    cellOf: (row: number) => PlanCell,
    more?: Partial<ColumnPlan>,
  ): Steps<void> {
    const cells: PlanCell[] = [];
    for (let row = 0; row < rows; row++) {
      if (row % rowsAStep === 0) yield row / rows;
      cells.push(stages[row] === stage.none ? null : cellOf(row));
    }
    columns.push({
      id,
      header: taken.has(header) ? fill(sheet.ofKam, { column: header }) : header,
      format,
      cells,
      ...more,
    });
  };
  const dated = fill(sheet.dated, { column: beside.days, asOf: preview.asOf });
  yield* column('stage', beside.stage, 'General', (row) => names[stages[row] as keyof typeof names]);
  yield* column('weighted', beside.weighted, sheet.format.number, (row) => weightedCell(facts, row));
  yield* column('days', dated, sheet.format.number, (row) => number(figures.ages.days[row]!));
  yield* column('attention', beside.attention, 'General', (row) => attention(facts, row));
  if (yield* isRated(facts)) yield* qualificationSteps(facts, column);
  return {
    tag: `${COLUMNS_TAG}-${sourceNumber}`,
    sheet: place.sheet,
    table: place.table,
    headerRow: place.at.row + Math.max(0, dataStart - 1),
    firstRow: place.at.row + dataStart,
    rows,
    firstFreeColumn: place.at.column + place.at.columns,
    columns,
  };
}

function* isRated({ rows, ratingsOf }: PipelineFacts): Steps<boolean> {
  for (let row = 0; row < rows; row++) {
    if (row % rowsAStep === 0) yield row / rows;
    if (ratingsOf(row) !== undefined) return true;
  }
  return false;
}

type Column = (
  id: string,
  header: string,
  format: string,
  cellOf: (row: number) => PlanCell,
  more?: Partial<ColumnPlan>,
) => Steps<void>;

function* qualificationSteps(facts: PipelineFacts, column: Column): Steps<void> {
  const { words, figures } = facts;
  for (const [k, name] of RATED.entries()) {
    yield* column(ratingColumn(k), words.ratings[name], '0', (row) => number(facts.ratingsOf(row)?.[k] ?? NaN));
  }
  const gradeOf = (row: number): PlanCell => {
    const ratings = facts.ratingsOf(row);
    return ratings === undefined ? null : (qualify(ratings, figures.rules)?.grade ?? null);
  };
  yield* column('grade', words.beside.grade, 'General', gradeOf, { tiers: ['A', 'B', 'C', 'D'] });
}

/** The id under which a column of ratings is found again; a later run reads what stands there. */
export function ratingColumn(index: number): string {
  return `rating-${RATED[index] ?? index}`;
}

function weightedCell(facts: PipelineFacts, row: number): PlanCell {
  const live = facts.asFormulas ? facts.weightedFormula(row) : null;
  return live === null ? number(weightedOf(facts.figures, row)) : formula(live);
}

function attention({ figures, words }: PipelineFacts, row: number): PlanCell {
  const { ages, deals } = figures;
  if (!isOpen(deals.stages[row]!)) return null;
  const [isStalled, isSlipped] = [ages.stalled[row] === 1, ages.slipped[row] === 1];
  if (isStalled && isSlipped) return words.attention.both;
  return isStalled ? words.attention.stalled : isSlipped ? words.attention.slipped : null;
}

function number(value: number): PlanCell {
  return Number.isNaN(value) ? null : value;
}
