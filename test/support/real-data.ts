import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './parse-csv';

const root = join(__dirname, '../..');

/** Rows of a file of the shared real data, header first, or null where that folder is not beside the project. */
export function realData(file: string): string[][] | null {
  const path = join(root, '../shared/data', file);
  return existsSync(path) ? parseCsv(readFileSync(path, 'utf8')) : null;
}

/** Rows of a file in test/data, header first. */
export function shippedData(file: string): string[][] {
  return parseCsv(readFileSync(join(root, 'test/data', file), 'utf8'));
}
