import type { Measured } from './measure';
import type { WireMeasured } from './wire';

/** A part of the benchmark with what it measured. */
export interface Part {
  readonly name: PartName;
  readonly results: readonly (Measured | WireMeasured)[];
}

export type PartName = 'whole' | 'cores' | 'grid' | 'wire' | 'start' | 'memory';

/** How near to the bound the cores are to be. */
const GOAL = 1.25;

/** A part as Markdown: its table, then what the table says in sentences. */
export function partText({ name, results }: Part): string {
  const lines = [...tableOf(name, results), ''];
  for (const sentence of sentences(results)) lines.push(`- ${sentence}`);
  return lines.join('\n').trimEnd();
}

function tableOf(name: PartName, results: Part['results']): readonly string[] {
  if (name === 'start') {
    return table(
      ['what', ''],
      results.map(({ job, rows, ms, peer }) => [
        job,
        peer === 'Chromium' ? `${ms} ms` : `${(rows / 1000).toFixed(1)} kB`,
      ]),
    );
  }
  if (name === 'memory') {
    return table(
      ['of', 'rows', 'MB', 'seconds'],
      results.map(({ peer, rows, rssMB, ms }) => [peer, count(rows), count(rssMB), (ms / 1000).toFixed(1)]),
    );
  }
  if (name === 'wire') {
    return table(
      ['job', 'rows', 'store', 'requests', 'MB', 'ms'],
      results.map((result) => {
        const { requests, bytes } = result as WireMeasured;
        const store = result.peer.replace('host, ', '');
        return [result.job, count(result.rows), store, count(requests), (bytes / 1e6).toFixed(1), count(result.ms)];
      }),
    );
  }
  return table(
    ['job', 'rows', 'peer', 'ms', 'peer/ours', 'peak MB'],
    results.map(({ job, rows, peer, ms, ratio, rssMB }) => [
      job,
      count(rows),
      peer,
      ms < 10 ? ms.toFixed(3) : count(Math.round(ms)),
      ratio.toFixed(2),
      count(rssMB),
    ]),
  );
}

/** Texts to the left, figures to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const isFigure = head.map((_, column) => rows.every((row) => /^[\d.,]+( \w+)?$/.test(row[column]!)));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(isFigure.map((figure) => (figure ? '---:' : '---'))), ...rows.map(line)];
}

const count = (value: number): string => value.toLocaleString('en-US');

/** One sentence a job and peer, made of the rows of the table and nothing else. */
export function sentences(results: Part['results']): readonly string[] {
  const peers = new Map<string, Measured[]>();
  const ours = new Set(results.filter(({ peer }) => peer === 'kam').map(({ job }) => job));
  for (const result of results) {
    if (result.peer === 'kam' || !ours.has(result.job)) continue;
    const key = `${result.job} ${result.peer}`;
    peers.set(key, [...(peers.get(key) ?? []), result]);
  }
  return [...peers.values()].map((same) => (same[0]!.peer === 'bound' ? besideBound(same) : besidePeer(same)));
}

function besidePeer(rows: readonly Measured[]): string {
  const [{ job, peer }] = rows as readonly [Measured];
  const ahead = rows.filter(({ ratio }) => ratio <= 0.95);
  const even = rows.filter(({ ratio }) => ratio > 0.95 && ratio < 1.05);
  const verdict =
    ahead.length + even.length === 0
      ? 'We are ahead throughout.'
      : [says('It is ahead', ahead), says('We are even', even)].filter((text) => text !== '').join(' ');
  return `\`${job}\`: ${peer} takes ${times(rows, ({ ratio }) => ratio)} our time. ${verdict}`;
}

function besideBound(rows: readonly Measured[]): string {
  const [{ job }] = rows as readonly [Measured];
  const part = ({ ratio }: Measured): number => 1 / ratio;
  const missed = rows.filter((row) => part(row) > GOAL);
  const verdict = missed.length === 0 ? 'The goal is met.' : says('The goal is missed', missed);
  return `\`${job}\`: we take ${times(rows, part)} the bound’s time (goal ${GOAL}). ${verdict}`;
}

const times = (rows: readonly Measured[], part: (row: Measured) => number): string =>
  list(rows.map((row) => `${part(row).toFixed(2)} times (${count(row.rows)} rows)`));

const says = (what: string, rows: readonly Measured[]): string =>
  rows.length === 0 ? '' : `${what} at ${list(rows.map((row) => count(row.rows)))} rows.`;

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
