import { failure, success, type Result } from '../../engine/core/result';
import type { Action, TypedAction } from '../../engine/review/actions';
import { readSnapshot, snapshotHead, writeSnapshot } from '../../engine/review/snapshot-file';
import type { Snapshot } from '../../engine/review/snapshot';
import { parsed } from '../../workbook/settings';
import type { PartPlan } from '../../workbook/xml-parts';
import type { SnapshotSummary } from './contract';
import type { PageRecord } from './keyed-page';

const SNAPSHOT = 'snapshot:';
const PAGE = 'page:';
const ACTIONS = 'actions';
const ACTIONS_VERSION = 1;

export const snapshotKey = (id: string): string => `${SNAPSHOT}${id}`;

/** Everything that a review keeps in the workbook. */
export interface Store {
  /** Texts by id; one that cannot be read is kept as it is. */
  readonly snapshots: ReadonlyMap<string, string>;
  readonly actions: ActionStore;
  /** What pages of ours said when they were last written, by tag. */
  readonly records: ReadonlyMap<string, PageRecord>;
}

export interface ActionStore {
  readonly actions: readonly Action[];
  /** What stood in the tables of the pages after the last write, by tag: what differs now a person has typed. */
  readonly written: Readonly<Record<string, readonly TypedAction[]>>;
}

export function storeOf(texts: ReadonlyMap<string, string>): Result<Store> {
  const snapshots = new Map<string, string>();
  const records = new Map<string, PageRecord>();
  for (const [key, text] of texts) {
    if (key.startsWith(SNAPSHOT)) snapshots.set(key.slice(SNAPSHOT.length), text);
    if (key.startsWith(PAGE)) records.set(key.slice(PAGE.length), (parsed(text) ?? {}) as PageRecord);
  }
  const actions = actionsOfText(texts.get(ACTIONS));
  return actions.ok ? success({ snapshots, records, actions: actions.value }) : actions;
}

function actionsOfText(text: string | undefined): Result<ActionStore> {
  if (text === undefined) return success({ actions: [], written: {} });
  const found = parsed(text) as ({ readonly version?: number } & Partial<ActionStore>) | undefined;
  if (!found || !Array.isArray(found.actions) || typeof found.version !== 'number') return failure('actions-damaged');
  if (found.version > ACTIONS_VERSION) return failure('actions-newer');
  return success({ actions: found.actions, written: found.written ?? {} });
}

export function actionsPart({ actions, written }: ActionStore): PartPlan {
  return { key: ACTIONS, text: JSON.stringify({ version: ACTIONS_VERSION, actions, written }) };
}

export function recordPart(tag: string, record: PageRecord): PartPlan {
  return { key: `${PAGE}${tag}`, text: JSON.stringify(record) };
}

export function snapshotPart(snapshot: Snapshot): PartPlan {
  return { key: snapshotKey(snapshot.id), text: writeSnapshot(snapshot) };
}

/** As the list shows it; one that cannot be read is listed with the reason, so that nothing is lost. */
export function summaryOf(id: string, text: string): SnapshotSummary {
  const head = snapshotHead(text);
  if (!head.ok) {
    return {
      id,
      name: id,
      quarter: { year: 0, quarter: 0 },
      asOf: '',
      accounts: 0,
      deals: 0,
      sources: [],
      problem: head.problem,
    };
  }
  const { name, quarter, asOf, accounts, deals, sources } = head.value;
  return { id, name, quarter, asOf, accounts, deals, sources, problem: null };
}

/** Latest quarter first; those that cannot be read last. */
export function summariesOf({ snapshots }: Store): readonly SnapshotSummary[] {
  const place = ({ quarter }: SnapshotSummary): number => quarter.year * 4 + quarter.quarter;
  return [...snapshots]
    .map(([id, text]) => summaryOf(id, text))
    .sort((one, other) => place(other) - place(one) || (one.id < other.id ? -1 : 1));
}

/** The same snapshot under another name. */
export function renamed(text: string, name: string): Result<string> {
  const read = readSnapshot(text);
  return read.ok ? success(writeSnapshot({ ...read.value, name })) : read;
}

/** An id that no snapshot has: the file's own, else with a number behind it. */
export function freeId(id: string, { snapshots }: Store): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!snapshots.has(candidate)) return candidate;
  }
}
