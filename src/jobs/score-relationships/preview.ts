import type { Note } from '../../engine/core/result';
import { keyOf } from '../../engine/core/read-keys';
import { isoText } from '../../engine/core/serial-day';
import { scoreParts } from '../../engine/relationship/relationship-score';
import { roles } from '../../engine/relationship/roles';
import { bands } from '../../engine/relationship/score-accounts';
import { scoreMovers, type ScoreRecord } from '../../engine/relationship/score-movers';
import { stances } from '../../engine/relationship/stance';
import { effortFields, typeOfField } from '../../engine/relationship/two-by-two';
import { accountRelation } from './account-relation';
import { dayText, type Relationships } from './compute';
import type { BandCount, ContactView, FieldView, RelationshipPreview, SourceRows } from './contract';
import { relationshipSources } from './contract';
import { scoreRecord } from './score-memory';

/** What the pane shows of a scoring, and the order in which sheet and pane list the accounts. */
export function previewOf(all: Relationships, before: ScoreRecord | null): RelationshipPreview {
  const { universe, scores, judgements, rules } = all;
  const accounts = universe.keys.length;
  const order = heatOrder(all);
  const placeOf = new Int32Array(accounts);
  order.forEach((at, index) => (placeOf[at] = index));
  const scored = count(accounts, (at) => !Number.isNaN(scores.score[at]!));
  const by = (test: (at: number) => boolean, rank: (at: number) => number): readonly number[] =>
    order.map((at, index) => ({ at, index }))
      .filter(({ at }) => test(at))
      .sort((a, b) => rank(b.at) - rank(a.at))
      .map(({ index }) => index); // prettier-ignore
  let sum = 0;
  for (let at = 0; at < accounts; at++) if (!Number.isNaN(scores.score[at]!)) sum += scores.score[at]!;
  const contactRows = contactRowsOf(all);
  return {
    asOf: all.asOf,
    accounts,
    scored,
    bands: bandCounts(all),
    mean: scored === 0 ? null : sum / scored,
    sources: relationshipSources.filter((source) => all.sources[source] !== undefined),
    missingParts: scoreParts.filter((_, part) => scores.parts[part]!.every(Number.isNaN)),
    row: (index) => accountRelation(all, order[index]!),
    find: (text) => matching(all, order, text),
    overdue: by(
      (at) => scores.overdueDays[at]! > 0,
      (at) => scores.overdueDays[at]!,
    ),
    hasRisk: !judgements.risk.every(Number.isNaN),
    risks: by(
      (at) => judgements.risk[at]! >= rules['risk.listFrom'],
      (at) => judgements.risk[at]!,
    ),
    gaps: order.flatMap((at, index) => ((scores.contacts?.coverage[at] ?? NaN) < 1 ? [index] : [])),
    coming: all.coming.map(({ occasion, row, day }) => ({
      day: isoText(day),
      occasion,
      account: universe.names[universe.accountOf.contacts![row]!]!,
      contact: contactName(all, row),
    })),
    movers: moversOf(all, before),
    fields: fieldsOf(all, placeOf),
    unplaced: count(accounts, (at) => all.fields[at]! >= effortFields.length),
    contactsOf: (index) => (contactRows.get(order[index]!) ?? []).map((row) => contactAt(all, row)),
    rowsOf: (index) => rowsOf(all, order[index]!),
    notes: notesOf(all),
    canWriteBeside: canWriteBeside(all),
  };
}

/** Tier A first, accounts without a tier last; within a tier the weakest first, those without a score last. */
export function heatOrder({ tier, scores }: Relationships): readonly number[] {
  const rank = (value: number): number => (value < 0 ? 9 : value);
  const weak = (at: number): number => (Number.isNaN(scores.score[at]!) ? 999 : scores.score[at]!);
  return Array.from(tier.keys()).sort((a, b) => rank(tier[a]!) - rank(tier[b]!) || weak(a) - weak(b) || a - b);
}

export function bandCounts({ scores }: Relationships): readonly BandCount[] {
  const counts = bands.map(() => 0);
  for (const band of scores.band) if (band < counts.length) counts[band]!++;
  return bands.map((band, k) => ({ band, accounts: counts[k]! }));
}

/** Columns can stand beside an accounts table in which every account has one row. */
export function canWriteBeside({ universe }: Relationships): boolean {
  const rows = universe.accountOf.accounts;
  if (!rows) return false;
  const seen = new Uint8Array(universe.keys.length);
  for (const at of rows) if (at >= 0 && seen[at]!++ > 0) return false;
  return true;
}

