import { isoText } from '../../../src/engine/core/serial-day';
import { matchOf } from '../../../src/engine/intake/match-columns';
import { defaultRules } from '../../../src/engine/rules/rules';
import { createScoreRelationships } from '../../../src/jobs/score-relationships/score-relationships';
import type {
  ChosenSources,
  RelationshipSource,
  ScoreRelationships,
} from '../../../src/jobs/score-relationships/contract';
import { relationshipWords } from '../../../src/locales/relationships';
import type { OpenHost } from '../../support/host/open-host';
import { AS_OF, relationshipBook, type Truth } from '../../support/relationship-book';
import { openBook } from '../../support/segment-book';
import { valueOf } from '../../support/value-of';

const { sheets, truth } = relationshipBook(20260930);
const rules = { ...defaultRules, asOf: isoText(AS_OF) };
const CARE = [14, 30, 90, 180];
const PLACES: Readonly<Record<RelationshipSource, keyof typeof sheets>> = {
  accounts: 'Accounts',
  contacts: '联系人',
  contactLog: 'Log',
  complaints: '投诉',
};

/** The figures of one account by plain arithmetic over the truth: no code of the engine, no cell. */
function byHand(of: Truth, account: number) {
  const mean = (list: readonly number[]) => (list.length === 0 ? null : list.reduce((a, b) => a + b, 0) / list.length);
  const hundred = (rating: number | null) => (rating === null ? null : (rating - 1) * 25);
  const people = of.contacts.filter((contact) => contact.account === account);
  const tied = people.filter(({ role, depth }) => role !== null && depth > 0);
  const deepest = [0, 1, 2, 3].map((role) =>
    Math.max(0, ...tied.filter((one) => one.role === role).map((one) => one.depth)),
  );
  const coverage = people.length === 0 ? null : deepest.filter((depth) => depth > 0).length / 4;
  const depth = mean(tied.map((one) => one.depth));
  const visits = of.log.flatMap((row) => (row.account === account && row.day! <= AS_OF ? [row.day!] : []));
  const days = [...visits, ...people.flatMap(({ last }) => (last !== null && last <= AS_OF ? [last] : []))];
  const last = days.length === 0 ? null : Math.max(...days);
  const tier = of.tier[account]!;
  const care = tier === null ? 90 : CARE[tier]!;
  const due = last === null ? null : last + care;
  const overdue = due === null ? null : Math.max(0, AS_OF - due);
  const lately = visits.filter((day) => day > AS_OF - 180).length;
  const touch =
    visits.length > 0
      ? Math.min(100, (100 * lately) / Math.max(1, 180 / care))
      : overdue === null
        ? null
        : Math.max(0, 100 - (100 * overdue) / care);
  const filed = of.complaints.filter((one) => one.account === account);
  const open = filed.filter(({ closed }) => closed === null);
  const late = open.filter(({ opened }) => AS_OF - opened > 14);
  const since = of.since[account]!;
  const parts = [
    coverage === null ? null : coverage * 100,
    depth === null ? null : ((depth - 1) / 3) * 100,
    hundred(mean(people.flatMap(({ trust }) => (trust === null ? [] : [trust])))),
    touch,
    hundred(of.satisfaction[account]!),
    Math.max(0, 100 - 20 * open.length - 20 * late.length),
    since === null ? null : Math.min(100, ((AS_OF - since) / 365.25 / 5) * 100),
  ];
  const score = mean(parts.filter((part) => part !== null));
  const causes = of.risks[account]!;
  const risk = mean(causes.flatMap((cause) => (cause === null ? [] : [(cause - 1) * 25])));
  const ratings = of.bond[account]!.filter((one) => one !== null);
  const tightness = mean(ratings);
  const [trade, purchasing, departments, staff, teams, broken] = of.links[account]!;
  const closest = teams ? 5 : staff ? 4 : departments ? 3 : purchasing ? 2 : null;
  const stage = broken ? 6 : trade === false ? 1 : (closest ?? (trade ? 2 : of.links[account]!.some((one) => one !== null) ? 1 : null)); // prettier-ignore
  return {
    parts,
    score,
    coverage,
    deepest,
    contacts: people.length,
    last: last === null ? null : isoText(last),
    due: due === null ? null : isoText(due),
    overdue,
    risk,
    main: risk === null ? null : causes.indexOf(Math.max(...causes.map((one) => one ?? 0))),
    bond: tightness === null ? null : tightness < 2.5 ? 'clip' : tightness < 3.75 ? 'zipper' : 'velcro',
    stage,
    open: open.length,
    late: late.length,
    filed: filed.length,
    field: tier === null || score === null ? null : `${tier < 2 ? 'large' : 'small'}-${score >= 55 ? 'good' : 'poor'}`,
  };
}

