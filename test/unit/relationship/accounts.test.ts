import { isoDay, isoText } from '../../../src/engine/core/serial-day';
import { accountComplaints } from '../../../src/engine/relationship/account-complaints';
import { barrierKinds, bondKinds } from '../../../src/engine/relationship/bond';
import { buyingRoleOf, buyingRoles, centreRole, practiceRole } from '../../../src/engine/relationship/buying-centre';
import { contactAfter } from '../../../src/engine/relationship/cadence';
import { sellerLevel, strongestChannels, checkList } from '../../../src/engine/relationship/check-list';
import { comingDates, nextReturn } from '../../../src/engine/relationship/coming-dates';
import { complaintRecord } from '../../../src/engine/relationship/complaints';
import { bondTypes, judgeAccounts, noBond } from '../../../src/engine/relationship/judge-accounts';
import { riskCauses } from '../../../src/engine/relationship/risk';
import { roleOf, roles } from '../../../src/engine/relationship/roles';
import { agePart, satisfactionPart } from '../../../src/engine/relationship/score-accounts';
import { scoreMovers } from '../../../src/engine/relationship/score-movers';
import { stanceOf } from '../../../src/engine/relationship/stance';
import { touchPart, touchPartOfLast } from '../../../src/engine/relationship/touch-points';
import { effortFields, placeAccounts, typeOfField } from '../../../src/engine/relationship/two-by-two';
import { defaultRules } from '../../../src/engine/rules/rules';

const day = (text: string): number => isoDay(text)!;

describe('the buying centre and the practice model (models.md R3, Webster & Wind)', () => {
  test.each([
    ['initiator', 'influencer'],
    ['user', 'influencer'],
    ['influencer', 'influencer'],
    ['decider', 'decisionMaker'],
    ['buyer', 'inCharge'],
    ['gatekeeper', 'bystander'],
  ] as const)('%s is the %s of practice', (six, four) => {
    expect(practiceRole(six)).toBe(four);
  });

  test('each of the four has a role of the six that leads back to it', () => {
    expect(roles.map((role) => practiceRole(centreRole(role)))).toEqual([...roles]);
  });

  test.each([
    'Initiator',
    '使用者',
    'technical buyer',
    'Economic Buyer',
    '采购经理',
    '守门人',
    'person in charge',
    '旁观者',
  ])('both models agree on %s', (word) => {
    const six = buyingRoleOf(word);
    expect(buyingRoles).toContain(six);
    expect(practiceRole(six!)).toBe(roleOf(word));
  });

  test('an unknown word has no role in either', () => {
    expect([buyingRoleOf('VP'), roleOf('VP')]).toEqual([null, null]);
  });
});

test.each([
  ['教练', 'coach'],
  ['内线', 'coach'],
  ['Supporter', 'ally'],
  ['支持者', 'ally'],
  ['中立', 'neutral'],
  ['Blocker', 'opponent'],
  ['反对者', 'opponent'],
  ['maybe', null],
])('stanceOf(%s) is %s', (word, stance) => {
  expect(stanceOf(word)).toBe(stance);
});

