import type { Problem, Result } from '../../../engine/core/result';
import type { Finding } from '../../../engine/intake/types';
import type { Rules } from '../../../engine/rules/rules';
import type { SourceSummary } from '../../../jobs/contract';
import { findingSentence } from '../../../locales/checks';
import { columnWords } from '../../../locales/columns';
import type { Language } from '../../../locales/language';
import { problemSentence } from '../../../locales/problems';
import type { Command } from '../arguments';
import { CliFailure } from '../failure';

export type RunCommand = Command & { readonly kind: 'run' };

/** The opened workbook, as a job's runner finds it. */
export interface JobContext {
  readonly command: RunCommand;
  readonly language: Language;
  readonly sources: readonly SourceSummary[];
  /** The rules in force: those of `--rules`, else the workbook's. */
  readonly rules: Rules;
  /** Writes the workbook as it now is to the file of `--out`. */
  readonly save: (file: string) => Promise<void>;
}

export interface JobOutcome {
  /** What `--json` prints. */
  readonly report: object;
  readonly text: string;
  /** What was taken and what the check found, for standard error. */
  readonly lines: readonly string[];
}

/** Takes the command first, so that a wrong setting is refused before a file is opened. */
export type JobRunner = (command: RunCommand) => (context: JobContext) => Promise<JobOutcome>;

export function need<T>(result: Result<T>, language: Language): T {
  if (!result.ok) throw failed(result.problem, language);
  return result.value;
}

export function failed(problem: Problem, language: Language): CliFailure {
  const words: Readonly<Record<string, string>> = columnWords(language);
  return new CliFailure(
    'unexpected',
    {},
    problemSentence(problem, language, (column) => words[column] ?? column),
  );
}

/** What was found, as `--json` prints it. */
export interface FindingLine {
  readonly code: string;
  readonly count: number;
  readonly text: string;
}

export function findingLines(findings: readonly Finding[], language: Language): readonly FindingLine[] {
  return findings
    .filter(({ severity }) => severity !== 'passed')
    .map((finding) => ({ code: finding.code, count: finding.count, text: findingSentence(finding, language) }));
}
