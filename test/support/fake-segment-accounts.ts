import { HeldCells } from '../../src/engine/core/held-cells';
import type { Cells } from '../../src/engine/core/cells';
import { failure, success } from '../../src/engine/core/result';
import { accountColumn, valueField } from '../../src/engine/intake/account-column';
import { applyChoices } from '../../src/engine/intake/apply-choices';
import { checkTable } from '../../src/engine/intake/check-table';
import { findHeader } from '../../src/engine/intake/find-header';
import { matchColumns } from '../../src/engine/intake/match-columns';
import type { AppliedChoices, CheckedTable } from '../../src/engine/intake/types';
import { sumRows } from '../../src/engine/portfolio/account-sums';
import { paretoTable } from '../../src/engine/portfolio/pareto';
import { computeFigures } from '../../src/jobs/segment-accounts/figures/figures';
import { computeBuying } from '../../src/jobs/segment-accounts/sections/buying';
import { widePeriods } from '../../src/jobs/segment-accounts/sections/periods';
import { defaultRules } from '../../src/engine/rules/rules';
import type { Rules } from '../../src/engine/rules/rules';
import type {
  Choices,
  Home,
  Match,
  PaneMemory,
  SegmentAccounts,
  SourceDesk,
  SourceRef,
  UndoReport,
  WorkbookSummary,
} from '../../src/jobs/contract';

import { computeSegments } from '../../src/jobs/segment-accounts/compute';
import { previewOf as realPreview } from '../../src/jobs/segment-accounts/preview';
import type { Ratings } from '../../src/jobs/account-ratings';
import { withRatings } from '../../src/jobs/account-ratings';
import { allSteps } from '../../src/engine/core/steps';
import { sensitivitySteps } from '../../src/engine/portfolio/sensitivity';
import { sensitivityView } from '../../src/jobs/segment-accounts/sections/sensitivity';

const LETTERS = ['A', 'B', 'C', 'D'];
const AS_OF = '2026-09-30';

export interface FakeOptions {
  readonly cells: Cells;
  readonly sheet: string;
  /** Cells edited since the run: undo then asks. */
  readonly conflicts?: UndoReport['conflicts'];
  /** Milliseconds between the steps of writing. */
  readonly writeStep?: number;
  /** A problem code that `write` answers with. */
  readonly writeProblem?: string;
}

/** What the pane asked the job to do, in order, for tests to look at. */
export type Calls = (readonly [string, ...unknown[]])[];

