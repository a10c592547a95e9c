import { failure, success, type Result } from '../../engine/core/result';
import { partOf } from '../../engine/core/steps';
import { isoDay } from '../../engine/core/serial-day';
import type { StageMeanings } from '../../engine/pipeline/stage-names';
import { quarterDays, quarterText, reviewedOn } from '../../engine/review/quarter';
import { defaultRules, type Rules } from '../../engine/rules/rules';
import type { Language } from '../../locales/language';
import { applyPlan } from '../../workbook/apply-plan';
import { valueOf } from '../../workbook/faults';
import { inExcel } from '../../workbook/run';
import { readSettings } from '../../workbook/settings';
import { NOTHING } from '../../workbook/write-plan';
import { readParts } from '../../workbook/xml-parts';
import { inSlices, runInLine } from '../../worker/in-line';
import { inLineEngine, type Engine } from '../../worker/engine';
import { pause } from '../../worker/pause';
import { RATINGS_KEY, ratingsOf, type Ratings } from '../account-ratings';
import type { Control, SourceRef } from '../contract';
import type { PutInForce } from '../rules-port';
import type { Checked } from '../source/check-source';
import type { Desk } from '../source/source-desk';
import { today } from '../source/today';
import { readDealSteps, summaryWith, withForecasts, type PipelineFigures } from '../summarise-pipeline/compute';
import { meaningsOf, STAGES_KEY } from '../summarise-pipeline/stage-memory';
import { undoRun } from '../undo-run';
import { writeRun } from '../write-run';
import { withAdded, withEdited, withStatus, type ActionChange } from './action-changes';
import { mergeActions, planActions } from './action-table';
import { beforesOf, takeBefore } from './before';
import type {
  QuarterlyReview,
  ReviewAction,
  ReviewChosen,
  ReviewPreview,
  ReviewQuestion,
  ReviewSource,
} from './contract';
import { reviewSources } from './contract';
import { historyOf } from './history';
import { createSnapshotDesk } from './snapshot-desk';
import { findPages, type Pages } from './find-pages';
import { forecastOf } from './forecast-kept';
import { planWrite, type WriteInput } from './plan-write';
import { previewOf } from './preview';
import { reviewSteps } from './review';
import { createReviewDesks } from './review-desks';
import { actionsPart, storeOf, type Store } from './store';
import { quartersOf, takeAccounts, type TakenAccounts } from './take-accounts';
import { asOfIn, dealQuarters, previousOf } from './review-quarters';
import { takeDeals, type TakenDeals } from './take-deals';
import { takeRelations } from './take-relations';

const JOB = 'quarterly-review';

type CheckedSources = Readonly<Partial<Record<ReviewSource, Checked>>>;

/** Everything that the workbook keeps for reviews, read at once. */
interface Kept {
  readonly store: Store;
  readonly pages: Pages;
  readonly meanings: StageMeanings;
  readonly ratings: Ratings;
}

interface Computed {
  readonly question: ReviewQuestion;
  readonly rules: Rules;
  readonly input: (language: Language) => WriteInput;
  readonly preview: ReviewPreview;
}

