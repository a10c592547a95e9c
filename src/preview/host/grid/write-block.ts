import type { Style } from '@odoo/o-spreadsheet';
import { coreTypes, registries } from '@odoo/o-spreadsheet';
import {
  columnCell,
  evaluatedColumnCell,
  inColumns,
  positionsInColumns,
  type ColumnGetters,
} from '../columns/column-cell';
import { loadRows, withoutRows, type LoadedData } from './load-cells';
import type { Evaluator } from './evaluate-all';
import { evaluateExistingCells, type Position } from './evaluate-all';
import { isManual, ManualCalculation } from './manual-calculation';

/**
 * o-spreadsheet takes cells one command at a time, and each command visits some sixty plugins twice: 1.3 s for 100,000 cells. A sheet
 * written by an add-in arrives in blocks, so the host teaches the library one more core command that writes a block, through the
 * registries the library offers for this. Undo, redo and recalculation stay the library's own.
 */
export const WRITE_BLOCK = 'KAM_WRITE_BLOCK';

/** Up to this many cells are announced one by one, so that row heights and the like follow at once. */
const ANNOUNCED_CELLS = 500;

/** What is written, row by row. `undefined` leaves a cell's content or format as it is. */
export class CellBlock {
  /** Cells that held or hold a formula: their dependencies change. */
  readonly formulas: number[] = [];

  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly contents?: readonly (string | undefined)[],
    readonly formats?: readonly (string | undefined)[],
    /** Laid over the style of every cell; null takes all style away. */
    readonly style?: Partial<Style> | null,
    /** Instead of the style of each cell; null takes all style away. */
    readonly styles?: readonly (Partial<Style> | null | undefined)[],
  ) {}

  /** Commands are deep-copied on dispatch; a block never changes, so it is its own copy. */
  clone(): CellBlock {
    return this;
  }
}

export interface WriteBlock {
  readonly type: typeof WRITE_BLOCK;
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly block: CellBlock;
}

interface StoredCell {
  readonly content?: string;
  readonly isFormula: boolean;
  readonly style?: Style;
  readonly format?: string;
}

interface CellUpdate {
  content?: string;
  format?: string;
  style?: Style | null;
}

/** The part of the library's plugins that this file leans on; pinned version, and a test writes and undoes through it. */
interface PluginBase {
  handle(command: { readonly type: string }): void;
}

interface CellPluginBase extends PluginBase {
  dispatch(type: string, payload: object): void;
  readonly getters: Partial<ColumnGetters> & {
    getCell(position: Position): StoredCell | undefined;
    setCellPosition(update: object): void;
    loadCellPosition(sheetId: string, row: number, col: number, cellId: number): void;
  };
  readonly cells: Record<string, Record<number, object>>;
  import(data: LoadedData): void;
  getNextCellId(): number;
  updateCell(sheetId: string, col: number, row: number, update: CellUpdate): void;
}

interface SheetPluginBase extends PluginBase {
  checkSheetName(command: { readonly name?: string; readonly newName?: string }): string;
  dispatch(type: string, payload: object): void;
  readonly getters: Partial<ColumnGetters>;
  getCell(position: Position): unknown;
  updateCellPosition(update: object): void;
  readonly cellPosition: Record<number, Position>;
  readonly sheets: Readonly<Record<string, { readonly rows: readonly { readonly cells: Record<number, number> }[] }>>;
}

interface EvaluationPluginBase extends PluginBase {
  readonly getters: Partial<ColumnGetters>;
  getEvaluatedCell(position: Position): unknown;
  getEvaluatedCellsPositions(sheetId: string): Position[];
  finalize(): void;
  shouldRebuildDependenciesGraph: boolean;
  readonly positionsToUpdate: Position[];
  readonly evaluator: Evaluator & {
    updateDependencies(position: Position): void;
    computeAndSave(position: Position): object;
    assertSheetHasEnoughSpaceToSpreadFormulaResult(position: Position, columns: readonly (readonly unknown[])[]): void;
  };
}

/** A formula whose result does not fit on the model's sheet, and the size that it needs. */
export interface SpillNeed extends Position {
  readonly rows: number;
  readonly columns: number;
}