/** A job without a workbook: the real engine over cells in memory, and writing that only pretends. */
export function fakeSegmentAccounts(options: FakeOptions): SegmentAccounts & { readonly calls: Calls } {
  const { cells, sheet } = options;
  const calls: Calls = [];
  const table = findHeader(cells);
  const rows = cells.length - table.dataStart;
  let checked: CheckedTable | null = null;
  let applied: AppliedChoices | null = null;
  let matched: Match = {};
  let ratings: Ratings = new Map();
  let chosen: Choices = {};

  const checkNow = (match: Match, choices: Choices): void => {
    matched = match;
    chosen = choices;
    checked = checkTable(cells, { table, match, kind: 'orders', value: valueField(match), choices });
    applied = applyChoices(checked, choices);
  };

  const rank = (rules: Rules) => {
    if (!checked || !applied) return failure('no-rows');
    const { keys, numbers } = checked.columns;
    const accountOfRow = applied.account.map((account, row) => (applied?.leftOut[row] === 0 ? account : -1));
    const value = numbers.get(valueField(matched) ?? 'revenue') ?? new Float64Array(rows).fill(NaN);
    const { values } = sumRows(accountOfRow, keys.length, value);
    const pareto = paretoTable(values, rules);
    return pareto.ok ? success({ pareto: pareto.value, values, accountOfRow }, pareto.notes) : pareto;
  };

  const countsOf = (
    pareto: { readonly tiers: Uint8Array; readonly sorted: Float64Array; readonly share: Float64Array },
    rules: Rules,
  ) =>
    Array.from({ length: rules['tier.cutoffs'].length + 1 }, (_, place) => {
      let [accounts, value, share] = [0, 0, 0];
      pareto.tiers.forEach((tier, k) => {
        if (tier !== place) return;
        accounts++;
        value += pareto.sorted[k] ?? 0;
        share += pareto.share[k] ?? 0;
      });
      return { tier: LETTERS[place] ?? '', accounts, value, share };
    });

  /** The optional parts as the job makes them. */
  const sections = (rules: Rules) => {
    if (!checked || !applied) return null;
    const segments = computeSegments(checked, applied, rules, ratings);
    if (!segments.ok) return null;
    const input = { table, match: matched, kind: 'orders' as const, choices: chosen };
    const base = { match: matched, choices: chosen, input, cells: HeldCells.of(cells), checked, applied };
    const value = valueField(matched) ?? 'revenue';
    const buying = computeBuying(
      { ...base, more: widePeriods(table.labels, matched, matched[value] ?? 0) },
      segments.value,
      rules,
    );
    const figures = computeFigures({ ...base, more: [] }, segments.value, buying, rules);
    const more = {
      asOf: AS_OF,
      buying,
      figures,
      notes: [],
      valuesBecause: [],
      cutsName: 'KAM_Cuts',
      valueLabel: table.labels[matched[value] ?? -1] ?? '',
    };
    const { names, tiers } = segments.value;
    const sensitivity = sensitivityView(allSteps(sensitivitySteps(segments.value, rules)), names, tiers);
    return { preview: realPreview(segments.value, more), sensitivity };
  };

  return {
    calls,
    earlier: closedDesk,
    open(ref) {
      calls.push(['open', ref]);
      return Promise.resolve(
        success({
          ref,
          label: `${sheet}!A1:T${cells.length}`,
          rows,
          kind: 'orders' as const,
          labels: table.labels,
          samples: table.labels.map((_, c) =>
            cells.slice(table.dataStart, table.dataStart + 3).map((row) => String(row[c] ?? '')),
          ),
          matches: matchColumns(cells, table),
          isTable: false,
          origin: { row: table.dataStart, column: 0 },
        }),
      );
    },
    check(match, choices) {
      calls.push(['check', match, choices]);
      if (accountColumn(match) === undefined) return Promise.resolve(failure('no-rows'));
      checkNow(match, choices);
      return Promise.resolve(success({ rows, leftOut: applied?.leftOutCount ?? 0, findings: checked?.findings ?? [] }));
    },
    effect(rules) {
      calls.push(['effect', rules]);
      const before = rank(defaultRules);
      const after = rank(rules);
      if (!before.ok || !after.ok) return Promise.resolve(failure('no-rows'));
      const moves = new Map<string, number>();
      before.value.pareto.tiers.forEach((from, k) => {
        const to = after.value.pareto.tiers[k] ?? 0;
        if (from !== to) moves.set(`${from}${to}`, (moves.get(`${from}${to}`) ?? 0) + 1);
      });
      return Promise.resolve(
        success({
          base: countsOf(before.value.pareto, defaultRules),
          tiers: countsOf(after.value.pareto, rules),
          moves: [...moves].map(([move, count]) => ({
            from: LETTERS[Number(move[0])] ?? '',
            to: LETTERS[Number(move[1])] ?? '',
            count,
          })),
          sensitivity: sections(rules)?.sensitivity ?? { cuts: [], nearCount: 0, near: [] },
        }),
      );
    },
    rate(given) {
      calls.push(['rate', given]);
      ratings = withRatings(ratings, given);
      return Promise.resolve(success(null));
    },
    preview(match, choices, rules) {
      calls.push(['preview', match, choices, rules]);
      checkNow(match, choices);
      const ranked = rank(rules);
      if (!ranked.ok || !checked) return Promise.resolve(failure('no-positive-value'));
      const made = sections(rules);
      return Promise.resolve(made ? success(made.preview) : failure('no-positive-value'));
    },
    announce(write) {
      calls.push(['announce', write]);
      return Promise.resolve(
        success([
          { kind: 'sheet' as const, where: 'KAM 客户组合', isNew: true },
          { kind: 'name' as const, where: 'KAM_Cuts', isNew: true },
        ]),
      );
    },
    async write(write, language, control) {
      calls.push(['write', write, language]);
      if (options.writeProblem !== undefined) return failure(options.writeProblem);
      const steps = ['writingSheet', 'writingColumns', 'writingCharts', 'formatting'];
      for (const [i, what] of steps.entries()) {
        control?.onProgress?.({ done: i / steps.length, what, params: { number: 2, count: 4 } });
        await new Promise((resolve) => setTimeout(resolve, options.writeStep ?? 0));
        if (control?.signal?.aborted === true) return failure('cancelled');
      }
      return success({
        accounts: rank(defaultRules).ok ? (checked?.columns.keys.length ?? 0) : 0,
        charts: 2,
        sheets: ['KAM 客户组合'],
        columns: 0,
      });
    },
    undo(edited) {
      calls.push(['undo', edited]);
      const conflicts = edited === 'ask' ? (options.conflicts ?? []) : [];
      return Promise.resolve(success({ restored: conflicts.length > 0 ? 0 : 3160, conflicts }));
    },
    goTo(row, column) {
      calls.push(['goTo', row, column]);
      return Promise.resolve();
    },
    selectRows(rows) {
      calls.push(['selectRows', rows]);
      return Promise.resolve();
    },
    previewFix(id) {
      calls.push(['previewFix', id]);
      const finding = checked?.findings.find((one) => one.id === id);
      return Promise.resolve(
        success({
          cells: finding?.count ?? 0,
          examples: (finding?.places ?? []).slice(0, 3).map(({ row, column, text }) => ({
            row,
            column,
            before: String(text),
            after: '2017-04-27',
          })),
        }),
      );
    },
    fix(id) {
      calls.push(['fix', id]);
      return Promise.resolve(success({ changed: checked?.findings.find((one) => one.id === id)?.count ?? 0 }));
    },
  };
}

