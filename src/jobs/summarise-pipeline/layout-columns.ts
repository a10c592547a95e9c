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
export function layoutColumns(facts: PipelineFacts, taken: ReadonlySet<string>): ColumnsPlan {
  const { words, sheet, place, dataStart, rows, figures, sourceNumber, preview } = facts;
  const { beside } = words;
  const { stages } = figures.deals;
  const names = nameWords(facts.language).stages;
  const column = (
    id: string,
    header: string,
    format: string,
    cellOf: (row: number) => PlanCell,
    more?: Partial<ColumnPlan>,
  ): ColumnPlan => ({
    // prettier-ignore
    id,
    header: taken.has(header) ? fill(sheet.ofKam, { column: header }) : header,
    format,
    cells: Array.from({ length: rows }, (_, row) => (stages[row] === stage.none ? null : cellOf(row))),
    ...more,
  });
  const dated = fill(sheet.dated, { column: beside.days, asOf: preview.asOf });
  const rated = stages.reduce((sum, _, row) => sum + Number(facts.ratingsOf(row) !== undefined), 0);
  return {
    tag: `${COLUMNS_TAG}-${sourceNumber}`,
    sheet: place.sheet,
    table: place.table,
    headerRow: place.at.row + Math.max(0, dataStart - 1),
    firstRow: place.at.row + dataStart,
    rows,
    firstFreeColumn: place.at.column + place.at.columns,
    columns: [
      column('stage', beside.stage, 'General', (row) => names[stages[row] as keyof typeof names]),
      column('weighted', beside.weighted, sheet.format.number, (row) => weightedCell(facts, row)),
      column('days', dated, sheet.format.number, (row) => number(figures.ages.days[row]!)),
      column('attention', beside.attention, 'General', (row) => attention(facts, row)),
      ...(rated > 0 ? qualification(facts, column) : []),
    ],
  };
}

type Column = (
  id: string,
  header: string,
  format: string,
  cellOf: (row: number) => PlanCell,
  more?: Partial<ColumnPlan>,
) => ColumnPlan;

function qualification(facts: PipelineFacts, column: Column): ColumnPlan[] {
  const { words, figures } = facts;
  return [
    ...RATED.map((name, k) =>
      column(ratingColumn(k), words.ratings[name], '0', (row) => number(facts.ratingsOf(row)?.[k] ?? NaN)),
    ),
    column(
      'grade',
      words.beside.grade,
      'General',
      (row) => {
        const ratings = facts.ratingsOf(row);
        return ratings === undefined ? null : (qualify(ratings, figures.rules)?.grade ?? null);
      },
      { tiers: ['A', 'B', 'C', 'D'] },
    ),
  ];
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
