import { failure, success, type Result } from '../../engine/core/result';
import { partOf } from '../../engine/core/steps';
import { isoDay, isoText } from '../../engine/core/serial-day';
import type { StageMeanings } from '../../engine/pipeline/stage-names';
import { nextActionId, type Action } from '../../engine/review/actions';
import {
  quarterDays,
  quarterOfDay,
  quarterText,
  reviewedOn,
  sameQuarter,
  type Quarter,
} from '../../engine/review/quarter';
import { readSnapshot, writeSnapshot } from '../../engine/review/snapshot-file';
import type { Snapshot } from '../../engine/review/snapshot';
import { defaultRules, type Rules } from '../../engine/rules/rules';
import type { Language } from '../../locales/language';
import { applyPlan } from '../../workbook/apply-plan';
import { valueOf } from '../../workbook/faults';
import { inExcel, type WorkbookContext } from '../../workbook/run';
import { readSettings } from '../../workbook/settings';
import { undoStep } from '../../workbook/undo';
import type { UndoStep } from '../../workbook/undo-step';
import { NOTHING, type WritePlan } from '../../workbook/write-plan';
import { readParts } from '../../workbook/xml-parts';
import { runInLine } from '../../worker/in-line';
import { inLineEngine, type Engine } from '../../worker/engine';
import { pause } from '../../worker/pause';
import { RATINGS_KEY, ratingsOf, type Ratings } from '../account-ratings';
import type { Control, SourceRef } from '../contract';
import type { PutInForce } from '../rules-port';
import type { Checked } from '../source/check-source';
import type { Desk } from '../source/source-desk';
import { today } from '../source/today';
import { computeSummary, readDeals, withForecasts, type PipelineFigures } from '../summarise-pipeline/compute';
import { meaningsOf, STAGES_KEY } from '../summarise-pipeline/stage-memory';
import { undoRun } from '../undo-run';
import { writeRun } from '../write-run';
import { mergeActions, planActions } from './action-table';
import { beforesOf, takeBefore } from './before';
import type {
  ActionDraft,
  QuarterlyReview,
  ReviewAction,
  ReviewChosen,
  ReviewPreview,
  ReviewQuestion,
  ReviewSource,
  SnapshotSummary,
} from './contract';
import { reviewSources } from './contract';
import { findPages, type Pages } from './find-pages';
import { forecastOf } from './forecast-kept';
import type { History } from './plan-page';
import { planWrite, type WriteInput } from './plan-write';
import { previewOf } from './preview';
import { reviewSteps } from './review';
import { createReviewDesks } from './review-desks';
import { actionsPart, freeId, renamed, snapshotKey, storeOf, summariesOf, summaryOf, type Store } from './store';
import { quartersOf, takeAccounts, type TakenAccounts } from './take-accounts';
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
  /** Renames, deletions and imports of snapshots, the last one on top. */
  const snapshotSteps: UndoStep[] = [];

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
    const summary = computeSummary(readDeals(checked), rules, asOf);
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
  async function changeActions(
    language: Language,
    change: (actions: readonly Action[], quarter: string) => Result<readonly Action[]>,
  ): Promise<Result<readonly ReviewAction[]>> {
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

  function nameToKey(): (name: string) => string {
    const { preview } = computed ?? {};
    const keys = new Map<string, string>();
    for (let k = 0; preview && k < preview.accounts; k++) {
      const { key, name } = preview.account(k);
      if (!keys.has(name)) keys.set(name, key);
    }
    return (name) => keys.get(name) ?? name;
  }

  const changeParts = (change: (context: WorkbookContext, store: Store) => Result<Pick<WritePlan, 'parts'>>) =>
    inExcel(async (context) => {
      const store = valueOf(storeOf(await readParts(context)));
      const plan = valueOf(change(context, store));
      snapshotSteps.push(valueOf(await applyPlan(context, { ...NOTHING, ...plan })));
      return success(null);
    });

  const textOf = ({ snapshots }: Store, id: string): Result<string> => {
    const text = snapshots.get(id);
    return text === undefined ? failure('snapshot-gone') : success(text);
  };

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

    async snapshots() {
      return inExcel(async (context) => success(summariesOf(valueOf(storeOf(await readParts(context))))));
    },

    renameSnapshot: (id, name) =>
      changeParts((_, store) => {
        const text = textOf(store, id);
        if (!text.ok) return text;
        const made = renamed(text.value, name.trim());
        return made.ok ? success({ parts: [{ key: snapshotKey(id), text: made.value }] }) : made;
      }),

    deleteSnapshot: (id) => changeParts(() => success({ parts: [{ key: snapshotKey(id), text: null }] })),

    async exportSnapshot(id) {
      return inExcel(async (context) => {
        const text = valueOf(textOf(valueOf(storeOf(await readParts(context))), id));
        const { name } = summaryOf(id, text);
        return success({ fileName: `KAM ${name.replace(/[\\/:*?"<>|]/g, '')}.kam.json`, text });
      });
    },

    async importSnapshot(text) {
      const read = readSnapshot(text.trim());
      if (!read.ok) return read;
      let summary: SnapshotSummary | null = null;
      const done = await changeParts((_, store) => {
        // The same snapshot once more changes nothing; another one of the same id gets a place of its own.
        const isSame = store.snapshots.get(read.value.id) === text.trim();
        const id = isSame ? read.value.id : freeId(read.value.id, store);
        const own =
          id === read.value.id
            ? { key: snapshotKey(id), text: text.trim() }
            : { key: snapshotKey(id), text: writeSnapshot({ ...read.value, id }) };
        summary = summaryOf(id, own.text);
        return success({ parts: [own] });
      });
      return done.ok ? success(summary!) : done;
    },

    async undoSnapshot() {
      const step = snapshotSteps.pop();
      if (!step) return failure('nothing-to-undo');
      return inExcel(async (context) => {
        valueOf(await undoStep(context, step, 'restore'));
        return success(null);
      });
    },

    addAction: (draft, language) =>
      changeActions(language, (actions, since) => success([...actions, actionOf(draft, actions, since)])),

    editAction: (id, draft, language) =>
      changeActions(language, (actions, since) => {
        if (!actions.some((action) => action.id === id)) return failure('action-gone');
        return success(
          actions.map((action) =>
            action.id === id
              ? {
                  ...actionOf(draft, actions, since),
                  id,
                  since: action.since,
                  status: action.status,
                  suggestion: action.suggestion,
                }
              : action,
          ),
        );
      }),

    setStatus: (id, status, language) =>
      changeActions(language, (actions) => {
        if (!actions.some((action) => action.id === id)) return failure('action-gone');
        return success(actions.map((action) => (action.id === id ? { ...action, status } : action)));
      }),
  };

  function actionOf(draft: ActionDraft, actions: readonly Action[], since: string): Action {
    const { preview } = computed ?? {};
    const index = preview
      ? Array.from({ length: preview.accounts }, (_, k) => k).find((k) => preview.account(k).key === draft.account)
      : undefined;
    return {
      id: nextActionId(actions),
      what: draft.what.trim(),
      account: draft.account,
      accountName: index === undefined ? draft.account : preview!.account(index).name,
      who: draft.who.trim(),
      by: draft.by,
      status: 'open',
      since,
      suggestion: draft.suggestion ?? '',
    };
  }
}