type Constructor<T> = (new (config: unknown) => T) & { readonly getters: readonly string[] };

const isWriteBlock = (command: { readonly type: string }): command is WriteBlock => command.type === WRITE_BLOCK;

function blockCells(Base: Constructor<CellPluginBase>): Constructor<CellPluginBase> {
  return class extends Base {
    override handle(command: { readonly type: string }): void {
      if (inColumns(this.getters)) return;
      if (!isWriteBlock(command)) return super.handle(command);
      const dispatch = this.dispatch;
      // The only command that updating a cell sends on is its new position: straight to the sheet plugin, past sixty others.
      this.dispatch = (_type, payload) => this.getters.setCellPosition(payload);
      try {
        this.writeBlock(command);
      } finally {
        this.dispatch = dispatch;
      }
      this.announce(command);
    }

    /** First the library's own way for formulas and for looks of empty cells, then the sheets' values through our door. */
    override import(data: LoadedData): void {
      if (inColumns(this.getters)) return;
      super.import(withoutRows(data));
      for (const sheet of data.sheets) {
        loadRows(data, sheet, (row, col, literal) => {
          const id = this.getNextCellId();
          // Straight to where they are kept: nothing that a new model holds is undone.
          (this.cells[sheet.id] ??= {})[id] = Object.assign(literal, { id });
          this.getters.loadCellPosition(sheet.id, row, col, id);
        });
      }
    }

    private writeBlock({ sheetId, col: left, row: top, block }: WriteBlock): void {
      block.formulas.length = 0;
      for (let i = 0; i < block.rows * block.columns; i++) {
        const content = block.contents?.[i];
        const format = block.formats?.[i];
        const style = block.styles?.[i];
        if (content === undefined && format === undefined && block.style === undefined && style === undefined) continue;
        const col = left + (i % block.columns);
        const row = top + Math.floor(i / block.columns);
        const before = this.getters.getCell({ sheetId, col, row });
        if (content !== undefined && (before?.isFormula || content.startsWith('='))) block.formulas.push(i);
        const update: CellUpdate = {};
        if (content !== undefined) update.content = content;
        if (format !== undefined) update.format = format;
        if (block.style !== undefined) update.style = block.style && { ...before?.style, ...block.style };
        if (style !== undefined) update.style = style;
        this.updateCell(sheetId, col, row, update);
      }
    }

    /** Tells the other plugins that cells changed (a format that stays the same): their caches turn stale. */
    private announce({ sheetId, col: left, row: top, block }: WriteBlock): void {
      const cells = block.rows * block.columns;
      for (let i = 0; i < (cells > ANNOUNCED_CELLS ? 1 : cells); i++) {
        const position = { sheetId, col: left + (i % block.columns), row: top + Math.floor(i / block.columns) };
        this.dispatch('UPDATE_CELL', { ...position, format: this.getters.getCell(position)?.format ?? '' });
      }
    }
  };
}

