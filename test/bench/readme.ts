import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { partText, type Part } from './table';

/** What was measured with: day, Node, machine, and the peers' versions. */
export function machineLine(): string {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} cores (${first?.model.trim()}), ${gigabytes} GB, ${process.platform}`;
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machine}`;
}

/** Name and version of each peer that is installed. */
export function peersLine(): string {
  const folder = process.env['KAM_BENCH']!;
  const { dependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly dependencies: Record<string, string>;
  };
  const versions = Object.keys(dependencies).flatMap((name) => {
    try {
      const file = path.join(folder, 'node_modules', name, 'package.json');
      return [`${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version}`];
    } catch {
      return [];
    }
  });
  return versions.join(', ');
}

/**
 * Puts the parts that ran between their marks in README.md (`<!-- whole -->` … `<!-- /whole -->`), each with the day and the machine;
 * the others stay as they are.
 */
export async function writeReadme(parts: readonly Part[], leftOut: readonly string[]): Promise<void> {
  const file = path.join(process.env['KAM_BENCH']!, 'README.md');
  let text = readFileSync(file, 'utf8');
  for (const part of parts) {
    const [begin, end] = [`<!-- ${part.name} -->`, `<!-- /${part.name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`README.md has no place for ${part.name}`);
    const peers = part.name === 'whole' ? `; ${peersLine()}` : '';
    const missing = part.name === 'whole' ? leftOut.map((line) => `\n- Left out: ${line}.`).join('') : '';
    const body = `Measured ${machineLine()}${peers}.\n\n${partText(part)}${missing}`;
    text = `${text.slice(0, from + begin.length)}\n\n${body}\n\n${text.slice(to)}`;
  }
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
