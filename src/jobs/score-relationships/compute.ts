import { isoDay, isoText } from '../../engine/core/serial-day';
import { allSteps, partOf, type Steps } from '../../engine/core/steps';
import { valueField } from '../../engine/intake/account-column';
import { keysIn } from '../../engine/intake/read-columns';
import type { Field } from '../../engine/intake/types';
import { wordsOfPeople, type PeopleColumns } from '../../engine/intake/words-of-people';
import { sumRows } from '../../engine/portfolio/account-sums';
import { paretoTable } from '../../engine/portfolio/pareto';
import { tierCodes } from '../../engine/portfolio/tier';
import { comingDates, type ComingDate, type Occasion } from '../../engine/relationship/coming-dates';
import { judgeAccounts, type AccountJudgements } from '../../engine/relationship/judge-accounts';
import { scoreAccounts, type AccountScores } from '../../engine/relationship/score-accounts';
import { placeAccounts } from '../../engine/relationship/two-by-two';
import type { Rules } from '../../engine/rules/rules';
import type { Checked } from '../source/check-source';
import {
  barrierFields,
  bondFields,
  causeFields,
  linkFields,
  tieFields,
  trustFields,
  valueFields,
} from './rating-fields';
import { gatherSteps, type CheckedSources, type Universe } from './universe';

/** Everything that was computed, as columns; the preview and the layout read it row by row. */
export interface Relationships {
  readonly universe: Universe;
  readonly sources: CheckedSources;
  readonly scores: AccountScores;
  readonly judgements: AccountJudgements;
  /** 0 for A to 3 for D, −1 without. */
  readonly tier: Int8Array;
  /** What the accounts table is ranked by; NaN without. */
  readonly value: Float64Array;
  readonly profit: Float64Array;
  /** Position in `effortFields`, or `noField`. */
  readonly fields: Uint8Array;
  readonly people: PeopleColumns | null;
  readonly coming: readonly ComingDate[];
  /** ISO day. */
  readonly asOf: string;
  readonly rules: Rules;
}

/** Scores all accounts from the checked sources. */
export function computeRelationships(sources: CheckedSources, rules: Rules, asOf: string): Relationships {
  return allSteps(relationshipSteps(sources, rules, asOf));
}

/** The same with a step between its parts, for the thread on which the person is waiting. */
export function* relationshipSteps(sources: CheckedSources, rules: Rules, asOf: string): Steps<Relationships> {
  const universe = yield* partOf(gatherSteps(sources), 0, 0.4);
  const accounts = universe.keys.length;
  const day = isoDay(asOf) ?? 0;
  const own = (field: Field): Float64Array | null => ofAccounts(sources.accounts, universe, field);
  const value = valueOf(sources.accounts, universe);
  yield 0.45;
  const tier = tiersOf(sources.accounts, universe, value, rules);
  yield 0.5;
  const contacts = sources.contacts;
  const people = contacts ? wordsOfPeople(contacts.checked, contacts.choices) : null;
  yield 0.55;
  const none = (checked: Checked): Float64Array => new Float64Array(checked.checked.rows).fill(NaN);
  const dates = (checked: Checked, field: Field): Float64Array =>
    checked.checked.columns.dates.get(field) ?? none(checked);
  const log = sources.contactLog;
  const complaints = sources.complaints;

  const scores = scoreAccounts(
    {
      accounts,
      asOf: day,
      tier,
      trust: trustFields.map(own),
      satisfaction: own('satisfaction'),
      since: own('since'),
      lastContact: own('lastContact'),
      contacts:
        contacts && people
          ? {
              account: universe.accountOf.contacts ?? new Int32Array(),
              role: people.role,
              depth: people.depth,
              trust: contacts.checked.columns.numbers.get('trust') ?? none(contacts),
              lastContact: dates(contacts, 'lastContact'),
            }
          : null,
      log: log
        ? {
            account: universe.accountOf.contactLog ?? new Int32Array(),
            day: log.checked.columns.dates.get('contactDate') ?? dates(log, 'orderDate'),
          }
        : null,
      complaints: complaints
        ? {
            account: universe.accountOf.complaints ?? new Int32Array(),
            opened: dates(complaints, 'openedOn'),
            answered: dates(complaints, 'answeredOn'),
            closed: dates(complaints, 'closedOn'),
            owned: ownersOf(complaints),
          }
        : null,
    },
    rules,
  );
  yield 0.75;
  const judgements = judgeAccounts(
    {
      accounts,
      links: linkFields.map(own),
      risks: causeFields.map(own),
      bond: bondFields.map(own),
      bonds: tieFields.map(own),
      barriers: barrierFields.map(own),
      value: valueFields.map(own),
    },
    rules,
  );
  yield 0.9;
  const profit = sumsOf(sources.accounts, universe, 'profit');
  const fields = placeAccounts(tier, scores.score, rules);
  yield 0.95;
  return {
    universe,
    sources,
    scores,
    judgements,
    tier,
    value,
    profit,
    fields,
    people,
    coming: contacts ? comingOf(contacts, universe, day, rules) : [],
    asOf,
    rules,
  };
}

