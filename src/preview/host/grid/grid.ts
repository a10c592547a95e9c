import type { CellPosition, EvaluatedCell, Getters, UID } from '@odoo/o-spreadsheet';
import type { DispatchResult } from '@odoo/o-spreadsheet';
import { Model, registries, UIPlugin } from '@odoo/o-spreadsheet';
import { HostError, notImplemented } from '../protocol/errors';
import { inColumns, type ColumnGetters } from '../columns/column-cell';
import type { Zone } from './address';
import { intersectZones, isOnSheet, isUnbounded, MAX_COLUMNS, MAX_ROWS, shownSheetName } from './address';
import { plainLink } from '../columns/column-link';
import { COLUMNS_ON, ColumnPlugin } from '../columns/column-plugin';
import { teachDrawings } from './drawings-move';
import { teachPages } from './pages-move';
import type { CellBlock, SpillNeed } from './write-block';
import { LIBRARY_VERSION } from './load-cells';
import { allowNode20 } from './node-20';
import { StateStore, teachState } from './state';
import { teachHeights } from './plain-heights';
import { teachPositions } from './header-positions';
import { teachWriteBlock, WRITE_BLOCK } from './write-block';

/** The library's word for "a command is being handled". */
const RUNNING = 1;

/** What this file uses of the model beyond its public face. */
interface ModelInside {
  readonly session: { readonly commandSquisher: { squish(commands: readonly object[]): readonly object[] } };
  status: number;
  finalize(): void;
}

/** Where cells are kept: in the library's model, with formulas, or as plain columns, for bulk. */
export type StoreKind = 'grid' | 'columns';

/** A spill may feed another: so often at most sheets grow for one batch. */
const MOST_ROUNDS = 5;

const RUN_BATCH = 'KAM_RUN_BATCH';

/** Room kept free below and right of what is written, so that a person can go on typing there. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 5;

/** Sub-commands of one batch are recorded as one revision: one sync of the add-in is one step of undo. */
class BatchPlugin extends UIPlugin {
  static override readonly getters = [] as const;

  override handle(command: { readonly type: string; readonly work?: () => void; readonly content?: string }): void {
    if (command.type === RUN_BATCH) command.work?.();
    else if (command.type === 'UPDATE_CELL' && command.content?.startsWith('=')) typedFormula(this.getters);
  }
}

const FORGET_STEPS = 'KAM_FORGET_STEPS';

interface HistoryPluginBase {
  undoStack: unknown[];
  redoStack: unknown[];
  handle(command: { readonly type: string }): void;
}

/** Lets what was done so far be beyond undo. */
function forgettingHistory(Base: new (config: unknown) => HistoryPluginBase): typeof Base {
  return class extends Base {
    override handle(command: { readonly type: string }): void {
      if (command.type !== FORGET_STEPS) return super.handle(command);
      this.undoStack = [];
      this.redoStack = [];
    }
  };
}

/** Set by each grid: a person typed a formula, whose result may need more rows than the sheet has. */
const formulaWatchers = new WeakMap<object, () => void>();
const typedFormula = (getters: object): void => formulaWatchers.get(getters)?.();

let prepared = false;

/** Teaches the library what the host needs on top. Before the first Model of data of ours. */
export function prepareLibrary(): void {
  if (prepared) return;
  prepared = true;
  allowNode20();
  teachWriteBlock();
  teachHeights();
  teachPositions();
  teachState();
  // First of all plugins: the others ask it where cells are kept.
  const { content } = registries.corePluginRegistry as unknown as { content: Record<string, unknown> };
  const others = { ...content };
  for (const key of Object.keys(content)) delete content[key];
  Object.assign(content, { kam_columns: ColumnPlugin }, others);
  registries.featurePluginRegistry.add('kam_batch', BatchPlugin as never);
  teachDrawings();
  teachPages();
  const features = registries.featurePluginRegistry as unknown as {
    get(key: string): never;
    replace(key: string, plugin: unknown): void;
  };
  features.replace('history', forgettingHistory(features.get('history')));
}