describe('care plan (models.md R9)', () => {
  // 2026-09-04 is a Friday.
  test.each([
    ['2026-09-04', 1, '2026-09-07', '2026-09-07', 0],
    ['2026-09-04', 5, '2026-09-11', '2026-09-14', 1],
    ['2026-09-05', 5, '2026-09-11', '2026-09-12', 0],
    ['2026-09-06', 1, '2026-09-07', '2026-09-30', 17],
    ['2026-09-01', 14, '2026-09-21', '2026-09-23', 2],
  ])('%s and %d working days is due on %s, and on %s %d late', (last, days, due, asOf, late) => {
    const next = contactAfter(day(last), days, day(asOf), true)!;
    expect([isoText(next.due), next.overdueDays]).toEqual([due, late]);
  });

  test('working days agree with counting one day after the other', () => {
    for (let days = 1; days <= 40; days++) {
      for (let start = day('2026-09-01'); start < day('2026-09-08'); start++) {
        let [at, left] = [start, days];
        while (left > 0) if (new Date(Date.UTC(1899, 11, 30) + ++at * 86_400_000).getUTCDay() % 6 !== 0) left--;
        expect(contactAfter(start, days, start, true)!.due).toBe(at);
      }
    }
  });

  test.each([
    ['1990-10-03', '2026-09-30', '2026-10-03'],
    ['1990-09-30', '2026-09-30', '2026-09-30'],
    ['1990-09-29', '2026-09-30', '2027-09-29'],
    ['1988-02-29', '2026-09-30', '2027-02-28'],
    ['1988-02-29', '2028-01-01', '2028-02-29'],
  ])('%s comes again after %s on %s', (date, from, to) => {
    expect(isoText(nextReturn(day(date), day(from)))).toBe(to);
  });

  test('coming dates are those of the next days, soonest first; a project comes once', () => {
    const asOf = day('2026-09-30');
    const found = comingDates(
      {
        birthday: Float64Array.of(day('1980-10-10'), NaN, day('1980-10-20')),
        project: Float64Array.of(day('2025-10-01'), day('2026-10-02'), NaN),
        agreed: Float64Array.of(NaN, NaN, asOf),
      },
      asOf,
      14,
    );
    expect(found.map(({ occasion, row, day: on }) => [occasion, row, isoText(on)])).toEqual([
      ['agreed', 2, '2026-09-30'],
      ['project', 1, '2026-10-02'],
      ['birthday', 0, '2026-10-10'],
    ]);
  });
});

test.each([
  [0, 180, 30, 0],
  [3, 180, 30, 50],
  [12, 180, 30, 100],
  [1, 180, 180, 100],
  [1, 90, 180, 100],
])('%d touches in %d days for a care of %d days make %d', (touches, window, care, part) => {
  expect(touchPart(touches, window, care)).toBeCloseTo(part, 9);
});

test('without a log the last contact counts: full until it is overdue, nothing after a missed interval', () => {
  const asOf = day('2026-09-30');
  expect([29, 30, 45, 60, 90].map((ago) => touchPartOfLast(asOf - ago, asOf, 30, false))).toEqual([100, 100, 50, 0, 0]);
  expect(touchPartOfLast(NaN, asOf, 30, false)).toBeNaN();
});

test('satisfaction is read on its own scale, age up to the full years; what lies outside is missing', () => {
  expect([satisfactionPart(1, [1, 5]), satisfactionPart(7, [0, 10]), satisfactionPart(7, [1, 5])]).toEqual([
    0,
    70,
    NaN,
  ]);
  expect([agePart(0, 365.25 * 2.5, 5), agePart(0, 365.25 * 9, 5), agePart(10, 5, 5)]).toEqual([50, 100, NaN]);
});

