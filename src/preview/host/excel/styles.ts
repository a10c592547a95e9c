import type { Style } from '@odoo/o-spreadsheet';
import type { Bag, State } from '../bags/bag';
import type { Behaviour } from '../bags/bag-classes';
import { putState } from '../bags/bag-classes';
import type { Book } from '../book';
import { HostError, invalidArgument } from '../protocol/errors';

export const STYLES_KEY = 'styles';

/** Names every workbook has. */
const BUILT_IN = [
  'Normal',
  'Bad',
  'Good',
  'Neutral',
  'Calculation',
  'Heading 1',
  'Heading 2',
  'Title',
  'Total',
  'Percent',
  'Comma',
];

/** Excel keeps the list in an order of its own; new ones go to the end. */
export const styleCollection: Behaviour = (Base) =>
  class extends Base {
    Add(name: string): void {
      const list = listOf(this);
      if (typeof name !== 'string' || name === '') throw invalidArgument('StyleCollection.add');
      if (findStyle(this.$place.book, name)) throw new HostError('ItemAlreadyExists', 'StyleCollection.add');
      putState(this.$place, [...list, { name, builtIn: false }]);
    }
  };

export const style: Behaviour = (Base) =>
  class extends Base {
    Delete(): void {
      const { book } = this.$place;
      const name = this.$state().name;
      const list = (book.state.get<State[]>(STYLES_KEY) ?? []).filter((one) => one.name !== name);
      book.state.set(STYLES_KEY, list);
    }
  };

function listOf(bag: Bag): readonly State[] {
  return bag.$place.book.state.get<State[]>(STYLES_KEY) ?? initialStyles();
}

export const initialStyles = (): State[] => BUILT_IN.map((name) => ({ name, builtIn: true }));

/** Every workbook's own, as an opened file defines them, and the file's others. */
export function withStyles(given: readonly State[]): State[] {
  const named = new Map([...initialStyles(), ...given].map((one) => [String(one.name).toLowerCase(), one]));
  return [...named.values()];
}

export function findStyle(book: Book, name: string): State | undefined {
  return (book.state.get<State[]>(STYLES_KEY) ?? initialStyles()).find(
    (one) => String(one.name).toLowerCase() === name.toLowerCase(),
  );
}

/** What a named style lays over a cell, as far as it says it does. Normal takes everything away. */
export function styleOf(stored: State): Partial<Style> | null {
  if (stored.name === 'Normal') return null;
  const has = (part: string): boolean => stored[`include${part}`] !== false;
  const font = (has('Font') ? (stored.font ?? {}) : {}) as State;
  const fill = (has('Patterns') ? (stored.fill ?? {}) : {}) as State;
  const patch: Record<string, unknown> = { styleName: stored.name };
  if (font.size !== undefined) patch.fontSize = font.size;
  if (font.bold !== undefined) patch.bold = font.bold;
  if (font.italic !== undefined) patch.italic = font.italic;
  if (font.color !== undefined) patch.textColor = font.color;
  if (font.name !== undefined) patch.fontName = font.name;
  if (fill.color !== undefined) patch.fillColor = fill.color;
  if (has('Protection') && stored.locked !== undefined) patch.locked = stored.locked === false ? false : undefined;
  if (!has('Alignment')) return patch;
  if (stored.wrapText !== undefined) patch.wrapping = stored.wrapText ? 'wrap' : 'overflow';
  if (stored.horizontalAlignment !== undefined) patch.align = String(stored.horizontalAlignment).toLowerCase();
  return patch;
}

/** The number format that goes with it. */
export function numberFormatOf({ numberFormat, includeNumber }: State): string | undefined {
  return typeof numberFormat === 'string' && includeNumber !== false ? numberFormat : undefined;
}