/** The library's model with what the host needs on top: blocks, batches, a sheet that grows as Excel's sheets have room. */
export class Grid {
  readonly model: Model;
  readonly state: StateStore;
  private batching = false;
  private stale = false;
  private isSuspended = false;
  /** Commands so far: more than before means that something may have changed. */
  dispatched = 0;

  /** `data` is what `Model` takes: exported JSON or the files of an .xlsx. */
  constructor(
    data: object = {
      version: LIBRARY_VERSION,
      sheets: [{ id: 'sheet1', name: 'Sheet1', colNumber: 26, rowNumber: 100 }],
    },
    store: StoreKind = 'grid',
  ) {
    prepareLibrary();
    this.model = new Model(store === 'columns' ? { ...data, [COLUMNS_ON]: true } : data);
    // Steps are shortened for other people's copies, of which there are none; a sort of 200,000 cells overflows the stack there.
    (this.model as unknown as ModelInside).session.commandSquisher.squish = (commands) => commands;
    formulaWatchers.set(this.model.getters, () => this.growForTyped());
    this.state = new StateStore(this.model, (type, payload) => this.dispatch(type, payload));
  }

  get getters(): Getters {
    return this.model.getters;
  }

  /** As Excel and people call it. */
  sheetName(sheetId: UID): string {
    return shownSheetName(this.getters.getSheetName(sheetId));
  }

  /** Cells are columns, without formulas but links; everything else is as in the library. */
  get isColumnStore(): boolean {
    return inColumns(this.getters as unknown as Partial<ColumnGetters>);
  }

  get isBatching(): boolean {
    return this.batching;
  }

  /** Everything `work` writes is calculated once at the end and undone in one step. */
  batch<T>(work: () => T): T {
    if (this.batching) return work();
    let outcome: { readonly value: T } | undefined;
    let thrown: unknown;
    this.batching = true;
    try {
      this.dispatchRaw(RUN_BATCH, {
        work: () => {
          try {
            outcome = { value: work() };
            this.isSuspended = false;
            this.settle();
          } catch (error) {
            thrown = error;
          }
        },
      });
    } finally {
      this.batching = false;
      this.stale = false;
      this.isSuspended = false;
    }
    if (!outcome) throw thrown;
    return outcome.value;
  }

  /** Brings the results of formulas up to date in the middle of a batch: a read after a write sees what Excel would show. */
  settle(): void {
    if (!this.batching || !this.stale || this.isSuspended) return;
    this.stale = false;
    this.calculate();
    for (let round = 0; round < MOST_ROUNDS && this.growForSpills(); round++) this.calculate();
    this.stale = false;
  }

  /** Until the end of the batch, what depends on its edits shows what it showed. */
  suspendCalculation(): void {
    this.isSuspended = this.batching;
  }

  /** Edits under manual calculation that what depends on them does not show yet. */
  get isCalculationPending(): boolean {
    return (this.getters as unknown as { isCalculationPending(): boolean }).isCalculationPending();
  }

  /** The library calculates at the end of a command only; this is that end, and then the command goes on. */
  private calculate(): void {
    const model = this.model as unknown as ModelInside;
    const { status } = model;
    model.finalize();
    model.status = status;
  }

  /** Adds the rows and columns that results of formulas lack; true when there were any. */
  private growForSpills(): boolean {
    const needs = (this.getters as unknown as { takeSpillNeeds(): SpillNeed[] }).takeSpillNeeds();
    for (const { sheetId, row, col, rows, columns } of needs) {
      const zone = { top: row, left: col, bottom: row + rows - 1, right: col + columns - 1 };
      if (isOnSheet(zone)) this.ensureSize(sheetId, zone);
    }
    return needs.length > 0;
  }

  private growForTyped(): void {
    // Replays of the library (undo, redo, core plugins) bring their own rows and must not be added to.
    if (this.batching || (this.model as unknown as ModelInside).status !== RUNNING) return;
    this.calculate();
    this.growForSpills();
  }

  /** A command of the library. A refusal that is not just "nothing to do" becomes an error. */
  dispatch(type: string, payload: object, refusedAs?: HostError): void {
    this.stale = true;
    this.dispatched++;
    const result = this.dispatchRaw(type, payload);
    if (result.isSuccessful) return;
    const reasons = [...result.reasons].map(String).filter((reason) => reason !== 'NoChanges');
    if (reasons.length > 0) throw refusedAs ?? new HostError('InvalidOperation', '', `${type}: ${reasons.join(', ')}`);
  }

