import type { Result } from '../../engine/core/result';
import { failure, success } from '../../engine/core/result';
import { unitFactor } from '../../engine/intake/unit-factor';
import type { Rules } from '../../engine/rules/rules';
import { writeRules } from '../../engine/rules/rules-file';
import { applyPlan } from '../../workbook/apply-plan';
import { valueOf } from '../../workbook/faults';
import { recalculate } from '../../workbook/recalculate';
import { inExcel } from '../../workbook/run';
import { selectAreas, selectCells } from '../../workbook/select';
import { undoStep } from '../../workbook/undo';
import { saveSettings } from '../../workbook/settings';
import { watchSheet } from '../../workbook/watch-sheet';
import type { SheetWatch } from '../../workbook/watch-sheet';
import type { Choices, Control, Match, SegmentAccounts, WriteOptions, WriteReport } from '../contract';
import type { PutInForce } from '../rules-port';
import { putInForce } from '../rules-port';
import { readRulesInForce } from '../rules-store';
import { forgetStep, rememberStep, stepOf } from '../undo-memory';
import type { Checked, SourceCells } from './check-source';
import { checkSource, holds, obstacle, readSource, reportOf } from './check-source';
import { computeSegments } from './compute';
import type { Segmentation } from './compute';
import { effectOf } from './effect';
import { numberedName } from './facts';
import { fixFinding, previewFinding } from './fix';
import { findLiveness } from './live';
import type { Liveness } from './live';
import type { Source } from './open-source';
import { computeBuying } from './sections/buying';
import type { Buying } from './sections/buying';
import { openSource } from './open-source';
import type { PlannedWrite, WriteInput } from './plan-write';
import { hasTextNumbers, planWrite } from './plan-write';
import { previewOf } from './preview';
import { RATINGS_KEY, ratingsText, withRatings } from './sections/ratings';
import { today } from './today';

const JOB = 'segment-accounts';

/** What a preview computed and a write lays out. */
interface Computed {
  readonly segments: Segmentation;
  readonly buying: Buying;
  readonly liveness: Liveness;
  readonly asOf: string;
}

