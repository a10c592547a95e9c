import { registries } from '@odoo/o-spreadsheet';
import { inColumns, type ColumnGetters } from '../columns/column-cell';

interface PositionsPluginBase {
  computePositions(sheetId: string, dimension: 'COL' | 'ROW'): object;
  computeHeaderPositionsOfSheet(sheetId: string): { readonly COL: object; readonly ROW: object };
}

interface ViewPluginBase {
  readonly getters: Partial<ColumnGetters>;
  finalize(): void;
}

/**
 * The library adds up where the rows of every sheet begin whenever something changes, which takes a third of a second for a full sheet.
 * Here they are added up when somebody asks.
 */
function positionsWhenAsked(Base: new (config: unknown) => PositionsPluginBase): typeof Base {
  return class extends Base {
    override computeHeaderPositionsOfSheet(sheetId: string): { readonly COL: object; readonly ROW: object } {
      const added: { COL?: object; ROW?: object } = {};
      const positions = (dimension: 'COL' | 'ROW'): object =>
        (added[dimension] ??= this.computePositions(sheetId, dimension));
      return {
        get COL() {
          return positions('COL');
        },
        get ROW() {
          return positions('ROW');
        },
      };
    }
  };
}

/** What part of a sheet is in view asks for them after each change; nobody views the store of columns through the library. */
function viewWhenShown(Base: new (config: unknown) => ViewPluginBase): typeof Base {
  return class extends Base {
    override finalize(): void {
      if (!inColumns(this.getters)) super.finalize();
    }
  };
}

/** Once, before the first Model is made. */
export function teachPositions(): void {
  const shown = registries.statefulUIPluginRegistry as unknown as {
    get(key: string): never;
    replace(key: string, plugin: unknown): void;
  };
  shown.replace('header_positions', positionsWhenAsked(shown.get('header_positions')));
  shown.replace('viewport', viewWhenShown(shown.get('viewport')));
}
