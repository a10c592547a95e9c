import type { Problem, Result } from '../../engine/core/result';
import { failure, success } from '../../engine/core/result';
import type { Match } from '../../engine/intake/types';

import { pipelineCoverage } from '../../engine/pipeline/pace';
import { qualify } from '../../engine/pipeline/qualification';
import type { StageMeanings } from '../../engine/pipeline/stage-names';

import type { Rules } from '../../engine/rules/rules';
import { defaultRules } from '../../engine/rules/rules';
import { inExcel } from '../../workbook/run';
import { readSettings, saveSettings } from '../../workbook/settings';
import { inLineEngine } from '../../worker/engine';
import type { Engine } from '../../worker/engine';
import { inSlices } from '../../worker/in-line';
import type { Choices, Control, OpenedSource } from '../contract';
import type { PutInForce } from '../rules-port';
import type { Source } from '../source/open-source';
import type { Checked } from '../source/check-source';
import { createDesk } from '../source/source-desk';
import { today } from '../source/today';
import { undoRun } from '../undo-run';
import { writeRun } from '../write-run';
import { readDealSteps, summaryWith, withForecasts, type ReadDeals, type SummaryFigures } from './compute';
import type { DealRatings, PipelinePreview, SummarisePipeline } from './contract';
import { COLUMNS_TAG } from './facts';
import { findLiveness } from './live';
import { readOwnRatings } from './own-ratings';
import { planWrite, type WriteInput } from './plan-write';
import { previewSteps } from './preview';
import { dealRatingsKey, RATED, ratingsOf, ratingsText, type SavedRatings } from './ratings';
import { meaningsOf, STAGES_KEY } from './stage-memory';

const JOB = 'summarise-pipeline';