let open: OpenHost;
beforeEach(async () => (open = await openBook(sheets)));
afterEach(() => open.close());

async function openAll(job: ScoreRelationships): Promise<ChosenSources> {
  const chosen: Partial<Record<RelationshipSource, ChosenSources[RelationshipSource]>> = {};
  for (const source of ['accounts', 'contacts', 'contactLog', 'complaints'] as const) {
    const opened = valueOf(await job.desks[source].open({ kind: 'sheet', sheet: PLACES[source] }));
    expect(opened.kind).toBe(source);
    chosen[source] = { match: matchOf(opened.matches), choices: {} };
    expect(valueOf(await job.desks[source].check(chosen[source].match, {})).problem).toBeUndefined();
  }
  return chosen;
}

test('the check counts the dirt that was put in', async () => {
  const job = createScoreRelationships();
  const chosen = await openAll(job);
  const report = valueOf(await job.desks.contacts.check(chosen.contacts!.match, {}));
  const sum = (code: string): number =>
    report.findings
      .filter((finding) => finding.code === code && finding.severity !== 'passed')
      .reduce((total, { count }) => total + count, 0);
  expect(sum('unknown-role')).toBe(truth.dirt.unknownRoles);
  expect(sum('unknown-depth')).toBe(0);
  expect(sum('blank-account')).toBeGreaterThan(0);
  expect(sum('blank-account')).toBe(truth.dirt.blankAccounts);
  expect(sum('unknown-account')).toBe(truth.dirt.unknownAccounts);
  expect(report.leftOut).toBe(truth.dirt.blankAccounts + truth.dirt.unknownAccounts);
});

test('every figure of every account is what plain arithmetic over the truth gives', async () => {
  const job = createScoreRelationships();
  const preview = valueOf(await job.preview(await openAll(job), rules));
  expect(preview.accounts).toBe(truth.names.length);
  const seen = new Set<string>();
  for (let index = 0; index < preview.accounts; index++) {
    const row = preview.row(index);
    seen.add(row.name);
    const hand = byHand(truth, truth.names.indexOf(row.name));
    row.parts.forEach((part, k) => {
      if (hand.parts[k] === null) expect([row.name, k, part]).toEqual([row.name, k, null]);
      else expect(part).toBeCloseTo(hand.parts[k]!, 9);
    });
    expect(row.score).toBeCloseTo(hand.score!, 9);
    if (hand.risk === null) expect(row.risk).toBeNull();
    else expect(row.risk).toBeCloseTo(hand.risk, 9);
    expect({
      name: row.name,
      coverage: row.coverage,
      deepest: row.roles.map(({ deepest }) => deepest),
      contacts: row.contacts,
      last: row.lastContact,
      due: row.due,
      overdue: row.overdueDays,
      bond: row.bond,
      stage: row.stage,
      open: row.complaints?.open ?? 0,
      late: row.complaints?.late ?? 0,
      filed: row.complaints?.all ?? 0,
      field: row.field,
    }).toEqual({
      name: row.name,
      coverage: hand.coverage,
      deepest: hand.deepest,
      contacts: hand.contacts,
      last: hand.last,
      due: hand.due,
      overdue: hand.overdue,
      bond: hand.bond,
      stage: hand.stage,
      open: hand.open,
      late: hand.late,
      filed: hand.filed,
      field: hand.field,
    });
  }
  expect(seen.size).toBe(truth.names.length);
  const scores = truth.names.map((_, k) => byHand(truth, k).score!);
  expect(preview.mean).toBeCloseTo(scores.reduce((a, b) => a + b, 0) / scores.length, 9);
  expect(preview.bands.map(({ accounts }) => accounts)).toEqual([
    scores.filter((score) => score < 40).length,
    scores.filter((score) => score >= 40 && score < 70).length,
    scores.filter((score) => score >= 70).length,
  ]);
  expect(preview.overdue.map((index) => preview.row(index).overdueDays)).toEqual(
    truth.names.map((_, k) => byHand(truth, k).overdue ?? 0).filter((days) => days > 0).sort((a, b) => b - a), // prettier-ignore
  );
});

