import type { Bag, State } from '../bags/bag';
import type { Behaviour } from '../bags/bag-classes';
import { putState, touch } from '../bags/bag-classes';
import type { Book } from '../book';
import { intersectZones, parseZone, zoneAddress } from '../grid/address';
import { notFound, invalidArgument } from '../protocol/errors';
import type { HostObject } from '../protocol/host-object';
import { bags } from './bags';
import { gridRule } from './conditional-rule';
import { assertKeptWritable } from './guard';
import { Range } from './range';
import { RangeAreas } from './range-areas';

/** How each type of rule is called on the way to it. */
const MEMBERS: Readonly<Record<string, string>> = {
  CellValue: 'cellValue',
  ColorScale: 'colorScale',
  ContainsText: 'textComparison',
  Custom: 'custom',
  DataBar: 'dataBar',
  IconSet: 'iconSet',
  PresetCriteria: 'preset',
  TopBottom: 'topBottom',
};

export const rulesKey = (sheetId: string): string => `rules/${sheetId}`;
const rulesOf = (book: Book, sheetId: string): readonly State[] => book.state.get<State[]>(rulesKey(sheetId)) ?? [];

/** Rules that touch the range. All rules of a sheet are one list; a collection shows its part of it. */
export function conditionalFormatsOf(range: Range): HostObject {
  return bags.make(
    'ConditionalFormatCollection',
    { book: range.$book, key: rulesKey(range.$sheetId), path: [] },
    range,
  );
}

interface Collection extends Bag {
  $items(): readonly Bag[];
}

export const conditionalFormatCollection: Behaviour = (Base) =>
  class extends Base {
    private get range(): Range {
      return this.$parent as Range;
    }
    $items(): Bag[] {
      const { $zone, $book, $sheetId } = this.range;
      return rulesOf($book, $sheetId).flatMap((rule, i) => {
        const zone = parseZone(String(rule.address));
        return zone && intersectZones(zone, $zone)
          ? [bags.make('ConditionalFormat', { ...this.$place, path: [i] }, null)]
          : [];
      });
    }
    GetCount(): number {
      return this.$items().length;
    }
    GetItemAt(index: number): Bag {
      const item = this.$items()[index];
      if (!item) throw invalidArgument('ConditionalFormatCollection.getItemAt');
      return item;
    }
    GetItemOrNullObject(id: unknown): Bag | null {
      return this.$items().find((item) => item.$state().id === id) ?? null;
    }
    $indexer(id: unknown): Bag {
      const item = this.GetItemOrNullObject(id);
      if (!item) throw notFound('ConditionalFormatCollection.getItem');
      return item;
    }
    Add(type: string): Bag {
      if (!(type in MEMBERS)) throw invalidArgument('ConditionalFormatCollection.add');
      const { $book, $sheetId, $zone } = this.range;
      const rules = rulesOf($book, $sheetId);
      const id = $book.newId();
      putState(this.$place, [...rules, { id, type, address: zoneAddress($zone), priority: 0, stopIfTrue: false }]);
      const added = bags.make('ConditionalFormat', { ...this.$place, path: [rules.length] }, null);
      touch(added);
      return added;
    }
    ClearAll(): void {
      assertKeptWritable(this.$place.book, this.$place.key);
      for (const id of (this as unknown as Collection).$items().map((item) => item.$state().id))
        removeRule(this.range.$book, this.range.$sheetId, String(id));
    }
  };

export const conditionalFormat: Behaviour = (Base) => {
  const Class = class extends Base {
    private get sheetId(): string {
      return this.$place.key.split('/')[1] ?? '';
    }
    GetRangeOrNullObject(): Range | null {
      const zone = parseZone(String(this.$state().address));
      return zone && new Range(this.$place.book, this.sheetId, zone);
    }
    GetRange(): Range {
      const range = this.GetRangeOrNullObject();
      if (!range) throw notFound('ConditionalFormat.getRange');
      return range;
    }
    GetRanges(): RangeAreas {
      const range = this.GetRange();
      return new RangeAreas(range.$book, range.$sheetId, [range.$zone]);
    }
    Delete(): void {
      removeRule(this.$place.book, this.sheetId, String(this.$state().id));
    }
    /** Drawn once all of it is set. */
    $changed(): void {
      const { book } = this.$place;
      const { sheetId } = this;
      const id = String(this.$state().id);
      book.later(`rule/${id}`, () => drawRule(book, sheetId, id));
    }
  };
  for (const [type, member] of Object.entries(MEMBERS)) {
    const name = member.charAt(0).toUpperCase() + member.slice(1);
    Object.defineProperty(Class.prototype, `${name}OrNullObject`, {
      configurable: true,
      get(this: Bag) {
        return this.$state().type === type ? (this as unknown as Record<string, unknown>)[name] : null;
      },
    });
  }
  return Class;
};

/** Takes away what the rule says of fill or font. */
export const clearedAtOnce: Behaviour = (Base) =>
  class extends Base {
    Clear(): void {
      putState(this.$place, undefined);
      touch(this);
    }
  };

function removeRule(book: Book, sheetId: string, id: string): void {
  assertKeptWritable(book, rulesKey(sheetId));
  book.state.set(
    rulesKey(sheetId),
    rulesOf(book, sheetId).filter((rule) => rule.id !== id),
  );
  if (book.grid.getters.getConditionalFormats(sheetId).some((rule) => rule.id === id)) {
    book.grid.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
  }
}

export function drawRule(book: Book, sheetId: string, id: string): void {
  const stored = rulesOf(book, sheetId).find((rule) => rule.id === id);
  const zone = stored && parseZone(String(stored.address));
  const rule = stored && gridRule(stored);
  if (!zone || !rule) return;
  book.grid.ensureSize(sheetId, zone);
  const ranges = [book.grid.getters.getRangeDataFromZone(sheetId, book.grid.clip(sheetId, zone) ?? zone)];
  const payload = { sheetId, cf: { id, rule, stopIfTrue: stored.stopIfTrue === true }, ranges };
  if (book.grid.canDispatch('ADD_CONDITIONAL_FORMAT', payload)) book.grid.dispatch('ADD_CONDITIONAL_FORMAT', payload);
}
