import type { Bag } from '../bags/bag';
import type { Behaviour } from '../bags/bag-classes';
import { parseZone, zoneAddress } from '../grid/address';
import { found, invalidArgument } from '../protocol/errors';
import { Range } from './range';
import { RangeAreas } from './range-areas';

/** What printing is told; nothing prints here, but it is kept and written to files. */
export const pageLayout: Behaviour = (Base) =>
  class extends Base {
    private range(property: string): Range | null {
      const address = this.$state()[property];
      const sheetId = this.$place.key.split('/')[1] ?? '';
      const zone = typeof address === 'string' ? parseZone(address) : null;
      return zone && new Range(this.$place.book, sheetId, zone);
    }
    SetPrintArea(area: unknown): void {
      this.$put('printArea', addressOf(area, 'PageLayout.setPrintArea'));
    }
    GetPrintAreaOrNullObject(): RangeAreas | null {
      const range = this.range('printArea');
      return range && new RangeAreas(range.$book, range.$sheetId, [range.$zone]);
    }
    GetPrintArea(): RangeAreas {
      return found(this.GetPrintAreaOrNullObject(), 'PageLayout.getPrintArea');
    }
    SetPrintTitleRows(rows: unknown): void {
      this.$put('printTitleRows', addressOf(rows, 'PageLayout.setPrintTitleRows'));
    }
    GetPrintTitleRowsOrNullObject(): Range | null {
      return this.range('printTitleRows');
    }
    GetPrintTitleRows(): Range {
      return found(this.range('printTitleRows'), 'PageLayout.getPrintTitleRows');
    }
    SetPrintTitleColumns(columns: unknown): void {
      this.$put('printTitleColumns', addressOf(columns, 'PageLayout.setPrintTitleColumns'));
    }
    GetPrintTitleColumnsOrNullObject(): Range | null {
      return this.range('printTitleColumns');
    }
    GetPrintTitleColumns(): Range {
      return found(this.range('printTitleColumns'), 'PageLayout.getPrintTitleColumns');
    }
    SetPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
      if (points === undefined) throw invalidArgument('PageLayout.setPrintMargins');
      for (const [side, size] of Object.entries(margins)) this.$put(`${side}Margin`, size * points);
    }
  };

function addressOf(given: unknown, location: string): string {
  const zone = given instanceof Range ? given.$zone : typeof given === 'string' ? parseZone(given) : null;
  if (!zone) throw invalidArgument(location);
  return zoneAddress(zone);
}

export type PageLayoutBag = Bag;
