import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A real data file beside the project as rows of cells, plain decimals as numbers; null where the file is not there. */
export function sharedTable(name: string): readonly (readonly (string | number)[])[] | null {
  const file = path.join(__dirname, '../../../shared/data', name);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => splitLine(line).map((cell) => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
}

function splitLine(line: string): string[] {
  const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
  return cells.map((cell) =>
    cell
      .replace(/,$/, '')
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"'),
  );
}
