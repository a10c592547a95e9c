import type { Book } from '../book';
import { HostError, invalidArgument } from '../protocol/errors';

/** Excel's rules for sheet names: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at an end, not "History", unique. */
export function checkSheetName(book: Book, name: unknown, location: string, own?: string): asserts name is string {
  const legal =
    typeof name === 'string' &&
    name.length > 0 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history';
  if (!legal) throw invalidArgument(location);
  const holder = book.sheetIdByName(name);
  if (holder !== undefined && holder !== own) {
    throw new HostError('ItemAlreadyExists', location, 'A resource with the same name or identifier already exists.');
  }
}
