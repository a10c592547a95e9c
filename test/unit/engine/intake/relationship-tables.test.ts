import type { Cell } from '../../../../src/engine/core/cells';
import { applyChoices } from '../../../../src/engine/intake/apply-choices';
import { checkTable } from '../../../../src/engine/intake/check-table';
import { classifySheet } from '../../../../src/engine/intake/classify-sheet';
import { FIELD_WORDS } from '../../../../src/engine/intake/field-synonyms';
import { findHeader } from '../../../../src/engine/intake/find-header';
import { headerFit } from '../../../../src/engine/intake/header-words';
import { matchColumns, matchOf } from '../../../../src/engine/intake/match-columns';
import { RELATIONSHIP_WORDS, type RelationshipField } from '../../../../src/engine/intake/relationship-synonyms';
import type { Field } from '../../../../src/engine/intake/types';
import { wordsOfPeople } from '../../../../src/engine/intake/words-of-people';
import { columnWords } from '../../../../src/locales/columns';

type Rows = readonly (readonly Cell[])[];

const open = (cells: Rows) => {
  const table = findHeader(cells);
  const match = matchOf(matchColumns(cells, table));
  return { cells, table, match, kind: classifySheet(cells, table, match) };
};

const contacts: Rows = [
  ['客户', '联系人', '决策角色', '交情', '立场', '最近联系'],
  ['恒岳', '王伟', '决策者', '莫逆之交', '教练', 46200],
  ['恒岳', '李娜', 'Influencer', 'trial', 'blocker', '2026-09-01'],
  ['恒岳', '李娜', '总工', '利益之交', '', 46210],
  ['泰霖', '陈晨', '现管者', '点头之交', '盟友', 46999],
  ['', '无名', '旁观者', '好朋友', '中立', 46100],
];

test.each(['en-US', 'zh-CN'] as const)(
  'every column of the relationship tables is recognised by its own name in %s',
  (language) => {
    const words = columnWords(language);
    const unknown = (Object.keys(RELATIONSHIP_WORDS) as RelationshipField[]).filter(
      (field) => headerFit(words[field], field) !== 'whole',
    );
    expect(unknown).toEqual([]);
  },
);

test('no header means two fields', () => {
  const claims = new Map<string, Field[]>();
  for (const [field, { headers }] of Object.entries(FIELD_WORDS)) {
    for (const header of headers) claims.set(header, [...(claims.get(header) ?? []), field as Field]);
  }
  expect([...claims].filter(([, fields]) => fields.length > 1)).toEqual([]);
});

test('words that are common elsewhere mean a rating only as a whole header', () => {
  expect(headerFit('Trust', 'trust')).toBe('whole');
  expect(headerFit('Deutsche Trust', 'trust')).toBe('none');
  expect(headerFit('Delivery notes', 'notes')).toBe('none');
});

test.each<[string, Rows, string]>([
  ['contacts', contacts, 'contacts'],
  [
    'a contact log',
    [
      ['Date', 'Account', 'Kind of contact', 'Person'],
      [46200, 'Acme', 'Visit', 'Ann'],
    ],
    'contactLog',
  ],
  [
    'a contact log in Chinese',
    [
      ['拜访日期', '客户名称', '拜访方式', '拜访对象'],
      [46200, '恒岳', '上门', '王伟'],
    ],
    'contactLog',
  ],
  [
    'complaints',
    [
      ['Ticket', 'Customer', 'Opened', 'First response', 'Resolved', 'Owner'],
      ['T-1', 'Acme', 46000, 46001, 46020, 'Eva'],
    ],
    'complaints',
  ],
  [
    'complaints in Chinese',
    [
      ['投诉', '客户', '投诉日期', '首次回复', '关闭日期', '负责人'],
      ['漏油', '恒岳', 46000, 46001, 46020, '赵'],
    ],
    'complaints',
  ],
  [
    'orders, though they have a date',
    [
      ['Order no', 'Customer', 'Date', 'Sales'],
      ['1', 'Acme', 46000, 5],
    ],
    'orders',
  ],
])('a sheet of %s is taken for what it is', (_, cells, kind) => {
  expect(open(cells).kind).toBe(kind);
});

test('a plain date is the day of the contact on a log, and the opening day on a list of complaints', () => {
  expect(
    open([
      ['Date', 'Account', 'Activity'],
      [46200, 'Acme', 'Call'],
    ]).match,
  ).toMatchObject({ contactDate: 0 });
  expect(
    open([
      ['Case', 'Account', 'Created', 'Close date'],
      ['T1', 'Acme', 46000, 46003],
    ]).match,
  ).toMatchObject({
    complaint: 0,
    openedOn: 2,
    closedOn: 3,
  });
});

test('roles, depths and stances are read in both languages; an unknown word asks for its meaning', () => {
  const { table, match, kind, cells } = open(contacts);
  const checked = checkTable(cells, { table, match, kind, asOf: 46295 });
  const count = (id: string) => checked.findings.find((finding) => finding.id === id)?.count;
  expect([
    count('unknown-role:总工'),
    count('unknown-depth:好朋友'),
    count('duplicate-contact'),
    count('blank-account'),
  ]).toEqual([1, 1, 1, 1]);
  expect(count('future-date:lastContact')).toBe(1);
  expect(checked.findings.find(({ code }) => code === 'unknown-stance')?.severity).toBe('passed');

  const plain = wordsOfPeople(checked, {});
  expect(plain.role).toEqual(Int8Array.of(0, 1, -1, 2, 3));
  expect(plain.depth).toEqual(Uint8Array.of(4, 3, 2, 1, 0));
  expect(plain.stance).toEqual(Int8Array.of(0, 3, -1, 1, 2));

  const chosen = wordsOfPeople(checked, { 'unknown-role:总工': 'influencer', 'unknown-depth:好朋友': 'trial' });
  expect(chosen.role[2]).toBe(1);
  expect(chosen.depth[4]).toBe(3);
});

test('without a ranked column no row is left out for a blank revenue', () => {
  const cells: Rows = [
    ['Account', 'Revenue', 'Satisfaction', 'Trust', 'Link: trade'],
    ['A', null, 4, 9, 'yes'],
    ['B', 5, 2, 3, 'perhaps'],
  ];
  const { table, match, kind } = open(cells);
  const checked = checkTable(cells, { table, match, kind, value: null });
  expect(applyChoices(checked, {}).leftOutCount).toBe(0);
  expect(applyChoices(checkTable(cells, { table, match, kind }), {}).leftOutCount).toBe(1);
  const ids = checked.findings.filter(({ severity }) => severity !== 'passed').map(({ id }) => id);
  expect(ids).toEqual(['rating-range:trust', 'unknown-answer:linkTrade']);
  expect(checked.columns.flags.get('linkTrade')).toEqual(Float64Array.of(1, NaN));
});