/** The job, holding what was read and computed between its five steps. `put` puts rules in force for the functions in cells; `engine` computes. */
export function createSummarisePipeline(put?: PutInForce, engine: Engine = inLineEngine): SummarisePipeline {
  let meanings: StageMeanings = new Map();
  const desk = createDesk({ job: JOB, columnsTag: COLUMNS_TAG, obstacle, value: null, deals: () => ({ meanings }) });
  let rulesInForce = defaultRules;
  /** By id of the deal, kept in the workbook until they are written beside the deals. */
  let saved: SavedRatings = new Map();
  /** By data row: as they stand in the columns of an earlier run, and as given since. */
  let inSheet: ReadonlyMap<number, DealRatings> = new Map();
  let given = new Map<number, DealRatings>();
  let asked: { readonly match: Match; readonly choices: Choices; readonly rules: Rules } | null = null;
  let computed: WriteInput | null = null;
  let read: { readonly from: Checked; readonly deals: ReadDeals } | null = null;

  /** Read once from what was checked, however often rules change. */
  async function readDealsOf(checked: Checked, control?: Control): Promise<Result<ReadDeals>> {
    if (read?.from === checked) return success(read.deals);
    const taken = await inSlices(readDealSteps(checked), control, 'preparing');
    if (taken.ok) read = { from: checked, deals: taken.value };
    return taken;
  }

  const dealKey = (row: number): string => {
    const ids = read?.deals.keys.opportunity;
    const code = ids?.codes[row] ?? -1;
    return code < 0 ? '' : ids!.keys[code]!;
  };
  const ratingsAt = (row: number): DealRatings | undefined =>
    given.get(row) ?? inSheet.get(row) ?? saved.get(dealKey(row));

  /** Sheet and settings as they are now: an undo or somebody's typing may have changed them. */
  async function readKept(source: Source): Promise<Result<null>> {
    return inExcel(async (context) => {
      const key = dealRatingsKey(source.number.number);
      const settings = await readSettings(context, [STAGES_KEY, key]);
      meanings = meaningsOf(settings.get(STAGES_KEY));
      saved = ratingsOf(settings.get(key));
      inSheet = await readOwnRatings(context, source);
      return success(null);
    });
  }

  async function compute(
    match: Match,
    choices: Choices,
    rules: Rules,
    control?: Control,
  ): Promise<Result<PipelinePreview>> {
    const asOf = rules.asOf === '' ? today() : rules.asOf;
    const before = desk.source();
    if (!before) return failure('nothing-opened');
    const kept = await readKept(before);
    if (!kept.ok) return kept;
    const ready = await desk.prepare(match, choices, asOf, control);
    if (!ready.ok) return ready;
    const taken = await readDealsOf(ready.value, control);
    if (!taken.ok) return taken;
    const summary = await summaryWith(engine, taken.value, rules, asOf, control);
    if (!summary.ok) return summary;
    const figures = await withForecasts(engine, summary.value, control);
    if (!figures.ok) return figures;
    const source = desk.source();
    // Another source was opened meanwhile: this answer is nobody's.
    if (source !== before) return failure('cancelled');
    const liveness = findLiveness(source, ready.value, figures.value);
    const deals = ready.value.checked.columns.deals;
    const previewed = await inSlices(
      previewSteps(figures.value, {
        ratingsOf: ratingsAt,
        hasRatings: given.size + inSheet.size + saved.size > 0,
        stageNameOf: (row) => deals?.names[deals.nameOfRow[row] ?? -1] ?? '',
        formulaOf: liveness.weighted,
        valuesBecause: liveness.reasons,
      }),
      control,
    );
    if (!previewed.ok) return previewed;
    const preview = previewed.value;
    computed = {
      source,
      checked: ready.value,
      figures: figures.value,
      preview,
      liveness,
      meanings,
      ratingsOf: ratingsAt,
    };
    asked = { match, choices, rules };
    return success(preview, figures.notes);
  }

  return {
    ...desk,

    async open(ref, control) {
      const opened = await desk.open(ref, control);
      if (!opened.ok) return opened;
      const source = desk.source();
      if (!source) return failure('nothing-opened');
      const kept = await readKept(source);
      if (!kept.ok) return kept;
      given = new Map();
      rulesInForce = source.rulesInForce;
      computed = null;
      read = null;
      return success(withAmount(opened.value));
    },

    async effect(rules) {
      const checked = desk.checked();
      if (!checked) return failure('nothing-opened');
      const asOf = rules.asOf === '' ? today() : rules.asOf;
      const deals = await readDealsOf(checked);
      if (!deals.ok) return deals;
      const now = await summaryWith(engine, deals.value, rules, asOf);
      if (!now.ok) return now;
      const base = await summaryWith(engine, deals.value, rulesInForce, asOf);
      if (!base.ok) return base;
      const open = now.value.summary.rows.indexOf('open');
      const coverage =
        rules['pipeline.target'] > 0
          ? pipelineCoverage(now.value.summary.amounts[open]!, rules['pipeline.target'], rules)
          : null;
      const stalled = (figures: Pick<SummaryFigures, 'ages'>): number =>
        figures.ages.stalled.reduce((sum, one) => sum + one, 0);
      return success({
        weightedBefore: base.value.summary.weighted[open]!,
        weighted: now.value.summary.weighted[open]!,
        probabilities: now.value.learned,
        stalledBefore: stalled(base.value),
        stalled: stalled(now.value),
        coverage: coverage?.ok ? coverage.value.multiple : null,
      });
    },

    preview: compute,

    async qualify(row, ratings) {
      const source = desk.source();
      if (!source) return failure('nothing-opened');
      const rules = asked?.rules ?? rulesInForce;
      given.set(
        row,
        RATED.map((_, k) => ratings[k] ?? NaN),
      );
      const key = dealKey(row);
      if (key !== '') {
        const next = new Map(saved).set(key, given.get(row)!);
        const kept = await saveSettings([{ key: dealRatingsKey(source.number.number), value: ratingsText(next) }]);
        if (!kept.ok) return kept;
        saved = next;
      }
      return success(qualify(ratings, rules));
    },

    async announce(options, language) {
      const input = computed;
      if (!input) return failure('nothing-opened');
      return inExcel(async (context) => success((await planWrite(context, input, options, language)).announcements));
    },

    async write(options, language, control) {
      // What is written is what is there now, not what was there when the preview was looked at.
      if (desk.isStale() && asked) {
        const again = await compute(asked.match, asked.choices, asked.rules, control);
        if (!again.ok) return again;
      }
      const input = computed;
      if (!input) return failure('nothing-opened');
      const { rules } = input.figures;
      const written = await writeRun(
        JOB,
        { put, before: rulesInForce, rules },
        (context) => planWrite(context, input, options, language, control),
        control,
      );
      if (written.ok) rulesInForce = rules;
      return written;
    },

    undo: (edited) => undoRun(JOB, edited, put),
  };
}

function obstacle(source: Source, match: Match): Problem | null {
  const params = { place: source.opened.label };
  if (source.opened.rows === 0) return { code: 'no-data-rows', params };
  return match.stage === undefined && match.outcome === undefined ? { code: 'no-stage-column', params } : null;
}

/** Where no column is the amount of a deal, one of revenue is: many systems call it that. */
function withAmount(opened: OpenedSource): OpenedSource {
  if (opened.matches.some(({ field }) => field === 'amount')) return opened;
  const matches = opened.matches.map((match) =>
    match.field === 'revenue' ? { ...match, field: 'amount' as const, confidence: 'check' as const } : match,
  );
  return { ...opened, matches };
}
