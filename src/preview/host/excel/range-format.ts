import type { Style } from '@odoo/o-spreadsheet';
import { HostObject } from '../protocol/host-object';
import type { Range } from './range';

/** One value when all cells agree, null when they do not: how Excel answers for a range. */
export function uniform<T>(range: Range, read: (row: number, col: number) => T): T | null {
  const { top, left } = range.$zone;
  const zone = range.$book.grid.clip(range.$sheetId, range.$zone);
  const first = read(top, left);
  if (!zone) return first;
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) if (read(row, col) !== first) return null;
  }
  return first;
}

export function styleAt(range: Range): (row: number, col: number) => Style {
  return (row, col) => range.$book.grid.getters.getCellStyle({ sheetId: range.$sheetId, row, col });
}

export class RangeFormat extends HostObject {
  static override readonly navigations = ['Fill', 'Font'];

  constructor(private readonly range: Range) {
    super();
  }

  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get Font(): RangeFont {
    return new RangeFont(this.range);
  }
}

export class RangeFill extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  get Color(): string | null {
    const at = styleAt(this.range);
    return uniform(this.range, (row, col) => at(row, col).fillColor?.toUpperCase() ?? '#FFFFFF');
  }
  set Color(value: string) {
    this.range.$style({ fillColor: value });
  }
  Clear(): void {
    this.range.$style({ fillColor: undefined });
  }
}

export class RangeFont extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  get Bold(): boolean | null {
    const at = styleAt(this.range);
    return uniform(this.range, (row, col) => at(row, col).bold ?? false);
  }
  set Bold(value: boolean) {
    this.range.$style({ bold: value });
  }
}