test('columns and sheet hold the same figures, a second run on another day shows the movers, and undo takes each run back', async () => {
  const job = createScoreRelationships();
  const chosen = await openAll(job);
  const before = await cellsOf('Accounts');
  const first = valueOf(await job.preview(chosen, rules));
  expect(first.movers).toBeNull();
  valueOf(await job.announce({ beside: true }, 'en-US'));
  const report = valueOf(await job.write({ beside: true }, 'en-US'));
  expect(report).toEqual({ accounts: 40, columns: 7, sheets: ['KAM Relationships'] });

  const written = await cellsOf('Accounts');
  const headers = written[0]!.slice(before[0]!.length);
  const words = relationshipWords('en-US').sheet;
  expect(headers).toEqual(Object.values(words.beside));
  truth.names.forEach((_, k) => {
    const hand = byHand(truth, k);
    const [, score, , risk, coverage, , overdue] = written[k + 1]!.slice(before[0]!.length);
    expect(score).toBeCloseTo(hand.score!, 9);
    if (hand.risk === null) expect(risk).toBe('');
    else expect(risk).toBeCloseTo(hand.risk, 9);
    expect(coverage).toBe(hand.coverage ?? '');
    expect(overdue).toBe(hand.overdue ?? '');
  });
  const table = await cellsOf('KAM Relationships');
  const header = table[4]!;
  for (let index = 0; index < 40; index++) {
    const row = first.row(index);
    const line = table[5 + index]!;
    expect(line[0]).toBe(row.name);
    expect(line[header.indexOf('Score')]).toBeCloseTo(row.score!, 9);
    row.roles.forEach(({ deepest }, k) => {
      const cell = String(line[header.indexOf(['Decision maker', 'Influencer', 'Person in charge', 'Bystander'][k]!)]);
      expect(cell.startsWith(deepest === 0 ? 'gap' : `${deepest} · `)).toBe(true);
    });
  }

  // A month later nobody has called: some scores fell by touch points alone.
  const second = createScoreRelationships();
  const again = await openAll(second);
  const later = valueOf(await second.preview(again, { ...rules, asOf: isoText(AS_OF + 31) }));
  expect(later.movers?.since).toBe(isoText(AS_OF));
  expect(later.movers!.moves.length).toBeGreaterThan(5);
  for (const { key, before: was, now } of later.movers!.moves) {
    expect(was).toBeCloseTo(byHand(truth, truth.names.indexOf(key)).score!, 0);
    const index = later.find(key).find((each) => later.row(each).key === key)!;
    expect(now).toBeCloseTo(later.row(index).score!, 0);
  }

  expect(valueOf(await job.undo('ask')).conflicts).toEqual([]);
  expect(await cellsOf('Accounts')).toEqual(before);
});

test('any source may be missing: its parts are left out and said, and nobody gets a zero for them', async () => {
  const job = createScoreRelationships();
  const chosen = await openAll(job);
  const alone = valueOf(await job.preview({ contacts: chosen.contacts! }, rules));
  expect(alone.missingParts).toEqual(['satisfaction', 'complaints', 'age']);
  for (let index = 0; index < alone.accounts; index++) {
    const row = alone.row(index);
    const known = row.parts.filter((part) => part !== null);
    expect(row.score).toEqual(
      known.length === 0 ? null : expect.closeTo(known.reduce((a, b) => a + b, 0) / known.length, 9),
    );
    expect([row.parts[4], row.parts[5], row.parts[6]]).toEqual([null, null, null]);
  }
  const ratings = valueOf(await job.preview({ accounts: chosen.accounts! }, rules));
  expect(ratings.missingParts).toEqual(['coverage', 'depth', 'trust', 'touch', 'complaints']);
  expect((await job.preview({}, rules)).ok).toBe(false);
});

async function cellsOf(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load('values');
    await context.sync();
    return used.values as unknown[][];
  });
}
