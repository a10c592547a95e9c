import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../run-program';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

export type Step = () => Promise<Outcome>;

/** Runs a tool whose exit code is the verdict; its output is shown only when it fails. */
export async function runCheck(title: string, script: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await runProgram(script, args);
  printStep(title, code === 0, output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs jest projects, printing as they go, and counts single tests. A file that does not even load counts as one failure. */
export async function runJest(title: string, projects: readonly string[]): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-test-'));
  const report = path.join(folder, 'jest.json');
  const started = Date.now();
  try {
    const { code } = await runProgram(
      'node_modules/jest/bin/jest.js',
      [
        '--selectProjects',
        ...projects,
        '--json',
        '--outputFile',
        report,
        '--silent=false',
        '--ci',
        '--maxWorkers=100%',
      ],
      true,
    );
    const outcome = readReport(report);
    printStep(`${title}: ${outcome.passed} passed, ${outcome.failed} failed`, code === 0, seconds(started));
    // Jest may fail for a reason that is no test: a bad configuration, a project without tests.
    return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function failed(title: string, reason: string): Outcome {
  printStep(title, false, reason);
  return { passed: 0, failed: 1 };
}

export function printStep(title: string, ok: boolean, detail: string): void {
  const text = detail.trimEnd();
  if (ok) console.log(`ok      ${title}${text.includes('\n') || text === '' ? '' : ` (${text})`}`);
  else console.log(`FAILED  ${title}\n${text}`);
}

function readReport(file: string): Outcome {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numRuntimeErrorTestSuites: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(0)} s`;
}
