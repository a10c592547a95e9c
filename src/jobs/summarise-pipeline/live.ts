import type { Note } from '../../engine/core/result';
import { unitFactor } from '../../engine/intake/unit-factor';
import { stageOf } from '../../engine/pipeline/stage-names';
import { stage } from '../../engine/pipeline/stages';
import { absolute, columnLetters, quotedSheet } from '../../workbook/address';
import { structured } from '../../workbook/structured';
import type { Checked } from '../source/check-source';
import type { Source } from '../source/open-source';
import type { PipelineFigures } from './compute';

/** References for live formulas; what a sheet does not have is null. */
export interface LiveDeals {
  readonly stages: string;
  readonly amounts: string;
  /** Days from which ages count. */
  readonly ages: string | null;
  readonly closes: string | null;
}

export interface Liveness {
  /** Null: the pipeline sheet holds values. */
  readonly source: LiveDeals | null;
  readonly reasons: readonly Note[];
  /** The formula of one deal's weighted amount (data row), null where a cell would not give what the job gives. */
  readonly weighted: (row: number) => string | null;
}

/** Arguments of one call that surely pass: stage names, amounts and dates of so many rows are about 4 MB of text. */
const MOST_ROWS = 60_000;
/** Per-row formulas beside the data. */
const MOST_CELLS = 20_000;

/** Can =KAM.PIPELINE and =KAM.FORECAST over the source give this very result? If not, why? */
export function findLiveness(source: Source, checked: Checked, figures: PipelineFigures): Liveness {
  const { match, applied } = checked;
  const deals = checked.checked.columns.deals;
  const stageColumn = match.stage ?? match.outcome;
  // Each distinct name is read once.
  const meaningByName = (deals?.names ?? []).map((name) => stageOf(name));
  /** What a formula would make of the row's stage name. */
  const stageByName = (row: number): number => meaningByName[deals?.nameOfRow[row] ?? -1] ?? stage.none;
  const reasons: Note[] = [];
  const add = (code: string, count: number): void => void (count > 0 && reasons.push({ code, count }));
  const isStatusApart = match.stage !== undefined && match.outcome !== undefined;
  const ended =
    isStatusApart && deals
      ? deals.stages.reduce((sum, code, row) => sum + Number(code !== stage.none && code !== stageByName(row)), 0)
      : 0;
  add('live-status', ended);
  const renamed = deals ? deals.names.filter((name, code) => stageOf(name) !== deals.meanings[code]).length : 0;
  add('live-own-stages', renamed);
  const chosen = applied.reasons
    .filter(({ reason }) => reason !== 'blank-row' && reason !== 'no-stage')
    .reduce((sum, { count }) => sum + count, 0);
  add('live-rows-left-out', chosen);
  const amountLabel = match.amount === undefined ? '' : (source.opened.labels[match.amount] ?? '');
  add('live-unit', Number(unitFactor(amountLabel) !== 1));
  add('live-currencies', Number(figures.currencies.names.length > 1 && figures.currencies.base !== null));
  add('live-learned', Number(figures.rules['pipeline.weighing'] === 'learned'));
  const rows = lastDeal(figures) + 1;
  add('live-too-large', rows > MOST_ROWS ? rows : 0);
  add('live-no-amounts', Number(match.amount === undefined));

  const reference = (column: number): string => {
    const at = {
      row: source.place.at.row + source.table.dataStart,
      column: source.place.at.column + column,
      rows,
      columns: 1,
    };
    return `${quotedSheet(source.place.sheet)}!${absolute(at)}`;
  };
  // A formula cannot be told in which order day and month stand.
  const dated = (field: 'stageEntry' | 'created' | 'closeDate'): string | null => {
    const column = match[field];
    return column === undefined || checked.choices[`date-order:${field}`] !== undefined ? null : reference(column);
  };
  const isAmountPlain = unitFactor(amountLabel) === 1 && figures.currencies.base === null;
  return {
    source:
      reasons.length > 0 || stageColumn === undefined || match.amount === undefined
        ? null
        : {
            stages: reference(stageColumn),
            amounts: reference(match.amount),
            ages: match.stageEntry === undefined ? dated('created') : dated('stageEntry'),
            closes: dated('closeDate'),
          },
    reasons,
    weighted: (row) => {
      const isSame = stageByName(row) === deals?.stages[row] && deals?.stages[row] !== stage.unknown;
      if (!isSame || !isAmountPlain || rows > MOST_CELLS || figures.rules['pipeline.weighing'] === 'learned')
        return null;
      if (stageColumn === undefined || match.amount === undefined || figures.deals.stages[row] === stage.none)
        return null;
      return `=KAM.WEIGHTED(${cellOf(source, stageColumn, row)},${cellOf(source, match.amount, row)})`;
    },
  };
}

/** A cell of the same row, as a formula beside the data names it. */
export function cellOf(source: Source, column: number, row: number): string {
  const label = source.opened.labels[column] ?? '';
  if (source.place.table !== null && label !== '') return `[@${structured(label)}]`;
  const { at } = source.place;
  return `${columnLetters(at.column + column)}${at.row + source.table.dataStart + row + 1}`;
}

function lastDeal({ deals }: PipelineFigures): number {
  let last = deals.stages.length - 1;
  while (last > 0 && deals.stages[last] === stage.none) last--;
  return last;
}