/** A figure of each account from its row; of several rows the first that has one. */
function ofAccounts(checked: Checked | undefined, universe: Universe, field: Field): Float64Array | null {
  if (!checked) return null;
  const { numbers, dates, flags } = checked.checked.columns;
  const column = numbers.get(field) ?? dates.get(field) ?? flags.get(field);
  const accountOf = universe.accountOf.accounts;
  if (!column || !accountOf) return null;
  const values = new Float64Array(universe.keys.length).fill(NaN);
  for (let row = 0; row < column.length; row++) {
    const at = accountOf[row]!;
    if (at >= 0 && Number.isNaN(values[at]!)) values[at] = column[row]!;
  }
  return values;
}

function valueOf(checked: Checked | undefined, universe: Universe): Float64Array {
  const field = checked && valueField(checked.match);
  return sumsOf(checked, universe, field);
}

function sumsOf(checked: Checked | undefined, universe: Universe, field: Field | undefined): Float64Array {
  const accounts = universe.keys.length;
  const column = field === undefined ? undefined : checked?.checked.columns.numbers.get(field);
  const accountOf = universe.accountOf.accounts;
  if (!column || !accountOf) return new Float64Array(accounts).fill(NaN);
  const { values, rows } = sumRows(accountOf, accounts, column);
  return values.map((value, at) => (rows[at] === 0 ? NaN : value));
}

/** Tiers from their own column, by letter or by the company's names; without one from the values, as Segment accounts sets them. */
function tiersOf(checked: Checked | undefined, universe: Universe, value: Float64Array, rules: Rules): Int8Array {
  const tier = new Int8Array(universe.keys.length).fill(-1);
  const accountOf = universe.accountOf.accounts;
  const column = checked?.input.match.tier;
  if (checked && accountOf && column !== undefined) {
    const { keys, codes } = keysIn(checked.cells, column, checked.input.table.dataStart);
    const tierOf = keys.map((name) => tierByName(name, rules['tier.labels']));
    for (let row = 0; row < codes.length; row++) {
      const at = accountOf[row]!;
      if (at >= 0 && codes[row]! >= 0) tier[at] = tierOf[codes[row]!]!;
    }
    if (tier.some((each) => each >= 0)) return tier;
  }
  const pareto = paretoTable(value, rules);
  if (pareto.ok) pareto.value.order.forEach((at, place) => (tier[at] = pareto.value.tiers[place]!));
  return tier;
}

/**
 * @example tierByName('b', []) // => 1
 */
export function tierByName(name: string, labels: readonly string[]): number {
  const folded = name.trim().toLowerCase();
  const own = labels.findIndex((label) => label.trim().toLowerCase() === folded);
  return own >= 0 ? own : (tierCodes as readonly string[]).indexOf(folded.toUpperCase());
}

function ownersOf({ cells, input, checked }: Checked): Uint8Array {
  const owned = new Uint8Array(checked.rows);
  const column = input.match.owner;
  if (column === undefined) return owned;
  const { codes } = keysIn(cells, column, input.table.dataStart);
  return owned.map((_, row) => (codes[row]! >= 0 ? 1 : 0));
}

const DATE_FIELDS: readonly (readonly [Occasion, Field])[] = [
  ['birthday', 'birthday'],
  ['anniversary', 'anniversary'],
  ['project', 'projectDate'],
  ['agreed', 'nextDate'],
];

/** Important dates of contacts that are counted in. */
function comingOf({ checked }: Checked, universe: Universe, asOf: number, rules: Rules): readonly ComingDate[] {
  const dates = Object.fromEntries(
    DATE_FIELDS.flatMap(([occasion, field]) => {
      const column = checked.columns.dates.get(field);
      return column ? [[occasion, column] as const] : [];
    }),
  );
  const accountOf = universe.accountOf.contacts;
  return comingDates(dates, asOf, rules['care.aheadDays']).filter(({ row }) => (accountOf?.[row] ?? -1) >= 0);
}

/** A serial day as ISO text, or null. */
export function dayText(day: number): string | null {
  return Number.isNaN(day) ? null : isoText(day);
}