test('complaints of all accounts at once are those of one by one, with the steps that a list can show', () => {
  const asOf = 100;
  const opened = Float64Array.of(50, 95, 10, 90, NaN, 120);
  const answered = Float64Array.of(52, NaN, 11, 91, NaN, NaN);
  const closed = Float64Array.of(NaN, NaN, 20, 97, 60, NaN);
  const all = accountComplaints(
    { account: Int32Array.of(0, 0, 1, 0, 1, 0), opened, answered, closed, owned: Uint8Array.of(1, 0, 1, 0, 0, 0) },
    3,
    asOf,
    14,
  );
  const of = (rows: readonly number[]) => complaintRecord(...([opened, answered, closed].map((column) => rows.map((row) => column[row]!)) as [number[], number[], number[]]), asOf, 14); // prettier-ignore
  [of([0, 1, 3]), of([2, 4])].forEach((one, at) => {
    expect({
      complaints: all.complaints[at],
      open: all.open[at],
      late: all.late[at],
      meanDaysToAnswer: all.daysToAnswer[at],
      meanDaysToClose: all.daysToClose[at],
    }).toEqual(one);
  });
  expect(all.complaints[2]).toBe(0);
  // Channel, contact first, own it, settled in time.
  expect([...all.steps]).toEqual([3, 2, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
});

test('judgements of all accounts: stage, risk with its main cause, bond, barrier, value surplus; nothing where nobody rated', () => {
  const column = (...values: number[]) => Float64Array.from(values);
  const all = judgeAccounts(
    {
      accounts: 3,
      links: [column(1, 0, NaN), column(1, NaN, NaN), column(1, NaN, NaN), null, null, column(NaN, 0, NaN)],
      risks: riskCauses.map((_, k) => (k === 1 ? column(5, NaN, NaN) : k === 4 ? column(3, 2, NaN) : null)),
      bond: [column(4, 2, NaN), column(4, 2, NaN), column(3, NaN, NaN), column(4, 9, NaN)],
      bonds: bondKinds.map((_, k) => (k < 2 ? column(5 - 4 * k, 3, NaN) : null)),
      barriers: barrierKinds.map(() => column(3, NaN, NaN)),
      value: [column(10, 5, 1), column(6, 4, 1), column(3, 2, NaN)],
    },
    defaultRules,
  );
  expect([...all.stage]).toEqual([3, 1, 0]);
  expect([...all.risk]).toEqual([75, 25, NaN]);
  expect([...all.mainCause]).toEqual([1, 4, -1]);
  expect([...all.bond].map((type) => (type === noBond ? null : bondTypes[type]))).toEqual(['velcro', 'clip', null]);
  expect([...all.bondStrength]).toEqual([50, 50, NaN]);
  expect([...all.weakestBond]).toEqual([1, 0, -1]);
  expect([...all.barrier]).toEqual([50, NaN, NaN]);
  expect([...all.surplus]).toEqual([1, -1, NaN]);
});

test('value against relationship: four fields with the treatment that fits, none without a tier or a score', () => {
  const fields = placeAccounts(
    Int8Array.of(0, 1, 2, 3, -1, 0),
    Float64Array.of(55, 54.9, 80, 10, 90, NaN),
    defaultRules,
  );
  expect([...fields].map((field) => effortFields[field] ?? null)).toEqual([
    'large-good',
    'large-poor',
    'small-good',
    'small-poor',
    null,
    null,
  ]);
  expect(effortFields.map(typeOfField)).toEqual(['large-premium', 'average', 'small-premium', 'small-ordinary']);
});

test('movers of the score: largest change first, with the part that moved it most; new and lost ones last', () => {
  const before = { asOf: '2026-06-30', keys: ['A', 'B', 'C', 'D'], scores: [50, 60, 70, null], parts: [[50, 60, 70, null], [50, 60, 70, null]] }; // prettier-ignore
  const now = { asOf: '2026-09-30', keys: ['B', 'A', 'D', 'E'], scores: [40, 55, 30, null], parts: [[40, 54, 30, null], [40, 56, 30, null]] }; // prettier-ignore
  expect(scoreMovers(before, now, [1, 1])).toEqual([
    { key: 'B', before: 60, now: 40, change: -20, move: 'down', part: 0 },
    { key: 'A', before: 50, now: 55, change: 5, move: 'up', part: 1 },
    { key: 'D', before: null, now: 30, change: NaN, move: 'new', part: -1 },
    { key: 'C', before: 70, now: null, change: NaN, move: 'lost', part: -1 },
  ]);
});

describe('lists, levels, channels (models.md R11 to R13)', () => {
  test('a check list shows the share fulfilled of what was answered, gaps and open questions', () => {
    expect(checkList([true, false, undefined, true, false])).toEqual({ fulfilled: 0.5, gaps: [1, 4], open: [2] });
    expect(checkList([]).fulfilled).toBeNaN();
  });

  test.each([
    [[1, 1, 1, 1], { level: 1, holding: ['aim', 'attention', 'customerRelation', 'value'] }],
    [[4, 3, 4, 4], { level: 3, holding: ['attention'] }],
    [[4, 4, 4, 4], { level: 4, holding: [] }],
    [[4, 4, 4, NaN], null],
  ])('answers %j are the seller level %j', (answers, level) => {
    expect(sellerLevel(answers)).toEqual(level);
  });

  test('the strongest channel of each member is the highest rating, the earlier of equals', () => {
    expect(strongestChannels([[2, 5, 5], [NaN, 1, NaN], []])).toEqual([1, 1, -1]); // prettier-ignore
  });
});
