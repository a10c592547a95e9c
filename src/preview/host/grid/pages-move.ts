import { registries, UIPlugin } from '@odoo/o-spreadsheet';
import { parseZone, zoneAddress } from './address';
import { addedAt, isHeadersCommand, type HeadersCommand } from './headers-command';

interface Break {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/**
 * Page breaks stay above the row that they stand above, and the print area grows with rows inserted in it, as in Excel: a row right below
 * the area is not in it. Told to the library within the command that moves the cells, so that one undo takes back both.
 */
class PagesPlugin extends UIPlugin {
  static override readonly getters = [] as const;

  override handle(command: object): void {
    if (!isHeadersCommand(command) || command.dimension !== 'ROW') return;
    const row = rowMove(command);
    const breaksKey = `page-breaks/${command.sheetId}`;
    const breaks = this.state<readonly Break[]>(breaksKey) ?? [];
    if (breaks.length > 0) this.put(breaksKey, movedBreaks(breaks, row));
    const layoutKey = `page-layout/${command.sheetId}`;
    const layout = this.state<Readonly<Record<string, unknown>>>(layoutKey);
    const area = typeof layout?.printArea === 'string' ? parseZone(layout.printArea) : null;
    if (!layout || !area) return;
    // The last row counts as the one before the row below it, so that what is inserted at the end stays outside.
    const moved = { ...area, top: row(area.top), bottom: row(area.bottom + 1, true) - 1 };
    const printArea = moved.bottom < moved.top ? undefined : zoneAddress(moved);
    this.put(layoutKey, { ...layout, printArea });
  }

  private state<T>(key: string): T | undefined {
    return (this.getters as unknown as { getHostState(name: string): T | undefined }).getHostState(key);
  }

  private put(key: string, value: unknown): void {
    (this.dispatch as (type: string, payload: object) => unknown)('KAM_SET_STATE', { key, value });
  }
}

/** Where a row stands after the command; `isEnd` for the row below a range, which goes down only with what is above it. */
function rowMove(command: HeadersCommand): (row: number, isEnd?: boolean) => number {
  if (command.type === 'REMOVE_COLUMNS_ROWS')
    return (row) => row - command.elements.filter((element) => element < row).length;
  const at = addedAt(command);
  return (row, isEnd = false) => (row > at || (row === at && !isEnd) ? row + command.quantity : row);
}

/** A break above a deleted row goes on above the next; two of one row are one, and above the first there is none. */
function movedBreaks(breaks: readonly Break[], row: (row: number) => number): readonly Break[] {
  const moved = new Map(breaks.map((each) => [row(each.rowIndex), each]));
  return [...moved].filter(([at]) => at > 0).map(([rowIndex, each]) => ({ ...each, rowIndex }));
}

export function teachPages(): void {
  registries.featurePluginRegistry.add('kam_pages', PagesPlugin as never);
}
