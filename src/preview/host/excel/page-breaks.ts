import type { Bag } from '../bags/bag';
import { putState, type Behaviour } from '../bags/bag-classes';
import { parseZone } from '../grid/address';
import { invalidArgument } from '../protocol/errors';
import { bags } from './bags';
import { Range } from './range';

/** A page ends above this row; the names are the API's. */
export interface PageBreak {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

export const pageBreaksKey = (sheetId: string): string => `page-breaks/${sheetId}`;

/** Page breaks between rows, from the top down; nothing prints here, but they are kept and written to files. */
export const horizontalPageBreaks: Behaviour = (Base) =>
  class extends Base {
    private get list(): readonly PageBreak[] {
      const list: unknown = this.$state();
      return Array.isArray(list) ? (list as readonly PageBreak[]) : [];
    }
    $indexer(index: unknown): Bag {
      if (!this.list[Number(index)]) throw invalidArgument('PageBreakCollection.getItem');
      return bags.make('PageBreak', { ...this.$place, path: [Number(index)] }, this);
    }
    Add(before: unknown): Bag {
      const zone = before instanceof Range ? before.$zone : typeof before === 'string' ? parseZone(before) : null;
      // Above the first row there is nothing to part.
      if (!zone || zone.top === 0) throw invalidArgument('PageBreakCollection.add');
      const others = this.list.filter(({ rowIndex }) => rowIndex !== zone.top);
      const all = [...others, { rowIndex: zone.top, columnIndex: zone.left }];
      putState(
        this.$place,
        all.sort((one, other) => one.rowIndex - other.rowIndex),
      );
      return this.$indexer(all.findIndex(({ rowIndex }) => rowIndex === zone.top));
    }
    RemovePageBreaks(): void {
      putState(this.$place, []);
    }
  };