/** The job, holding what was read and computed between its steps. `put` puts rules in force for the functions in cells. */
export function createQuarterlyReview(put?: PutInForce, engine: Engine = inLineEngine): QuarterlyReview {
  let meanings: StageMeanings = new Map();
  const desks = createReviewDesks(() => meanings);
  let rulesInForce = defaultRules;
  let computed: Computed | null = null;

  async function prepareAll(chosen: ReviewChosen, asOf: string, control?: Control): Promise<Result<CheckedSources>> {
    const checked: Partial<Record<ReviewSource, Checked>> = {};
    for (const source of reviewSources) {
      const given = chosen[source];
      if (!given) continue;
      const ready = await desks[source].prepare(given.match, given.choices, asOf, control);
      if (!ready.ok) return ready;
      checked[source] = ready.value;
    }
    return checked.accounts || checked.opportunities ? success(checked) : failure('no-review-source');
  }

  function readKept(): Promise<Result<Kept>> {
    return inExcel(async (context) => {
      const settings = await readSettings(context, [STAGES_KEY, RATINGS_KEY]);
      meanings = meaningsOf(settings.get(STAGES_KEY));
      const ratings = ratingsOf(settings.get(RATINGS_KEY));
      return success({
        store: valueOf(storeOf(await readParts(context))),
        pages: await findPages(context),
        meanings,
        ratings,
      });
    });
  }

  async function figuresOf(
    checked: Checked | undefined,
    rules: Rules,
    asOf: string,
    control?: Control,
  ): Promise<Result<PipelineFigures | null>> {
    if (!checked) return success(null);
    const read = await inSlices(readDealSteps(checked), control, 'preparing');
    if (!read.ok) return read;
    const summary = await summaryWith(engine, read.value, rules, asOf, control);
    if (!summary.ok) return summary;
    return withForecasts(engine, summary.value, control);
  }

  async function compute(question: ReviewQuestion, rules: Rules, control?: Control): Promise<Result<ReviewPreview>> {
    const { chosen, quarter } = question;
    const asOf = asOfIn(quarter, rules);
    const kept = await readKept();
    if (!kept.ok) return kept;
    const prepared = await prepareAll(chosen, asOf, control);
    if (!prepared.ok) return prepared;
    const sources = prepared.value;
    const { ratings } = kept.value;
    if (await isCancelled(control, 0.3)) return failure('cancelled');
    const figures = await figuresOf(sources.opportunities, rules, asOf, control);
    if (!figures.ok) return figures;
    const accounts = sources.accounts ? takeAccounts(sources.accounts, quarter, ratings) : null;
    if (accounts && accounts.value.every(Number.isNaN))
      return failure('nothing-in-quarter', { params: { quarter: quarterText(quarter) } });
    const days = quarterDays(quarter);
    const isCut = question.before.kind === 'periods';
    const deals = figures.value && takeDeals(figures.value, isCut ? days[1] : null);
    if (await isCancelled(control, 0.5)) return failure('cancelled');
    const relations = takeRelations(pickRelations(sources), rules, asOf, days);
    const beforeFigures = desks.isBeforeDeals() ? await figuresOf(sources.before, rules, asOf, control) : success(null);
    if (!beforeFigures.ok) return beforeFigures;
    const before = takeBefore(question.before, kept.value.store, quarter, rules, {
      sheet: () => {
        const source = desks.before.source();
        if (!source || !sources.before) return null;
        const isDeals = beforeFigures.value !== null;
        return {
          accounts: isDeals ? null : takeAccounts(sources.before, previousOf(quarter), ratings),
          deals: beforeFigures.value && takeDeals(beforeFigures.value, null),
          label: source.opened.label,
        };
      },
      cut: (previous) => ({
        accounts: sources.accounts ? takeAccounts(sources.accounts, previous, ratings) : null,
        deals: figures.value && takeDeals(figures.value, quarterDays(previous)[1]),
      }),
    });
    if (!before.ok) return before;
    if (await isCancelled(control, 0.7)) return failure('cancelled');
    const merged = mergeActions(kept.value.store.actions, kept.value.pages.reviews, accountsByName(accounts, deals));
    const input = (language: Language) => ({
      quarter,
      asOf,
      rules,
      accounts,
      deals,
      relations,
      forecast: figures.value ? forecastOf(figures.value, quarter) : null,
      before: before.value.snapshot,
      beforeLabel: before.value.label(language),
      renamed: question.renamed,
      sources: reviewSources.flatMap((source) => (chosen[source] ? [desks[source].source()?.opened.label ?? ''] : [])),
      actions: merged.actions,
      plans: kept.value.pages.plans,
      notes: [],
    });
    // Only the label of what is compared with is in words: everything else is computed once.
    const review = await runInLine(partOf(reviewSteps(input('en-US')), 0.7, 0.9), control);
    if (!review.ok) return review;
    if (await isCancelled(control, 0.9)) return failure('cancelled');
    const preview = previewOf(review.value);
    const lead = leading(chosen);
    const history = historyOf(kept.value.store, review.value.now, before.value.snapshot);
    computed = {
      question,
      rules,
      preview,
      input: (language) => {
        const inWords = {
          ...review.value,
          input: { ...review.value.input, beforeLabel: before.value.label(language) },
        };
        return {
          review: inWords,
          preview: { ...preview, before: preview.before && { ...preview.before, label: before.value.label(language) } },
          store: kept.value.store,
          merged,
          ...lead,
          historyOf: history,
        };
      },
    };
    return success(preview, review.value.notes);
  }

  /** The source that the pages stand behind, and what has to be written down about those that are new. */
  function leading(chosen: ReviewChosen): Pick<WriteInput, 'source' | 'marks' | 'settings'> {
    const opened = reviewSources
      .flatMap((source) => (chosen[source] ? [desks[source].source()] : []))
      .filter((each) => each !== null);
    const first = opened[0]!;
    return {
      source: { sheet: first.place.sheet, ref: first.ref },
      marks: first.number.marks,
      settings: first.number.settings,
    };
  }

  /** Changes the list of actions: what people typed on the pages first, then the change; pages and store are written together. */
  async function changeActions(language: Language, change: ActionChange): Promise<Result<readonly ReviewAction[]>> {
    const quarter = computed?.question.quarter ?? reviewedOn(isoDay(today()) ?? 0);
    const changed = await inExcel(async (context) => {
      const store = valueOf(storeOf(await readParts(context)));
      const pages = await findPages(context);
      const merged = mergeActions(store.actions, pages.reviews, nameToKey());
      const actions = valueOf(change(merged.actions, quarterText(quarter)));
      const tag = merged.pages.at(-1)?.tag ?? '';
      const shown = actions.map((action) => ({ ...action, isOverdue: false, isCarriedOver: false }));
      const table = planActions(merged, shown, actions, tag, language);
      const written = { ...store.actions.written, ...table.written };
      const parts = [actionsPart({ actions, written })];
      valueOf(await applyPlan(context, { ...NOTHING, cells: table.cells, inserts: table.inserts, parts }));
      return success(actions);
    });
    if (!changed.ok) return changed;
    if (!computed) return success([]);
    const again = await compute(computed.question, computed.rules);
    return again.ok ? success(again.value.actions) : again;
  }

  /** The name of an account by its key, as the preview has it. */
  function nameOf(key: string): string {
    const { preview } = computed ?? {};
    for (let k = 0; preview && k < preview.accounts; k++) {
      const account = preview.account(k);
      if (account.key === key) return account.name;
    }
    return key;
  }

  function nameToKey(): (name: string) => string {
    const { preview } = computed ?? {};
    const keys = new Map<string, string>();
    for (let k = 0; preview && k < preview.accounts; k++) {
      const { key, name } = preview.account(k);
      if (!keys.has(name)) keys.set(name, key);
    }
    return (name) => keys.get(name) ?? name;
  }

  return {
    desks: Object.fromEntries(
      reviewSources.map((source) => {
        const desk: Desk = desks[source];
        const open: Desk['open'] = async (ref: SourceRef, control?: Control) => {
          computed = null;
          const opened = await desk.open(ref, control);
          if (opened.ok) rulesInForce = desk.source()?.rulesInForce ?? rulesInForce;
          return opened;
        };
        return [source, { ...desk, open }];
      }),
    ) as unknown as QuarterlyReview['desks'],

    async propose(chosen, rules, wanted) {
      const kept = await readKept();
      if (!kept.ok) return kept;
      const day = rules.asOf === '' ? today() : rules.asOf;
      const prepared = await prepareAll(chosen, day);
      if (!prepared.ok) return prepared;
      const { accounts, opportunities } = prepared.value;
      const last = isoDay(day) ?? 0;
      const reviewed = reviewedOn(last);
      const quarters = accounts ? quartersOf(accounts, last) : opportunities ? dealQuarters(opportunities, last) : [];
      // The quarter that is up for review, as far as the data go.
      const quarter = quarters.find((each) => quarterText(each) <= quarterText(reviewed)) ?? quarters[0] ?? reviewed;
      const befores = beforesOf(kept.value.store, wanted ?? quarter, chosen.before !== undefined, quarters);
      return success({ quarter, quarters, before: befores[0]!, befores });
    },

    preview: compute,

    async announce(options, language) {
      const input = computed?.input(language);
      if (!input) return failure('nothing-opened');
      return inExcel(async (context) => success((await planWrite(context, input, options, language)).announcements));
    },

    async write(options, language, control) {
      const asked = computed;
      if (!asked) return failure('nothing-opened');
      // What is written is what is there now: sheets may have been edited, and people may have typed actions since.
      const again = await compute(asked.question, asked.rules, control);
      if (!again.ok) return again;
      const input = (computed ?? asked).input(language);
      const written = await writeRun(
        JOB,
        { put, before: rulesInForce, rules: asked.rules },
        (context) => planWrite(context, input, options, language),
        control,
      );
      if (written.ok) rulesInForce = asked.rules;
      return written;
    },

    undo: (edited) => undoRun(JOB, edited, put),

    ...createSnapshotDesk(),

    addAction: (draft, language) => changeActions(language, withAdded(draft, nameOf(draft.account))),
    editAction: (id, draft, language) => changeActions(language, withEdited(id, draft, nameOf(draft.account))),
    setStatus: (id, status, language) => changeActions(language, withStatus(id, status)),
  };
}

/** Tells progress, lets the page draw, and says whether the person has cancelled. */
async function isCancelled(control: Control | undefined, done: number): Promise<boolean> {
  control?.onProgress?.({ done, what: 'computing' });
  await pause();
  return control?.signal?.aborted ?? false;
}

function pickRelations({ accounts, contacts, contactLog }: CheckedSources) {
  return { ...(accounts && { accounts }), ...(contacts && { contacts }), ...(contactLog && { contactLog }) };
}

function accountsByName(accounts: TakenAccounts | null, deals: TakenDeals | null): (name: string) => string {
  const keys = new Map<string, string>();
  accounts?.names.forEach((name, at) => {
    if (!keys.has(name)) keys.set(name, accounts.keys[at]!);
  });
  deals?.accounts.forEach((name) => {
    if (!keys.has(name)) keys.set(name, name);
  });
  return (name) => keys.get(name) ?? name;
}
