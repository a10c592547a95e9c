import type { HeldCells } from '../core/held-cells';
import { noKey, type KeyColumn } from '../core/read-keys';
import { partOf, type Steps } from '../core/steps';
import { standingOf } from '../pipeline/outcome';
import { plainStageName, stageOf, type StageMeanings } from '../pipeline/stage-names';
import { isOpen, stage, type Stage } from '../pipeline/stages';
import type { Findings } from './findings';
import { keySteps } from './read-columns';
import { dataRowsWhere, rowsWhere } from './rows-where';
import type { CheckedColumns, Choice, Choices, DealColumns, Field, FindingGroup, FoundTable, Match } from './types';

/** Choices of meaning; the number is the stage's code. */
const STAGE_CHOICES = [
  'stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5', 'stage-6', 'stage-7', 'stage-8', 'stage-9',
] as const satisfies readonly Choice[]; // prettier-ignore

const LISTED = 100;

interface DealCheck {
  readonly table: FoundTable;
  readonly match: Match;
  /** Meanings that were chosen in this workbook before, by plain name. */
  readonly meanings: StageMeanings;
  readonly choices: Choices;
  readonly asOf: number | undefined;
  /** Blank and total rows. */
  readonly skip: Uint8Array;
  readonly account: KeyColumn | undefined;
  readonly numbers: CheckedColumns['numbers'];
  readonly dates: CheckedColumns['dates'];
}

/**
 * What is remarkable about opportunities: stages that nobody knows, deals that lack something, dates that cannot be. A deal stays a
 * deal whatever it lacks; only a row without a stage is none.
 */
export function* checkDealSteps(findings: Findings, cells: HeldCells, check: DealCheck): Steps<DealColumns> {
  const { table, match, skip } = check;
  const first = table.dataStart;
  const stageColumn = match.stage ?? match.outcome;
  const none: KeyColumn = {
    codes: new Int32Array(skip.length).fill(noKey),
    keys: [],
    kinds: new Uint8Array(0),
    counts: [],
  };
  const names = stageColumn === undefined ? none : yield* partOf(keySteps(cells, stageColumn, first), 0, 0.3);
  const meanings = Uint8Array.from(names.keys, (name) => meaningOf(name, check));
  const own = stagesBy(names, meanings, skip);
  const outcomes =
    match.stage === undefined || match.outcome === undefined
      ? null
      : yield* partOf(keySteps(cells, match.outcome, first), 0.3, 0.6);
  yield 0.6;
  const ends =
    outcomes &&
    stagesBy(
      outcomes,
      Uint8Array.from(outcomes.keys, (name) => stageOf(name)),
      skip,
    );
  yield 0.65;
  const { stages, lastStages } = standingOf(own, ends);
  yield 0.7;
  if (stageColumn !== undefined) listStages(findings, stageColumn, names, stages, check);

  const dealsWhere = (test: (row: number) => boolean): Steps<Int32Array> =>
    partOf(
      rowsWhere(stages.length, (row) => stages[row] !== stage.none && test(row)),
      0.8,
      1,
    );
  findings.add({
    code: 'no-stage',
    rows: yield* partOf(
      dataRowsWhere(skip, (row) => stages[row] === stage.none),
      0.7,
      0.8,
    ),
    column: stageColumn ?? 0,
    leavesOut: { reason: 'no-stage', when: null },
  });
  const accountColumn = match.accountId ?? match.account;
  const { account } = check;
  if (account && accountColumn !== undefined) {
    const blank = yield* dealsWhere((row) => account.codes[row] === noKey);
    findings.add({ code: 'deal-without-account', rows: blank, column: accountColumn });
    findings.passed('deal-without-account');
  }
  // Open deals that lack an amount or a close date: they count as deals and are in no sum, in no forecast.
  const lack = function* (
    code: 'deal-without-amount' | 'deal-without-close',
    field: Field,
    values: Float64Array | undefined,
  ): Steps<void> {
    const column = match[field];
    if (column === undefined || values === undefined) return;
    const rows = yield* dealsWhere((row) => isOpen(stages[row]!) && Number.isNaN(values[row]!));
    findings.add({ code, rows, column, params: { column: table.labels[column] ?? '' } });
    findings.passed(code);
  };
  const closes = check.dates.get('closeDate');
  yield* lack('deal-without-amount', 'amount', check.numbers.get('amount'));
  yield* lack('deal-without-close', 'closeDate', closes);
  for (const from of ['created', 'stageEntry'] as const) {
    const starts = check.dates.get(from);
    if (!closes || !starts || match.closeDate === undefined) continue;
    const rows = yield* dealsWhere((row) => closes[row]! < starts[row]!);
    findings.add({ code: 'close-before-start', field: from, rows, column: match.closeDate, params: { column: table.labels[match.closeDate] ?? '', start: table.labels[match[from] ?? 0] ?? '' } }); // prettier-ignore
  }
  const { asOf } = check;
  if (closes && asOf !== undefined && match.closeDate !== undefined) {
    const rows = yield* dealsWhere((row) => isOpen(stages[row]!) && Math.floor(closes[row]!) < asOf);
    findings.add({ code: 'close-passed', rows, column: match.closeDate, params: { column: table.labels[match.closeDate] ?? '' } }); // prettier-ignore
    findings.passed('close-passed');
  }
  return { stages, lastStages, names: names.keys, nameOfRow: names.codes, meanings };
}