function blockPositions(Base: Constructor<SheetPluginBase>): Constructor<SheetPluginBase> {
  return class extends Base {
    static override readonly getters = [...Base.getters, 'setCellPosition', 'loadCellPosition'];

    setCellPosition(update: object): void {
      this.updateCellPosition(update);
    }

    loadCellPosition(sheetId: string, row: number, col: number, cellId: number): void {
      this.cellPosition[cellId] = { row, col, sheetId };
      this.sheets[sheetId]!.rows[row]!.cells[col] = cellId;
    }

    /** Before rows move up, the library clears those that go, cell by cell; columns have moved already. */
    override handle(command: { readonly type: string }): void {
      if (command.type !== 'REMOVE_COLUMNS_ROWS' || !inColumns(this.getters)) return super.handle(command);
      const { dispatch } = this;
      this.dispatch = () => undefined;
      try {
        super.handle(command);
      } finally {
        this.dispatch = dispatch;
      }
    }

    /** Doubled apostrophes are allowed: see `storedSheetName`. */
    override checkSheetName(command: { readonly name?: string; readonly newName?: string }): string {
      const answer = super.checkSheetName(command);
      const name = (command.newName ?? command.name ?? '').replaceAll("''", '');
      return answer === 'ForbiddenCharactersInSheetName' && !/['*?/\\[\]]/.test(name) ? 'Success' : answer;
    }

    override getCell(position: Position): unknown {
      return inColumns(this.getters) ? columnCell(this.getters, position) : super.getCell(position);
    }
  } as Constructor<SheetPluginBase>;
}

function blockEvaluation(Base: Constructor<EvaluationPluginBase>): Constructor<EvaluationPluginBase> {
  const Class = class extends Base {
    static override readonly getters = [...Base.getters, 'takeSpillNeeds', 'isCalculationPending'];
    private needs: SpillNeed[] = [];
    private readonly manual: ManualCalculation;

    constructor(config: unknown) {
      super(config);
      // Excel's sheets have a million rows, the library's as many as were asked for: what a spill lacks is noted, so that it can be added.
      const { evaluator } = this;
      evaluateExistingCells(evaluator);
      this.manual = new ManualCalculation(evaluator, () => isManual(this.getters as never));
      const compute = evaluator.computeAndSave.bind(evaluator);
      // Rules of conditional formats read cells like formulas do.
      evaluator.computeAndSave = (position) =>
        inColumns(this.getters) ? evaluatedColumnCell(this.getters, position) : compute(position);
      const assertSpace = evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult.bind(evaluator);
      evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult = (position, columns) => {
        try {
          assertSpace(position, columns);
        } catch (error) {
          this.needs.push({ ...position, columns: columns.length, rows: columns[0]?.length ?? 0 });
          throw error;
        }
      };
    }

    isCalculationPending(): boolean {
      return this.manual.isPending;
    }

    /** The needs since the last call. */
    takeSpillNeeds(): SpillNeed[] {
      const taken = this.needs;
      this.needs = [];
      return taken;
    }

    override getEvaluatedCell(position: Position): unknown {
      return inColumns(this.getters) ? evaluatedColumnCell(this.getters, position) : super.getEvaluatedCell(position);
    }

    override getEvaluatedCellsPositions(sheetId: string): Position[] {
      return inColumns(this.getters)
        ? [...positionsInColumns(this.getters, sheetId)]
        : super.getEvaluatedCellsPositions(sheetId);
    }

    /** Columns have no formulas: there is nothing to calculate. */
    override finalize(): void {
      if (!inColumns(this.getters)) return super.finalize();
      this.positionsToUpdate.length = 0;
    }

    override handle(command: { readonly type: string }): void {
      if (inColumns(this.getters)) return;
      if (!isWriteBlock(command)) return super.handle(command);
      if (this.shouldRebuildDependenciesGraph) return;
      const { sheetId, col: left, row: top, block } = command;
      const at = (i: number): Position => ({
        sheetId,
        col: left + (i % block.columns),
        row: top + Math.floor(i / block.columns),
      });
      if (block.contents || block.formats)
        for (let i = 0; i < block.rows * block.columns; i++) this.positionsToUpdate.push(at(i));
      for (const i of block.formulas) this.evaluator.updateDependencies(at(i));
    }
  };
  return Class as Constructor<EvaluationPluginBase>;
}

let taught = false;

/** Teaches the library the command, once; before the first Model is made. */
export function teachWriteBlock(): void {
  if (taught) return;
  taught = true;
  const core = registries.corePluginRegistry as unknown as {
    get(key: string): unknown;
    replace(key: string, value: unknown): void;
  };
  const views = registries.coreViewsPluginRegistry as unknown as typeof core;
  core.replace('sheet', blockPositions(core.get('sheet') as Constructor<SheetPluginBase>));
  core.replace('cell', blockCells(core.get('cell') as Constructor<CellPluginBase>));
  views.replace('evaluation', blockEvaluation(views.get('evaluation') as Constructor<EvaluationPluginBase>));
  (coreTypes as unknown as Set<string>).add(WRITE_BLOCK);
  const inverse = registries.inverseCommandRegistry as unknown as { add(key: string, value: unknown): void };
  inverse.add(WRITE_BLOCK, (command: WriteBlock) => [command]);
}
