import type { Result } from '../../engine/core/result';
import { failure, success } from '../../engine/core/result';
import type { Rules } from '../../engine/rules/rules';
import { defaultRules } from '../../engine/rules/rules';
import { applyPlan } from '../../workbook/apply-plan';
import { valueOf } from '../../workbook/faults';
import { inExcel } from '../../workbook/run';
import { inSlices } from '../../worker/in-line';
import { readSettings } from '../../workbook/settings';
import { freeSheetName, listSheets } from '../../workbook/sheets';
import { tableNames } from '../../workbook/table-rows';
import { undoStep } from '../../workbook/undo';
import type { UndoStep } from '../../workbook/undo-step';
import { NOTHING } from '../../workbook/write-plan';
import type { Control, SourceRef } from '../contract';
import type { PutInForce } from '../rules-port';
import { readRulesInForce } from '../rules-store';
import type { Checked } from '../source/check-source';
import type { Desk } from '../source/source-desk';
import { createDesk } from '../source/source-desk';
import { today } from '../source/today';
import { rememberStep } from '../undo-memory';
import { undoRun } from '../undo-run';
import { writeRun } from '../write-run';
import { computeRelationships, relationshipSteps, type Relationships } from './compute';
import { nextRow, planContact, rosterOf } from './contact-form';
import type {
  AccountRelation,
  ChosenSources,
  RelationshipPreview,
  RelationshipSource,
  ScoreRelationships,
} from './contract';
import { relationshipSources } from './contract';
import { COLUMNS_TAG } from './facts';
import { layoutMapSheet } from './layout-map';
import { factsOf, planWrite, type OpenedSources } from './plan-write';
import { bandCounts, previewOf } from './preview';
import { savedScores, SCORES_KEY, scoresBefore } from './score-memory';
import { obstacleOf } from './source-columns';
import { planTable, TABLE_NAMES } from './table-plans';
import { gatherAccounts, type CheckedSources } from './universe';
import { withUnknownAccounts } from './unknown-accounts';

const JOB = 'score-relationships';

/** What a preview computed; a write lays it out, the form and the map look it up. */
interface Computed {
  readonly chosen: ChosenSources;
  readonly all: Relationships;
  readonly preview: RelationshipPreview;
}

