import type { KeyColumn } from '../core/read-keys';
import { failure, success, type Note, type Result } from '../core/result';
import { stageOf, type StageMeanings } from './stage-names';
import { stage } from './stages';

/** Deals as columns, in the order of the sheet. A row without a stage is no deal and has `stage.none`. */
export interface Deals {
  readonly stages: Uint8Array;
  /** NaN where there is none: it is noted and adds nothing. */
  readonly amounts: Float64Array;
}

/** Each distinct name is understood once, however many rows there are. */
export function stagesOf(names: KeyColumn, own?: StageMeanings): Uint8Array {
  const meanings = Uint8Array.from(names.keys, (name) => stageOf(name, own));
  const stages = new Uint8Array(names.codes.length);
  for (let i = 0; i < stages.length; i++) stages[i] = names.codes[i]! < 0 ? stage.none : meanings[names.codes[i]!]!;
  return stages;
}

/** Checks that the columns belong together and says what is missing in them. */
export function checkDeals({ stages, amounts }: Deals): Result<number> {
  if (stages.length !== amounts.length) return failure('unequal-lengths');
  let deals = 0;
  let unknown = 0;
  let withoutAmount = 0;
  for (let i = 0; i < stages.length; i++) {
    if (stages[i] === stage.none) continue;
    deals++;
    if (stages[i] === stage.unknown) unknown++;
    if (Number.isNaN(amounts[i]!)) withoutAmount++;
  }
  return countedDeals(stages.length, deals, unknown, withoutAmount);
}

/** The number of deals with what is missing in them, or that there are none. */
export function countedDeals(rows: number, deals: number, unknown: number, withoutAmount: number): Result<number> {
  if (deals === 0) return failure('no-deals');
  const notes: Note[] = [];
  if (deals < rows) notes.push({ code: 'no-stage', count: rows - deals });
  if (unknown > 0) notes.push({ code: 'unknown-stage', count: unknown });
  if (withoutAmount > 0) notes.push({ code: 'no-amount', count: withoutAmount });
  return success(deals, notes);
}
