import { readFileSync, writeFileSync } from 'node:fs';
import type { Result } from '../../src/engine/core/result';
import { matchOf } from '../../src/engine/intake/match-columns';
import { defaultRules } from '../../src/engine/rules/rules';
import { createSegmentAccounts } from '../../src/jobs/segment-accounts/segment-accounts';
import { openFile } from '../../src/preview/files/open-file';
import { openHost } from '../../src/preview/host/office/open-host';

/**
 * Segment accounts over a sheet of six columns up to the preview; workbook, host, office.js and job in one process of its own, whose
 * peak of resident memory is told step by step. Run by memory.ts.
 */
const rows = Number(process.argv[2]);
/** The portfolio sheet wants room for its heads: of a full sheet some accounts have two rows. */
const MOST_ACCOUNTS = 1_000_000;

/** Peak of resident memory during a step, and what is left after a collection. */
export interface StepMemory {
  readonly step: 'workbook' | 'job';
  readonly ms: number;
  readonly peakMB: number;
  readonly afterMB: number;
}

void run();

async function run(): Promise<void> {
  const steps: StepMemory[] = [];
  const measured = async <T>(step: StepMemory['step'], work: () => Promise<T>): Promise<T> => {
    globalThis.gc?.();
    resetPeak();
    const start = performance.now();
    const answer = await work();
    const ms = Math.round(performance.now() - start);
    const peakMB = memory('VmHWM');
    globalThis.gc?.();
    steps.push({ step, ms, peakMB, afterMB: memory('VmRSS') });
    return answer;
  };
  const { close } = await measured('workbook', async () => {
    const { data, name } = await openFile(sheetOf(rows), 'accounts.csv', { store: 'columns' });
    return openHost({ data, name, store: 'columns' });
  });
  const job = createSegmentAccounts();
  const preview = await measured('job', async () => {
    const opened = valueOf(await job.open({ kind: 'sheet', sheet: 'accounts' }));
    return valueOf(await job.preview(matchOf(opened.matches), {}, defaultRules));
  });
  if (preview.accounts !== Math.min(rows, MOST_ACCOUNTS)) throw new Error(`${preview.accounts} accounts`);
  await close();
  process.send?.(steps);
  process.disconnect?.();
}

/** As a file, so that the host keeps no steps back to an empty sheet. */
function sheetOf(rows: number): Uint8Array {
  const lines = ['Customer,Revenue,Profit,Region,Orders,Note'];
  for (let i = 0; i < rows; i++) {
    const value = ((i * 7919) % rows) + 1;
    lines.push(
      `Customer ${i % MOST_ACCOUNTS},${value * 3},${(value % 977) - 100},${'NSEW'[i % 4]!},${i % 50},n${i % 1000}`,
    );
  }
  return new TextEncoder().encode(lines.join('\n'));
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** In MB, as the system tells it (Linux), else what is resident now. */
function memory(field: 'VmHWM' | 'VmRSS'): number {
  try {
    const [, kilobytes] = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))!;
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return Math.round(process.memoryUsage.rss() / 2 ** 20);
  }
}

function resetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Not on this system.
  }
}