/** Rows of each account's contacts, by role, then by depth and influence. */
export function contactRowsOf(all: Relationships): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  all.universe.accountOf.contacts?.forEach((at, row) => {
    if (at < 0) return;
    const known = rows.get(at);
    if (known) known.push(row);
    else rows.set(at, [row]);
  });
  const { role, depth } = all.people ?? { role: [], depth: [] };
  const influence = all.sources.contacts?.checked.columns.numbers.get('influence');
  const roleRank = (row: number): number => (role[row]! < 0 ? roles.length : role[row]!);
  for (const each of rows.values())
    each.sort(
      (a, b) =>
        roleRank(a) - roleRank(b) || (influence?.[b] || 0) - (influence?.[a] || 0) || depth[b]! - depth[a]! || a - b,
    );
  return rows;
}

export function contactAt(all: Relationships, row: number): ContactView {
  const { universe, people, sources } = all;
  const columns = sources.contacts?.checked.columns;
  const rating = (field: 'trust' | 'influence'): number | null => {
    const value = columns?.numbers.get(field)?.[row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
  return {
    row,
    account: universe.names[universe.accountOf.contacts?.[row] ?? -1] ?? '',
    name: contactName(all, row),
    role: roles[people?.role[row] ?? -1] ?? null,
    depth: people?.depth[row] ?? 0,
    stance: stances[people?.stance[row] ?? -1] ?? null,
    trust: rating('trust'),
    influence: rating('influence'),
    lastContact: dayText(columns?.dates.get('lastContact')?.[row] ?? NaN),
  };
}

/** Rows of each source that are about an account. */
function rowsOf({ universe }: Relationships, account: number): readonly SourceRows[] {
  return relationshipSources.flatMap((source) => {
    const rows: number[] = [];
    universe.accountOf[source]?.forEach((at, row) => {
      if (at === account) rows.push(row);
    });
    return rows.length === 0 ? [] : [{ source, rows }];
  });
}

function contactName({ sources }: Relationships, row: number): string {
  const contacts = sources.contacts;
  const column = contacts?.input.match.contact;
  if (!contacts || column === undefined) return '';
  return keyOf(contacts.cells.at(contacts.input.table.dataStart + row, column));
}

function moversOf(all: Relationships, before: ScoreRecord | null): RelationshipPreview['movers'] {
  if (!before) return null;
  const nameOf = new Map(all.universe.keys.map((key, at) => [key, all.universe.names[at]!]));
  const moves = scoreMovers(before, scoreRecord(all), all.rules['relationship.weights']).map((move) => ({
    ...move,
    name: nameOf.get(move.key) ?? move.key,
    change: Number.isNaN(move.change) ? null : move.change,
    part: scoreParts[move.part] ?? null,
  }));
  return { since: before.asOf, moves };
}

function fieldsOf(all: Relationships, placeOf: Int32Array): readonly FieldView[] {
  const worth = (at: number): number => (Number.isNaN(all.value[at]!) ? 0 : all.value[at]!);
  return effortFields.map((field, k) => {
    const members = Array.from(all.fields.keys()).filter((at) => all.fields[at] === k);
    return {
      field,
      type: typeOfField(field),
      rows: members.sort((a, b) => worth(b) - worth(a) || a - b).map((at) => placeOf[at]!),
      value: members.reduce((sum, at) => sum + worth(at), 0),
    };
  });
}

function matching({ universe }: Relationships, order: readonly number[], text: string): readonly number[] {
  const wanted = text.trim().toLowerCase();
  return order.flatMap((at, index) =>
    universe.names[at]!.toLowerCase().includes(wanted) || universe.keys[at]!.toLowerCase().includes(wanted)
      ? [index]
      : [],
  );
}

function notesOf(all: Relationships): readonly Note[] {
  const notes: Note[] = [];
  const mark = all.sources.accounts?.checked.columns.numbers.get('satisfaction');
  if (mark) {
    const [low, high] = all.rules['relationship.satisfaction'];
    const outside = mark.filter((value) => value < low! || value > high!).length;
    if (outside > 0) notes.push({ code: 'satisfaction-scale', count: outside, params: { low: low!, high: high! } });
  }
  return notes;
}

function count(n: number, test: (at: number) => boolean): number {
  let found = 0;
  for (let at = 0; at < n; at++) if (test(at)) found++;
  return found;
}
