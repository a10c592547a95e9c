import type { Cell, Hyperlink } from 'hucre';
import type { Hyperlink as HostLink } from '../host/excel/hyperlinks';
import type { Worksheet } from '../host/excel/worksheet';
import type { Host } from '../host/host';

/** Links of cells, through the host's own classes: an add-in finds them as `range.hyperlink`, and the grid draws them. */
export function applyLinks(sheet: Worksheet, cells: ReadonlyMap<string, Partial<Cell>>): void {
  for (const [key, { hyperlink }] of cells) {
    if (!hyperlink) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    sheet.GetCell(row, column).Hyperlink = hostLink(hyperlink);
  }
}

function hostLink({ target, location, tooltip }: Hyperlink): HostLink {
  const inside = location ?? (target.startsWith('#') ? target.slice(1) : undefined);
  return {
    ...(inside === undefined ? { address: target } : { documentReference: inside }),
    ...(tooltip !== undefined && { screenTip: tooltip }),
  };
}

/** Puts the links of a sheet into its cells. */
export function addLinks(cells: Map<string, Partial<Cell>>, { book }: Host, sheetId: string): void {
  const prefix = `hyperlink/${sheetId}/`;
  for (const key of book.state.keys(prefix)) {
    const link = book.state.get<HostLink>(key);
    if (!link) continue;
    const at = key.slice(prefix.length);
    const [row = 0, col = 0] = at.split(',').map(Number);
    const [[shown]] = book.cells.values(sheetId, { top: row, left: col, bottom: row, right: col }) as [[string]];
    const hyperlink: Hyperlink = {
      target: link.address ?? `#${link.documentReference ?? ''}`,
      ...(link.address === undefined && { location: link.documentReference ?? '' }),
      ...(link.screenTip !== undefined && { tooltip: link.screenTip }),
      display: String(shown),
    };
    cells.set(at, { ...cells.get(at), value: shown, hyperlink });
  }
}