/** The rule's day; without one the last day of the quarter, or today while the quarter runs. */
function asOfIn(quarter: Quarter, rules: Rules): string {
  if (rules.asOf !== '') return rules.asOf;
  return isoText(Math.min(isoDay(today()) ?? 0, quarterDays(quarter)[1]));
}

function previousOf({ year, quarter }: Quarter): Quarter {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
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

function dealQuarters(checked: Checked, last: number): readonly Quarter[] {
  const days = checked.checked.columns.dates.get('closeDate');
  const found = new Set<string>();
  const quarters: Quarter[] = [];
  days?.forEach((day) => {
    if (Number.isNaN(day) || day > last) return;
    const quarter = quarterOfDay(day);
    if (found.has(quarterText(quarter))) return;
    found.add(quarterText(quarter));
    quarters.push(quarter);
  });
  return quarters.sort((one, other) => (quarterText(one) < quarterText(other) ? 1 : -1));
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

/** Value of an account in every quarter that is kept, in what is compared with, and in this one; oldest first. */
function historyOf(store: Store, now: Snapshot, before: Snapshot | null): (key: string) => History {
  let known: ((key: string) => History) | null = null;
  // Reading every snapshot takes a while, and only plans look at them.
  return (key) => (known ??= historiesOf(store, now, before))(key);
}

function historiesOf(store: Store, now: Snapshot, before: Snapshot | null): (key: string) => History {
  const kept = [...store.snapshots.values()].flatMap((text) => {
    const read = readSnapshot(text);
    return read.ok ? [read.value] : [];
  });
  const all = [now, ...(before ? [before] : []), ...kept];
  const place = ({ year, quarter }: Quarter): number => year * 4 + quarter;
  const quarters = all
    .filter((one, k) => all.findIndex((other) => sameQuarter(other.quarter, one.quarter)) === k)
    .filter(({ quarter }) => place(quarter) <= place(now.quarter))
    .sort((one, other) => place(one.quarter) - place(other.quarter));
  const placesOf = quarters.map(({ accounts }) => new Map(accounts.keys.map((key, at) => [key, at])));
  return (key) =>
    quarters.map(({ quarter, accounts }, k) => {
      const at = placesOf[k]!.get(key);
      const cents = at === undefined ? NaN : accounts.value[at]!;
      return { quarter, value: Number.isNaN(cents) ? null : cents / 100 };
    });
}