  canDispatch(type: string, payload: object): boolean {
    return (this.model.canDispatch as (type: string, payload: object) => DispatchResult)(type, payload).isSuccessful;
  }

  /** Opening a file is nothing to undo. */
  forgetSteps(): void {
    this.dispatchRaw(FORGET_STEPS, {});
  }

  write(sheetId: UID, top: number, left: number, block: CellBlock): void {
    if (this.isColumnStore && block.contents?.some((content) => content?.startsWith('=') && !plainLink(content)))
      throw notImplemented('Range.formulas');
    // Formulas may look at rows below the model's sheet. Grown later, the library would take the new rows for an insertion in the middle
    // of their ranges and stretch them.
    const bottom = Math.max(top + block.rows - 1, lastRowReferred(block.contents ?? []));
    this.ensureSize(sheetId, { top, left, bottom, right: left + block.columns - 1 });
    this.dispatch(WRITE_BLOCK, { sheetId, col: left, row: top, block });
  }

  evaluated(position: CellPosition): EvaluatedCell {
    return this.getters.getEvaluatedCell(position);
  }

  /** The part of the zone that exists in the model; the rest of an Excel sheet is empty. */
  clip(sheetId: UID, zone: Zone): Zone | null {
    const bottom = Math.min(zone.bottom, this.getters.getNumberRows(sheetId) - 1);
    const right = Math.min(zone.right, this.getters.getNumberCols(sheetId) - 1);
    return bottom < zone.top || right < zone.left ? null : { top: zone.top, left: zone.left, bottom, right };
  }

  /** Merged blocks that touch the zone; the library's own search walks every cell of it. */
  mergesIn(sheetId: UID, zone: Zone): Zone[] {
    return this.getters.getMerges(sheetId).filter((merge) => intersectZones(merge, zone));
  }

  /** Adds rows and columns where the model's sheet is smaller than what is to be written. */
  ensureSize(sheetId: UID, zone: Zone): void {
    if (isUnbounded(zone)) return;
    this.grow(sheetId, 'ROW', this.getters.getNumberRows(sheetId), zone.bottom + 1, SPARE_ROWS, MAX_ROWS);
    this.grow(sheetId, 'COL', this.getters.getNumberCols(sheetId), zone.right + 1, SPARE_COLUMNS, MAX_COLUMNS);
  }

  private grow(sheetId: UID, dimension: 'ROW' | 'COL', have: number, need: number, spare: number, most: number): void {
    if (need <= have) return;
    // By halves, so that a block written in slices does not add rows with every slice.
    const quantity = Math.min(Math.max(need + spare, dimension === 'ROW' ? Math.ceil(have * 1.5) : 0), most) - have;
    if (quantity <= 0) return;
    const sheetName = this.getters.getSheetName(sheetId);
    this.dispatch('ADD_COLUMNS_ROWS', { sheetId, dimension, base: have - 1, position: 'after', quantity, sheetName });
  }

  private dispatchRaw(type: string, payload: object): DispatchResult {
    return (this.model.dispatch as (type: string, payload: object) => DispatchResult)(type, payload);
  }
}

/** The lowest row, zero-based, that formulas of a block refer to on their own sheet; -1 without any. */
function lastRowReferred(contents: readonly (string | undefined)[]): number {
  let last = -1;
  for (const content of contents) {
    if (!content?.startsWith('=')) continue;
    const withoutTexts = content.replace(/"[^"]*"/g, '');
    for (const [, sheet, from = '', to = from] of withoutTexts.matchAll(reference)) {
      if (sheet === undefined)
        last = Math.max(last, Math.min(Number(from), MAX_ROWS) - 1, Math.min(Number(to), MAX_ROWS) - 1);
    }
  }
  return last;
}

/** `A1`, `$A$1:B9`, with its sheet where one is named. */
const reference = /((?:'[^']*'|[\p{L}\w.]+)!)?\$?\b[A-Z]{1,3}\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?(\d{1,7}))?\b(?!\()/gu;
