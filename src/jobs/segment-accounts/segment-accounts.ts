import type { Result } from '../../engine/core/result';
import { failure, success } from '../../engine/core/result';
import { unitFactor, withoutFactor } from '../../engine/intake/unit-factor';
import type { Rules } from '../../engine/rules/rules';
import { defaultRules } from '../../engine/rules/rules';
import { inExcel } from '../../workbook/run';
import { readSettings, saveSettings } from '../../workbook/settings';
import { inLineEngine } from '../../worker/engine';
import { inSlices } from '../../worker/in-line';
import type { Engine } from '../../worker/engine';
import type { Control, SegmentAccounts, SourceChoice, WriteOptions, WriteReport } from '../contract';
import type { PutInForce } from '../rules-port';
import type { Checked } from '../source/check-source';
import type { Source } from '../source/open-source';
import { createDesk } from '../source/source-desk';
import { today } from '../source/today';
import { undoRun } from '../undo-run';
import { writeRun } from '../write-run';
import { segmentWith } from './compute';
import type { Segmentation } from './compute';
import { effectOf } from './effect';
import { numberedName } from '../numbered-name';
import { figureSteps } from './figures/figures';
import { findLiveness } from './live';
import { buyingWith } from './sections/buying';
import { earlierPeriod } from './sections/earlier-period';
import type { EarlierPeriod } from './sections/earlier-period';
import type { PlannedWrite, WriteInput } from './plan-write';
import { hasTextNumbers, planWrite } from './plan-write';
import { previewOf } from './preview';
import type { Ratings } from '../account-ratings';
import { RATINGS_KEY, ratingsOf, ratingsText, withRatings } from '../account-ratings';
import { moreColumns, obstacle, rankedColumns } from './source-columns';

const JOB = 'segment-accounts';

/** What a preview was asked for, to be asked again where the sheet changes before it is written. */
interface Asked extends SourceChoice {
  readonly rules: Rules;
  readonly earlier: SourceChoice | null;
}

/** The job, holding what was read and computed between its five steps. `put` puts rules in force for the functions in cells; `engine` computes. */
export function createSegmentAccounts(put?: PutInForce, engine: Engine = inLineEngine): SegmentAccounts {
  const desk = createDesk({ job: JOB, columnsTag: 'columns', obstacle, more: moreColumns });
  /** A second sheet with the same accounts in an earlier period. */
  const earlierDesk = createDesk({ job: JOB, columnsTag: 'columns', obstacle });
  let rulesInForce = defaultRules;
  /** Kept in the workbook. */
  let ratings: Ratings = new Map();
  let asked: Asked | null = null;
  let computed: WriteInput | null = null;

  async function readEarlier(
    taken: SourceChoice | null,
    now: Source,
    asOf: string,
    control?: Control,
  ): Promise<Result<EarlierPeriod | null>> {
    const source = earlierDesk.source();
    if (!taken || !source) return success(null);
    const ready = await earlierDesk.prepare(taken.match, taken.choices, asOf, control);
    return ready.ok ? success(earlierPeriod(ready.value, source, now)) : ready;
  }

  async function compute(request: Asked, control?: Control): Promise<Result<Segmentation>> {
    const { match, choices, rules } = request;
    const asOf = rules.asOf === '' ? today() : rules.asOf;
    const ready = await desk.prepare(match, choices, asOf, control);
    if (!ready.ok) return ready;
    const { checked: table, applied } = ready.value;
    const source = desk.source();
    const segments = await segmentWith(engine, table, applied, rules, ratings, control);
    if (!segments.ok || !source) return segments;
    const { account, value } = rankedColumns(match);
    const valueColumn = match[value] ?? 0;
    const liveness = findLiveness({
      place: source.place,
      dataStart: source.table.dataStart,
      checked: table,
      applied,
      segments: segments.value,
      accountColumn: account,
      valueColumn,
      profitColumn: match.profit ?? null,
      valueFactor: unitFactor(source.opened.labels[valueColumn] ?? ''),
      dateColumn: match.orderDate ?? null,
      orderColumn: match.orderNumber ?? null,
      isDateOrderChosen: choices['date-order:orderDate'] !== undefined,
    });
    const earlier = await readEarlier(request.earlier, source, asOf, control);
    if (!earlier.ok) return earlier;
    const buying = await buyingWith(engine, ready.value, segments.value, rules, earlier.value, control);
    if (!buying.ok) return buying;
    const figures = await inSlices(figureSteps(ready.value, segments.value, buying.value, rules), control);
    if (!figures.ok) return figures;
    // Another source was opened meanwhile: this answer is nobody's.
    if (desk.source() !== source) return failure('cancelled');
    computed = {
      source,
      checked: ready.value,
      segments: segments.value,
      buying: buying.value,
      figures: figures.value,
      liveness,
      asOf,
    };
    asked = request;
    return segments;
  }

  return {
    ...desk,
    earlier: earlierDesk,

    async open(ref, control) {
      const opened = await desk.open(ref, control);
      if (!opened.ok) return opened;
      const kept = await inExcel(async (context) => success(await readSettings(context, [RATINGS_KEY])));
      if (!kept.ok) return kept;
      ratings = ratingsOf(kept.value.get(RATINGS_KEY));
      rulesInForce = desk.source()?.rulesInForce ?? defaultRules;
      computed = null;
      return opened;
    },

    async effect(rules) {
      const checked = desk.checked();
      if (!checked) return failure('nothing-opened');
      return effectOf(engine, checked, rulesInForce, rules, ratings);
    },

    async preview(match, choices, rules, control, earlier = null) {
      const segments = await compute({ match, choices, rules, earlier }, control);
      if (!segments.ok) return segments;
      const input = computed;
      if (!input) return failure('nothing-opened');
      const textNumbers = hasTextNumbers(input.checked);
      return success(
        previewOf(segments.value, {
          asOf: input.asOf,
          buying: input.buying,
          figures: input.figures,
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
          valueLabel: withoutFactor(
            input.source.opened.labels[input.checked.match[rankedColumns(input.checked.match).value] ?? -1] ?? '',
          ),
        }),
      );
    },

    async rate(given) {
      const next = withRatings(ratings, given);
      const saved = await saveSettings([{ key: RATINGS_KEY, value: ratingsText(next) }]);
      if (saved.ok) ratings = next;
      return saved;
    },

    async announce(options, language) {
      const input = computed;
      if (!input) return failure('nothing-opened');
      return inExcel(async (context) => success((await planWrite(context, input, options, language)).announcements));
    },

    async write(options, language, control) {
      // What is written is what is there now, not what was there when the preview was looked at.
      if ((desk.isStale() || (asked?.earlier && earlierDesk.isStale())) && asked) {
        const again = await compute(asked, control);
        if (!again.ok) return again;
      }
      const input = computed;
      if (!input) return failure('nothing-opened');
      const { rules } = input.segments;
      const written = await writeRun(
        JOB,
        { put, before: rulesInForce, rules },
        async (context) => {
          const planned = await planWrite(context, input, options, language, control);
          return { plan: planned.plan, report: reportFor(input, planned, options) };
        },
        control,
      );
      if (written.ok) rulesInForce = rules;
      return written;
    },

    undo: (edited) => undoRun(JOB, edited, put),
  };
}

function textRows({ checked, match }: Checked): number {
  return checked.rowsOf.get(`text-number:${rankedColumns(match).value}`)?.length ?? 0;
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
