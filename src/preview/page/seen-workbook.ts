import { helpers, type Cell, type CellPosition, type Model } from '@odoo/o-spreadsheet';
import { shownSheetName, storedSheetName, zoneAddress } from '../host/grid/address';
import type { Host } from '../host/host';
import { drawingOf } from './chart-drawing';

/** What one cell holds and shows. */
export interface SeenCell {
  readonly value: unknown;
  readonly text: string;
  readonly formula: string | null;
  /** The message that goes with a fault. */
  readonly message: string;
}

/** A chart on a sheet, as far as a test wants to know. */
export interface SeenChart {
  readonly type: string;
  readonly title: string;
  readonly ranges: readonly string[];
}

/** A chart as the page draws it. */
export interface SeenDrawing {
  /** Cell under its corner. */
  readonly at: string;
  readonly points: readonly number[];
  readonly labels: readonly string[];
  readonly dashed: number;
}

/** What can be read of the open workbook: cells, charts, selection. It only looks and selects. */
export class SeenWorkbook {
  constructor(private readonly currentHost: () => Host) {}

  sheets(): string[] {
    const { getters } = this.currentModel();
    return getters.getSheetIds().map((id) => shownSheetName(getters.getSheetName(id)));
  }

  activeSheet(): string {
    const { getters } = this.currentModel();
    return shownSheetName(getters.getSheetName(getters.getActiveSheetId()));
  }

  cell(sheet: string, address: string): SeenCell {
    const { getters } = this.currentModel();
    const position = this.position(sheet, address);
    const { value, formattedValue, message } = getters.getEvaluatedCell(position);
    const formula = formulaAsWritten(this.currentHost(), getters.getCell(position));
    return { value, text: formattedValue, formula, message: message ?? '' };
  }

  /** Values of a block, row by row. */
  values(sheet: string, range: string): unknown[][] {
    const { getters } = this.currentModel();
    const { left, right, top, bottom } = helpers.toZone(range);
    const { sheetId } = this.position(sheet, 'A1');
    return count(top, bottom).map((row) =>
      count(left, right).map((col) => getters.getEvaluatedCell({ sheetId, col, row }).value),
    );
  }

  /** Formula or text of every cell that has one, by address. */
  shown(sheet: string): Record<string, string> {
    const { getters } = this.currentModel();
    const { sheetId } = this.position(sheet, 'A1');
    const cells = getters.getEvaluatedCellsPositions(sheetId).map(({ col, row }): [string, string] => {
      const address = helpers.toXC(col, row);
      const { text, formula } = this.cell(sheet, address);
      return [address, formula ?? text];
    });
    return Object.fromEntries(cells.filter(([, text]) => text !== ''));
  }

  charts(sheet: string): SeenChart[] {
    const { getters } = this.currentModel();
    const { sheetId } = this.position(sheet, 'A1');
    return getters.getChartIds(sheetId).map((id) => {
      const definition = getters.getChartDefinition(id) as unknown as ChartDefinition;
      return {
        type: definition.type,
        title: definition.title?.text ?? '',
        ranges: [...(definition.dataSets ?? []).map(({ dataRange }) => dataRange), definition.labelRange ?? ''].filter(
          Boolean,
        ),
      };
    });
  }

  /** What the page itself draws of the charts, where the grid library cannot. */
  drawn(sheet: string): SeenDrawing[] {
    const { book } = this.currentHost();
    const { sheetId } = this.position(sheet, 'A1');
    return book.grid.getters.getChartIds(sheetId).flatMap((id) => {
      const drawing = drawingOf(book, id);
      const figure = book.grid.getters.getFigure(sheetId, id);
      if (!drawing || !figure) return [];
      const { series } = drawing;
      return [
        {
          at: helpers.toXC(figure.col, figure.row),
          points: series.map(({ points }) => points.length),
          labels: series.flatMap(({ labels }) => labels.map(({ text }) => text)),
          dashed: series.filter(({ dashed }) => dashed).length,
        },
      ];
    });
  }

  /** File name of the open workbook. */
  name(): string {
    return this.currentHost().book.name;
  }

  select(sheet: string, address: string): void {
    const model = this.currentModel();
    const { sheetId, col, row } = this.position(sheet, address);
    const sheetIdFrom = model.getters.getActiveSheetId();
    if (sheetId !== sheetIdFrom) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
    if (!model.selection.selectCell(col, row).isSuccessful) throw new Error(`${sheet}!${address} is hidden`);
  }

  selected(): string {
    return zoneAddress(this.currentModel().getters.getSelectedZone());
  }

  private currentModel(): Model {
    return this.currentHost().book.grid.model;
  }

  private position(sheet: string, address: string): CellPosition {
    const sheetId = this.currentModel().getters.getSheetIdByName(storedSheetName(sheet));
    if (!sheetId) throw new Error(`There is no sheet ${sheet}; there are ${this.sheets().join(', ')}`);
    return { sheetId, ...helpers.toCartesian(address) };
  }
}

function formulaAsWritten({ book }: Host, cell: Cell | undefined): string | null {
  return cell?.isFormula ? book.formulas.textOf(cell) : null;
}

interface ChartDefinition {
  readonly type: string;
  readonly title?: { readonly text?: string };
  readonly dataSets?: readonly { readonly dataRange: string }[];
  readonly labelRange?: string;
}

function count(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