/** A second sheet that nobody opens; the tests of the workbook compare with one. */
const closedDesk: SourceDesk = {
  open: () => Promise.resolve(failure('nothing-opened')),
  check: () => Promise.resolve(failure('nothing-opened')),
  goTo: () => Promise.resolve(),
  selectRows: () => Promise.resolve(),
  previewFix: () => Promise.resolve(failure('nothing-opened')),
  fix: () => Promise.resolve(failure('nothing-opened')),
};

export interface FakeHomeOptions {
  readonly summary?: Partial<WorkbookSummary>;
  readonly memory?: PaneMemory;
  readonly rules?: Rules;
  /** Until then the workbook is looked through. */
  readonly looked?: Promise<unknown>;
}

export function fakeHome(options: FakeHomeOptions = {}): Home & { readonly calls: Calls } {
  const calls: Calls = [];
  const summary = { sources: [], runs: [], ...options.summary };
  return {
    calls,
    summarize: async () => {
      await options.looked;
      return success(summary);
    },
    openSample(language) {
      calls.push(['openSample', language]);
      return Promise.resolve(success(null));
    },
    goToSheet(sheet) {
      calls.push(['goToSheet', sheet]);
      return Promise.resolve(success(null));
    },
    insertFormula(formula) {
      calls.push(['insertFormula', formula]);
      return Promise.resolve(success({ address: 'B2' }));
    },
    rules: () => Promise.resolve(options.rules ?? defaultRules),
    saveRules(rules) {
      calls.push(['saveRules', rules]);
      return Promise.resolve(success(null));
    },
    recall: () => Promise.resolve(options.memory ?? { welcomed: true }),
    remember(memory) {
      calls.push(['remember', memory]);
      return Promise.resolve();
    },
  };
}

export function sheetSource(sheet: string): SourceRef {
  return { kind: 'sheet', sheet };
}
