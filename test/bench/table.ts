import type { Measured } from './measure';
import type { WireMeasured } from './wire';

/** The results as lines of a Markdown table, so that they can be put into the README as they are. */
export function printTable(results: readonly (Measured | WireMeasured)[]): void {
  console.log('| job | rows | peer | ms | peer/ours | peak MB | requests, MB sent |');
  console.log('| --- | ---: | --- | ---: | ---: | ---: | --- |');
  for (const result of results) {
    const { job, rows, peer, ms, ratio, rssMB } = result;
    const sent = 'requests' in result ? `${result.requests}, ${(result.bytes / 1e6).toFixed(1)}` : '';
    const cells = [job, rows.toLocaleString('en-US'), peer, ms < 10 ? ms.toFixed(3) : ms.toFixed(0), ratio.toFixed(2)];
    console.log(`| ${[...cells, String(rssMB), sent].join(' | ')} |`);
  }
}

/** One sentence a job and peer: how many times as long the peer takes, size by size. */
export function sentences(results: readonly Measured[]): readonly string[] {
  const lines: string[] = [];
  const pairs = new Map<string, Measured[]>();
  for (const result of results) {
    if (result.peer === 'kam') continue;
    const key = `${result.job} ${result.peer}`;
    pairs.set(key, [...(pairs.get(key) ?? []), result]);
  }
  for (const same of pairs.values()) {
    const [{ job, peer }] = same as [Measured];
    const ours = results.some((result) => result.job === job && result.peer === 'kam');
    if (!ours) continue;
    const parts = same.map(({ rows, ratio }) => {
      const times = peer === 'bound' ? (1 / ratio).toFixed(2) : ratio.toFixed(2);
      return `${times} at ${rows.toLocaleString('en-US')} rows`;
    });
    lines.push(
      peer === 'bound'
        ? `${job}: we take the bound’s time ${parts.join(', ')} (goal 1.25).`
        : `${job}: ${peer} takes our time ${parts.join(', ')}.`,
    );
  }
  return lines;
}
