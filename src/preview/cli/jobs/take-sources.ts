import { matchOf } from '../../../engine/intake/match-columns';
import type { SheetKind } from '../../../engine/intake/types';
import type { SourceChoice, SourceDesk, SourceSummary } from '../../../jobs/contract';
import { cliWords } from '../../../locales/cli';
import { fill, type Language } from '../../../locales/language';
import { CliFailure } from '../failure';
import { failed, findingLines, need, type FindingLine } from './job-runner';

/** Says that a source is left out although the workbook has it. */
export const NONE = 'none';

/** The sources that a run was given by name: source → sheet, table or `none`. */
export type Places<S extends string> = Readonly<Partial<Record<S, string>>>;

interface Taken<S extends string> {
  readonly chosen: Readonly<Partial<Record<S, SourceChoice>>>;
  readonly findings: Readonly<Partial<Record<S, readonly FindingLine[]>>>;
  /** What was taken and what the check found, for standard error. */
  readonly lines: readonly string[];
}

/** Opens and checks the sources of a job that has several: the one named, else the first sheet of the best kind that has rows. */
export async function takeSources<S extends string>(
  desks: Readonly<Record<S, SourceDesk>>,
  /** In the job's order, with the kinds of sheet that the source is taken from, the best first; none: only where it is named. */
  kinds: readonly (readonly [S, readonly SheetKind[]])[],
  places: Places<S>,
  sources: readonly SourceSummary[],
  names: Readonly<Record<S, string>>,
  language: Language,
): Promise<Taken<S>> {
  const chosen: Partial<Record<S, SourceChoice>> = {};
  const findings: Partial<Record<S, readonly FindingLine[]>> = {};
  const lines: string[] = [];
  for (const [source, wanted] of kinds) {
    const place = placeOf(sources, wanted, places[source]);
    if (!place) continue;
    const opened = need(await desks[source].open(place.ref), language);
    const match = matchOf(opened.matches);
    const check = need(await desks[source].check(match, {}), language);
    if (check.problem) throw failed(check.problem, language);
    chosen[source] = { match, choices: {} };
    const found = findingLines(check.findings, language);
    findings[source] = found;
    const took = fill(cliWords(language).tookSource, {
      source: names[source],
      text: opened.label,
      rows: String(check.rows),
      leftOut: String(check.leftOut),
    });
    lines.push(took, ...found.map(({ text }) => text));
  }
  return { chosen, findings, lines };
}

function placeOf(
  sources: readonly SourceSummary[],
  kinds: readonly SheetKind[],
  named: string | undefined,
): SourceSummary | undefined {
  if (named === NONE) return undefined;
  if (named === undefined) {
    return kinds
      .map((wanted) => sources.find(({ kind, rows }) => kind === wanted && rows > 0))
      .find((found) => found !== undefined);
  }
  const found = sources.find(
    ({ ref }) =>
      (ref.kind === 'sheet' ? ref.sheet : ref.kind === 'table' ? ref.table : '').toLowerCase() === named.toLowerCase(),
  );
  if (!found) throw new CliFailure('unknownSheet', { text: named, list: sources.map(({ label }) => label).join(', ') });
  return found;
}
