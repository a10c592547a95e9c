import { auditLosses } from '../../../../src/engine/portfolio/audit';
import { valueOf } from '../../../support/value-of';

test('auditLosses lists the largest loss first, equal losses in input order (models.md P8)', () => {
  const list = valueOf(auditLosses(Float64Array.of(-10, 100, -30, -10, 0, NaN)));
  expect([...list.order]).toEqual([2, 0, 3]);
  expect([...list.profit]).toEqual([-30, -10, -10]);
  expect([...list.lossShare]).toEqual([0.6, 0.2, 0.2]);
  expect([...list.repair]).toEqual([30, 10, 10]);
});

test('without the whole list the book makes what its earners make', () => {
  const list = valueOf(auditLosses(Float64Array.of(-10, 100, -30, -10, 0)));
  expect([...list.profitWithout]).toEqual([80, 90, 100]);
  expect(list).toMatchObject({ total: 50, totalWithout: 100 });
});

test('missing profits are counted', () => {
  expect(auditLosses(Float64Array.of(NaN, -1))).toMatchObject({ notes: [{ code: 'missing-values', count: 1 }] });
});

test.each([
  ['no loss', [5, 0], 'no-loss-makers'],
  ['nothing', [NaN], 'no-rows'],
  ['a sum beyond numbers', [-1e308, -1e308], 'too-large'],
])('%s is the problem', (_, profits, code) => {
  expect(auditLosses(Float64Array.from(profits))).toMatchObject({ ok: false, problem: { code } });
});