/** What the person says now, what was said before, what the glossary knows: in this order. */
function meaningOf(name: string, { choices, meanings }: DealCheck): Stage {
  return chosenStage(choices, name) ?? stageOf(name, meanings);
}

/** The stage that the person chose for a name, or undefined. */
export function chosenStage(choices: Choices, name: string): Stage | undefined {
  const chosen =
    choices[`unknown-stage:${name}`] ?? choices[`mapped-stage:${name}`] ?? choices['unknown-stage'] ?? undefined;
  const code = STAGE_CHOICES.indexOf(chosen as (typeof STAGE_CHOICES)[number]) + 1;
  if (code === 0) return undefined;
  // A word for all unknown names at once does not touch those that are known.
  const isForAll = chosen === choices['unknown-stage'] && choices[`unknown-stage:${name}`] === undefined;
  return isForAll && stageOf(name) !== stage.unknown ? undefined : (code as Stage);
}

function stagesBy(names: KeyColumn, meanings: Uint8Array, skip: Uint8Array): Uint8Array {
  const stages = new Uint8Array(skip.length).fill(stage.none);
  for (let row = 0; row < stages.length; row++) {
    const code = names.codes[row]!;
    if (skip[row] === 0 && code >= 0) stages[row] = meanings[code]!;
  }
  return stages;
}

/** Every stage name with its rows and what it means; those that nobody knows first, in a finding of their own. */
function listStages(
  findings: Findings,
  column: number,
  names: KeyColumn,
  stages: Uint8Array,
  { choices, meanings }: DealCheck,
): void {
  const rows = new Int32Array(names.keys.length);
  const unknownRows = new Int32Array(names.keys.length);
  const firstRow = new Int32Array(names.keys.length).fill(-1);
  for (let row = 0; row < names.codes.length; row++) {
    const code = names.codes[row]!;
    if (code < 0 || stages[row] === stage.none) continue;
    rows[code]!++;
    if (stages[row] === stage.unknown) unknownRows[code]!++;
    if (firstRow[code]! < 0) firstRow[code] = row;
  }
  const group = (code: number): FindingGroup => {
    const name = names.keys[code]!;
    const meaning = chosenStage(choices, name) ?? stageOf(name, meanings);
    return {
      key: name,
      members: [name],
      names: [name],
      places: [{ row: firstRow[code]!, column, text: name }],
      rows: rows[code]!,
      stage: meaning,
    };
  };
  const used = names.keys.map((_, code) => code).filter((code) => rows[code]! > 0);
  // By what was known before this run, so that a name stays in its list while the person chooses.
  const isUnknown = (code: number): boolean =>
    stageOf(names.keys[code]!, meanings) === stage.unknown &&
    (unknownRows[code]! > 0 || chosenStage(choices, names.keys[code]!) !== undefined);
  const most = (a: number, b: number): number => rows[b]! - rows[a]!;
  const unknown = used.filter(isUnknown).sort(most);
  const known = used.filter((code) => stageOf(names.keys[code]!, meanings) !== stage.unknown);
  const isOpenQuestion = unknown.some((code) => chosenStage(choices, names.keys[code]!) === undefined);
  findings.addStages({
    code: 'unknown-stage',
    severity: isOpenQuestion ? 'look' : 'note',
    groups: unknown.slice(0, LISTED).map(group),
    count: unknown.length,
    choices: ['stage-unknown', ...STAGE_CHOICES],
  });
  findings.passed('unknown-stage');
  findings.addStages({
    code: 'mapped-stage',
    severity: 'note',
    groups: known.slice(0, LISTED).map(group),
    count: known.length,
    choices: ['stage-mapped', ...STAGE_CHOICES],
  });
}

/** What the workbook is to remember: names whose meaning the person chose, by plain name. */
export function chosenMeanings(deals: DealColumns, choices: Choices, before: StageMeanings): StageMeanings {
  const chosen = new Map(before);
  for (const name of deals.names) {
    const meaning = chosenStage(choices, name);
    if (meaning !== undefined) chosen.set(plainStageName(name), meaning);
  }
  return chosen;
}
