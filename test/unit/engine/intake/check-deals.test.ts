import { applyChoices } from '../../../../src/engine/intake/apply-choices';
import { chosenMeanings } from '../../../../src/engine/intake/check-deals';
import { checkTable } from '../../../../src/engine/intake/check-table';
import { findHeader } from '../../../../src/engine/intake/find-header';
import type { CheckInput, Choices, Finding } from '../../../../src/engine/intake/types';

const header = ['Deal', 'Customer', 'Stage', 'Amount', 'Close date', 'Created', 'Status'];
const rows = [
  ['D1', 'Acme', 'Proposal', 100, 46300, 46200, 'Open'],
  ['D2', '', 'Pilot', 200, 46290, 46200, 'Open'],
  ['D3', 'Bolt', 'Pilot', '', '', 46200, ''],
  ['D4', 'Bolt', 'Negotiation', 50, 46100, 46200, 'Lost'],
  ['D5', 'Core', '', 70, 46300, 46200, ''],
  ['', '', '', '', '', '', ''],
  ['D7', 'Core', 'Tender', 'soon', 46310, 46200, 'Open'],
];
const cells = [header, ...rows];
const check = (choices: Choices = {}, meanings: CheckInput['deals'] = { meanings: new Map() }) =>
  checkTable(cells, {
    table: findHeader(cells),
    match: { opportunity: 0, account: 1, stage: 2, amount: 3, closeDate: 4, created: 5, outcome: 6 },
    kind: 'opportunities',
    asOf: 46295,
    choices,
    deals: meanings,
  });
const found = (list: readonly Finding[], id: string): Finding => {
  const finding = list.find((each) => each.id === id);
  if (!finding) throw new Error(`no finding ${id}`);
  return finding;
};

test('a deal stays a deal whatever it lacks; only rows without a stage and blank rows are left out', () => {
  const checked = check();
  const applied = applyChoices(checked, {});
  expect(applied.reasons).toEqual([
    { reason: 'blank-row', count: 1 },
    { reason: 'no-stage', count: 1 },
  ]);
  expect([...checked.columns.deals!.stages]).toEqual([3, 0, 0, 8, 255, 255, 4]);
  expect([...checked.columns.deals!.lastStages]).toEqual([0, 0, 0, 5, 0, 0, 0]);
});

test('what deals lack is counted with its places', () => {
  const { findings } = check();
  expect(found(findings, 'deal-without-account').count).toBe(1);
  // Of unknown stage is not open: only Tender lacks an amount.
  expect(found(findings, 'deal-without-amount')).toMatchObject({
    count: 1,
    places: [{ row: 6, column: 3, text: 'soon' }],
  });
  expect(found(findings, 'unreadable-number:amount').severity).toBe('note');
  expect(found(findings, 'close-before-start:created').count).toBe(1);
  expect(found(findings, 'close-passed').severity).toBe('passed');
});

test('an unknown stage name is asked about, and stays in the list when it is answered', () => {
  const open = found(check().findings, 'unknown-stage');
  expect(open).toMatchObject({ severity: 'look', count: 1, params: { rows: 2 } });
  expect(open.groups).toMatchObject([{ key: 'Pilot', rows: 2, stage: 0 }]);
  const answered = check({ 'unknown-stage:Pilot': 'stage-2' });
  expect(found(answered.findings, 'unknown-stage')).toMatchObject({ severity: 'note', groups: [{ stage: 2 }] });
  expect([...answered.columns.deals!.stages].slice(0, 3)).toEqual([3, 2, 2]);
  // Now both are open, and one is past its date, one lacks an amount and a date.
  expect(found(answered.findings, 'close-passed').count).toBe(1);
  expect(found(answered.findings, 'deal-without-close').count).toBe(1);
});

test('what was chosen is remembered, and a recognised name can be given another meaning', () => {
  const choices = { 'unknown-stage:Pilot': 'stage-2', 'mapped-stage:Tender': 'stage-3' };
  const { deals } = check(choices).columns;
  const meanings = chosenMeanings(deals!, choices, new Map());
  expect([...meanings]).toEqual([
    ['pilot', 2],
    ['tender', 3],
  ]);
  const again = check({}, { meanings });
  expect([...again.columns.deals!.stages]).toEqual([3, 2, 2, 8, 255, 255, 3]);
  expect(found(again.findings, 'unknown-stage').severity).toBe('passed');
  expect(found(again.findings, 'mapped-stage').groups?.map(({ key, stage }) => [key, stage])).toContainEqual([
    'Pilot',
    2,
  ]);
});

test('a meaning for all unknown names does not touch known ones', () => {
  expect([...check({ 'unknown-stage': 'stage-1' }).columns.deals!.stages]).toEqual([3, 1, 1, 8, 255, 255, 4]);
});