/** The job, holding what was read and computed between its five steps. `put` puts rules in force for the functions in cells. */
export function createScoreRelationships(put?: PutInForce): ScoreRelationships {
  const inner = Object.fromEntries(
    relationshipSources.map((source) => [
      source,
      createDesk({ job: JOB, columnsTag: COLUMNS_TAG, obstacle: obstacleOf(source), value: null }),
    ]),
  ) as Readonly<Record<RelationshipSource, Desk>>;
  let rulesInForce = defaultRules;
  let computed: Computed | null = null;
  /** Steps of the contact form, the last one on top. */
  const saved: UndoStep[] = [];

  async function prepareAll(chosen: ChosenSources, asOf: string, control?: Control): Promise<Result<CheckedSources>> {
    const sources: Partial<Record<RelationshipSource, Checked>> = {};
    for (const source of relationshipSources) {
      const given = chosen[source];
      if (!given) continue;
      const ready = await inner[source].prepare(given.match, given.choices, asOf, control);
      if (!ready.ok) return ready;
      sources[source] = ready.value;
    }
    return Object.keys(sources).length === 0 ? failure('no-relationship-source') : success(sources);
  }

  async function compute(chosen: ChosenSources, rules: Rules, control?: Control): Promise<Result<Computed>> {
    const asOf = asOfOf(rules);
    const sources = await prepareAll(chosen, asOf, control);
    if (!sources.ok) return sources;
    const before = await inExcel(async (context) => {
      const settings = await readSettings(context, [SCORES_KEY]);
      return success(scoresBefore(savedScores(settings.get(SCORES_KEY)), asOf));
    });
    if (!before.ok) return before;
    const done = await inSlices(relationshipSteps(sources.value, rules, asOf), control);
    if (!done.ok) return done;
    const all = done.value;
    if (all.universe.keys.length === 0) return failure('no-rows');
    computed = { chosen, all, preview: previewOf(all, before.value) };
    return success(computed);
  }

  /** The opened sources of what was computed. */
  function openedSources(): OpenedSources {
    const chosen = computed?.chosen ?? {};
    return Object.fromEntries(
      relationshipSources.flatMap((source) => {
        const opened = inner[source].source();
        return chosen[source] && opened ? [[source, opened]] : [];
      }),
    );
  }

  const desks = Object.fromEntries(
    relationshipSources.map((source) => {
      const desk = inner[source];
      return [
        source,
        {
          ...desk,
          open: async (ref: SourceRef, control?: Control) => {
            computed = null;
            const opened = await desk.open(ref, control);
            if (opened.ok) rulesInForce = desk.source()?.rulesInForce ?? rulesInForce;
            return opened;
          },
          check: async (...given: Parameters<Desk['check']>) => {
            const report = await desk.check(...given);
            if (!report.ok || report.value.problem) return report;
            return success(withUnknownAccounts(source, report.value, desk.checked(), inner.accounts.checked()));
          },
        },
      ];
    }),
  ) as unknown as ScoreRelationships['desks'];

  return {
    desks,

    async preview(chosen, rules, control) {
      const done = await compute(chosen, rules, control);
      return done.ok ? success(done.value.preview) : done;
    },

    async effect(chosen, rules) {
      const asOf = asOfOf(rules);
      const sources = await prepareAll(chosen, asOf);
      if (!sources.ok) return sources;
      const base = valueOf(await inSlices(relationshipSteps(sources.value, rulesInForce, asOf)));
      const next = valueOf(await inSlices(relationshipSteps(sources.value, rules, asOf)));
      let moved = 0;
      for (let at = 0; at < next.scores.band.length; at++) if (next.scores.band[at] !== base.scores.band[at]) moved++;
      return success({ base: bandCounts(base), bands: bandCounts(next), moved });
    },

    async announce(options, language) {
      const { all, preview } = computed ?? {};
      if (!all || !preview) return failure('nothing-opened');
      const sources = openedSources();
      return inExcel(async (context) => {
        const planned = await planWrite(context, factsOf(all, preview, sources, language), sources, options);
        return success(planned.announcements);
      });
    },

    async write(options, language, control) {
      const asked = computed;
      if (!asked) return failure('nothing-opened');
      // What is written is what is there now, not what was there when the preview was looked at.
      if (relationshipSources.some((source) => asked.chosen[source] && inner[source].isStale())) {
        const again = await compute(asked.chosen, asked.all.rules, control);
        if (!again.ok) return again;
      }
      const { all, preview } = computed ?? asked;
      const sources = openedSources();
      const written = await writeRun(
        JOB,
        { put, before: rulesInForce, rules: all.rules },
        (context) => planWrite(context, factsOf(all, preview, sources, language), sources, options),
        control,
      );
      if (written.ok) rulesInForce = all.rules;
      return written;
    },

    async undo(edited) {
      const undone = await undoRun(JOB, edited, put);
      const rules = await inExcel((context) => readRulesInForce(context));
      if (rules.ok) rulesInForce = rules.value;
      return undone;
    },

    async makeTables(sources, language) {
      const accounts = knownAccounts(inner);
      return inExcel(async (context) => {
        const sheets = await listSheets(context);
        const after = sheets.filter(({ visible }) => visible).at(-1)?.name ?? '';
        const names = await tableNames(context);
        const tables = sources.map((source) => freeSheetName(TABLE_NAMES[source], names).replace(' ', '_'));
        const plans = sources.map((source, k) =>
          planTable(source, after, source === 'accounts' ? accounts : [], language, tables[k] ?? ''),
        );
        const step = valueOf(await applyPlan(context, { ...NOTHING, sheets: plans }));
        rememberStep(JOB, step);
        const refs = sources.map((source, k): [RelationshipSource, SourceRef] => [
          source,
          // As a table: its blank row is part of it, while the sheet's used range ends at the header.
          { kind: 'table', table: tables[k] ?? '' },
        ]);
        return success(Object.fromEntries(refs));
      });
    },

    async roster(chosen, rules) {
      const sources = await prepareAll(chosen, asOfOf(rules));
      if (!sources.ok) return sources;
      if (!sources.value.contacts) return failure('no-relationship-source');
      return success(rosterOf(computeRelationships(sources.value, rules, asOfOf(rules))));
    },

    async saveContact(chosen, rules, draft, language) {
      const before = await scoreOf(chosen, rules, draft.account);
      const source = inner.contacts.source();
      const checked = inner.contacts.checked();
      if (!source || !checked || !chosen.contacts) return failure('nothing-opened');
      const { row, isNew } = draft.row === null ? nextRow(checked) : { row: draft.row, isNew: false };
      const place = { place: source.place, dataStart: source.table.dataStart };
      const plan = planContact(draft, place, chosen.contacts.match, row, isNew, language);
      const step = await inExcel(async (context) =>
        success(valueOf(await applyPlan(context, { ...NOTHING, cells: plan.cells, rows: plan.rows }))),
      );
      if (!step.ok) return step;
      saved.push(step.value);
      const again = await reopenContacts();
      if (!again.ok) return again;
      const after = await scoreOf(chosen, rules, draft.account);
      return success({ row, before: before?.score ?? null, after: after?.score ?? null, band: after?.band ?? null });
    },

    async undoContact() {
      const step = saved.pop();
      if (!step) return failure('nothing-to-undo');
      const undone = await inExcel(async (context) => success(valueOf(await undoStep(context, step, 'restore'))));
      if (!undone.ok) return undone;
      const again = await reopenContacts();
      if (!again.ok) return again;
      return success({ left: saved.length });
    },

    async writeMap(index, language) {
      const { all, preview } = computed ?? {};
      if (!all || !preview) return failure('nothing-opened');
      const { sheet } = layoutMapSheet(factsOf(all, preview, openedSources(), language), index);
      return inExcel(async (context) => {
        const step = valueOf(await applyPlan(context, { ...NOTHING, sheets: [sheet] }));
        rememberStep(JOB, step);
        const made = (await listSheets(context)).find(({ tag }) => tag === sheet.tag);
        if (made) context.workbook.worksheets.getItem(made.id).activate();
        await context.sync();
        return success({ sheet: made?.name ?? sheet.name });
      });
    },
  };

  /** The account as it stands; null where nothing can be scored yet. */
  async function scoreOf(chosen: ChosenSources, rules: Rules, account: string): Promise<AccountRelation | null> {
    const done = await compute(chosen, rules);
    if (!done.ok) return null;
    const { preview } = done.value;
    const index = preview.find(account).find((each) => {
      const { key, name } = preview.row(each);
      return key === account || name === account;
    });
    return index === undefined ? null : preview.row(index);
  }

  /** The contacts have grown by the form: found and read again. */
  async function reopenContacts(): Promise<Result<unknown>> {
    const ref = inner.contacts.source()?.ref;
    return ref ? inner.contacts.open(ref) : failure('nothing-opened');
  }
}

function asOfOf(rules: Rules): string {
  return rules.asOf === '' ? today() : rules.asOf;
}

/** Names that the other sources know already, so that nobody has to type them again. */
function knownAccounts(desks: Readonly<Record<RelationshipSource, Desk>>): readonly string[] {
  const checked = Object.fromEntries(
    relationshipSources.flatMap((source) => {
      const found = desks[source].checked();
      return found ? [[source, found]] : [];
    }),
  ) as CheckedSources;
  return gatherAccounts(checked).names;
}
