import type { Border } from '@odoo/o-spreadsheet';
import type { Zone } from '../grid/address';
import { notFound } from '../protocol/errors';
import { HostCollection, HostObject } from '../protocol/host-object';
import { assertUnprotected } from './guard';
import type { Range } from './range';

type Side = 'top' | 'left' | 'bottom' | 'right';

interface SidePlace {
  /** What the library calls it. */
  readonly position: string;
  readonly side: Side;
  /** The cells that show the side. */
  readonly cells: (zone: Zone) => Zone;
}

const SIDES: Readonly<Record<string, SidePlace>> = {
  EdgeTop: { position: 'top', side: 'top', cells: (zone) => ({ ...zone, bottom: zone.top }) },
  EdgeBottom: { position: 'bottom', side: 'bottom', cells: (zone) => ({ ...zone, top: zone.bottom }) },
  EdgeLeft: { position: 'left', side: 'left', cells: (zone) => ({ ...zone, right: zone.left }) },
  EdgeRight: { position: 'right', side: 'right', cells: (zone) => ({ ...zone, left: zone.right }) },
  InsideHorizontal: { position: 'h', side: 'bottom', cells: (zone) => ({ ...zone, bottom: zone.bottom - 1 }) },
  InsideVertical: { position: 'v', side: 'right', cells: (zone) => ({ ...zone, right: zone.right - 1 }) },
};

/** Diagonal lines are left out: the library has none. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(private readonly range: Range) {
    super();
  }
  $items(): RangeBorder[] {
    return Object.keys(SIDES).map((index) => new RangeBorder(this.range, index));
  }
  $indexer(index: unknown): RangeBorder {
    if (!(String(index) in SIDES)) throw notFound('RangeBorderCollection.getItem');
    return new RangeBorder(this.range, String(index));
  }
  GetItem(index: string): RangeBorder {
    return this.$indexer(index);
  }
}

const STYLES: Readonly<Record<string, string>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  Dot: 'dotted',
  Double: 'thick',
};

export class RangeBorder extends HostObject {
  constructor(
    private readonly range: Range,
    private readonly index: string,
  ) {
    super();
  }

  private get place(): SidePlace {
    return SIDES[this.index] as SidePlace;
  }
  private current(): Border[Side] | undefined {
    const { top: row, left: col } = this.place.cells(this.range.$zone);
    return this.range.$book.grid.getters.getCellBorder({ sheetId: this.range.$sheetId, row, col })?.[this.place.side];
  }
  private draw(style: string | undefined, color: string): void {
    assertUnprotected(this.range.$book, this.range.$sheetId, 'RangeBorder', 'allowFormatCells');
    const { grid } = this.range.$book;
    const target = [grid.clip(this.range.$sheetId, this.range.$zone) ?? this.range.$zone];
    grid.ensureSize(this.range.$sheetId, this.range.$zone);
    const { position } = this.place;
    grid.dispatch('SET_ZONE_BORDERS', {
      sheetId: this.range.$sheetId,
      target,
      border: style ? { position, style, color } : { position, style: undefined },
    });
  }

  override $identity(): Record<string, unknown> {
    return { Id: this.index };
  }
  get SideIndex(): string {
    return this.index;
  }
  get Style(): string {
    const style = this.current()?.style;
    return style === undefined ? 'None' : style === 'dashed' ? 'Dash' : style === 'dotted' ? 'Dot' : 'Continuous';
  }
  set Style(style: string) {
    this.draw(style === 'None' ? undefined : (STYLES[style] ?? 'thin'), this.current()?.color ?? '#000000');
  }
  get Color(): string {
    return this.current()?.color ?? '#000000';
  }
  set Color(color: string) {
    this.draw(this.current()?.style ?? 'thin', color);
  }
  get Weight(): string {
    const style = this.current()?.style;
    return style === 'thick' ? 'Thick' : style === 'medium' ? 'Medium' : 'Thin';
  }
  set Weight(weight: string) {
    this.draw({ Thick: 'thick', Medium: 'medium' }[weight] ?? 'thin', this.Color);
  }
}