/** The job, holding what was read and computed between its five steps. `put` puts rules in force for the functions in cells. */
export function createSegmentAccounts(put?: PutInForce): SegmentAccounts {
  let source: Source | null = null;
  let cells: SourceCells | null = null;
  let checked: Checked | null = null;
  let watch: SheetWatch | null = null;
  /** The person (or somebody else) changed the source since it was read: read it again before the next step. */
  let isStale = false;
  let asked: { readonly match: Match; readonly choices: Choices; readonly rules: Rules } | null = null;
  let computed: Computed | null = null;

  /** Reads what is not read yet and checks it; the parse is reused while match and choices stay the same. */
  async function prepare(match: Match, choices: Choices, asOf: string, control?: Control): Promise<Result<Checked>> {
    if (!source) return failure('nothing-opened');
    const problem = obstacle(source, match);
    if (problem) return { ok: false, problem };
    if (!cells || isStale || !holds(source, cells, match)) {
      isStale = false;
      const read = await readSource(source, match, control);
      if (!read.ok) return read;
      cells = read.value;
    }
    checked = checkSource(source, cells, match, choices, asOf);
    return success(checked);
  }

  async function compute(
    match: Match,
    choices: Choices,
    rules: Rules,
    control?: Control,
  ): Promise<Result<Segmentation>> {
    const asOf = rules.asOf === '' ? today() : rules.asOf;
    const ready = await prepare(match, choices, asOf, control);
    if (!ready.ok) return ready;
    const segments = computeSegments(ready.value.checked, ready.value.applied, rules, source?.ratings);
    if (!segments.ok || !source) return segments;
    const value = match[ready.value.value] ?? 0;
    const liveness = findLiveness({
      place: source.place,
      dataStart: source.table.dataStart,
      checked: ready.value.checked,
      applied: ready.value.applied,
      segments: segments.value,
      accountColumn: ready.value.accountColumn,
      valueColumn: value,
      profitColumn: match.profit ?? null,
      valueFactor: unitFactor(source.opened.labels[value] ?? ''),
      dateColumn: match.orderDate ?? null,
      orderColumn: match.orderNumber ?? null,
      isDateOrderChosen: choices['date-order:orderDate'] !== undefined,
    });
    const buying = computeBuying(ready.value, segments.value, rules);
    computed = { segments: segments.value, buying, liveness, asOf };
    asked = { match, choices, rules };
    return segments;
  }

  function writeInput(): WriteInput | null {
    return source && checked && computed ? { source, checked, ...computed } : null;
  }

  return {
    async open(ref) {
      const opened = await openSource(ref);
      if (!opened.ok) return opened;
      await watch?.stop();
      const watching = await watchSheet(opened.value.place.sheetId, () => {
        isStale = true;
      });
      if (!watching.ok) return watching;
      watch = watching.value;
      source = opened.value;
      isStale = false;
      cells = null;
      checked = null;
      computed = null;
      return success(source.opened);
    },

    async check(match, choices) {
      const rules = source?.rulesInForce;
      const ready = await prepare(match, choices, rules && rules.asOf !== '' ? rules.asOf : today());
      if (ready.ok) return success(reportOf(ready.value));
      if (!source) return ready;
      return success({ rows: source.opened.rows, leftOut: 0, findings: [], problem: ready.problem });
    },

    async effect(rules) {
      if (!source || !checked) return failure('nothing-opened');
      return effectOf(checked, source.rulesInForce, rules, source.ratings);
    },

    async preview(match, choices, rules, control) {
      const segments = await compute(match, choices, rules, control);
      if (!segments.ok) return segments;
      const input = writeInput();
      if (!input) return failure('nothing-opened');
      const textNumbers = hasTextNumbers(input.checked);
      return success(
        previewOf(segments.value, {
          asOf: input.asOf,
          buying: input.buying,
          notes: segments.notes,
          valuesBecause: [
            ...input.liveness.reasons,
            ...(input.liveness.source && textNumbers
              ? [{ code: 'live-text-numbers', count: textRows(input.checked) }]
              : []),
            ...(input.liveness.source && input.source.place.table !== null
              ? [{ code: 'live-in-table', count: 2 }]
              : []),
          ],
          cutsName: numberedName('KAM_Cuts', input.source.number.number),
          valueLabel: input.source.opened.labels[input.checked.match[input.checked.value] ?? -1] ?? '',
        }),
      );
    },

    async rate(given) {
      if (!source) return failure('nothing-opened');
      const ratings = withRatings(source.ratings, given);
      const saved = await saveSettings([{ key: RATINGS_KEY, value: ratingsText(ratings) }]);
      if (saved.ok) source = { ...source, ratings };
      return saved;
    },

    async announce(options, language) {
      const input = writeInput();
      if (!input) return failure('nothing-opened');
      return inExcel(async (context) => success((await planWrite(context, input, options, language)).announcements));
    },

    async write(options, language, control) {
      // What is written is what is there now, not what was there when the preview was looked at.
      if (isStale && asked) {
        const again = await compute(asked.match, asked.choices, asked.rules, control);
        if (!again.ok) return again;
      }
      const input = writeInput();
      if (!input) return failure('nothing-opened');
      const before = input.source.rulesInForce;
      const { rules } = input.segments;
      // First, for the formulas that are written are calculated at once.
      put?.(rules);
      const written = await inExcel(async (context) => {
        const planned = await planWrite(context, input, options, language);
        const step = valueOf(await applyPlan(context, planned.plan, control));
        rememberStep(JOB, step);
        return success(reportFor(input, planned, options));
      });
      if (!written.ok) await putInForce(put, before);
      else if (put && writeRules(before) !== writeRules(rules)) await recalculate();
      if (written.ok && source) source = { ...source, rulesInForce: rules };
      return written;
    },

    async undo(edited) {
      const step = stepOf(JOB);
      if (!step) return failure('nothing-to-undo');
      const undone = await inExcel(async (context) => {
        const { done, restored, conflicts } = valueOf(await undoStep(context, step, edited));
        if (done) forgetStep(JOB);
        return success({ restored, conflicts });
      });
      // The run's rules went with it.
      const rules = await inExcel((context) => readRulesInForce(context));
      if (rules.ok) await putInForce(put, rules.value);
      return undone;
    },

    async goTo(row, column) {
      if (!source) return;
      const { place, table } = source;
      const at = { row: place.at.row + table.dataStart + row, column: place.at.column + column, rows: 1, columns: 1 };
      await selectCells(place.sheetId, at);
    },

    async selectRows(rows) {
      if (!source) return;
      const { place, table } = source;
      const areas = rows.map((row) => ({ ...place.at, row: place.at.row + table.dataStart + row, rows: 1 }));
      await selectAreas(place.sheetId, areas);
    },

    async previewFix(id) {
      return checked ? previewFinding(checked, id) : failure('nothing-opened');
    },

    async fix(id, control) {
      if (!source || !checked) return failure('nothing-opened');
      const fixed = await fixFinding(source, checked, id, control);
      if (!fixed.ok) return fixed;
      rememberStep(JOB, fixed.value.step);
      // What was read is no longer what is there.
      cells = null;
      return success({ changed: fixed.value.changed });
    },
  };
}

function textRows({ checked, value }: Checked): number {
  return checked.rowsOf.get(`text-number:${value}`)?.length ?? 0;
}

function reportFor(input: WriteInput, planned: PlannedWrite, options: WriteOptions): WriteReport {
  const look = planned.plan.sheets.flatMap((sheet) => sheet.look);
  return {
    accounts: input.segments.pareto.sorted.length,
    charts: look.filter(({ kind }) => kind === 'chart').length,
    sheets: [planned.portfolioSheet],
    columns: options.beside ? planned.plan.columns.reduce((sum, { columns }) => sum + columns.length, 0) : 0,
  };
}
