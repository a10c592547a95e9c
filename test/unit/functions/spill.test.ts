import { isFault } from '../../../src/functions/fault';
import { refuseLongSpill } from '../../../src/functions/spill';
import { cell } from '../../support/call';

describe('long spills', () => {
  test('are refused before a row past the limit is looked at', () => {
    let asked = 0;
    const row = ['x'.repeat(995)];
    const call = (): void => refuseLongSpill('pareto-spill', 1_000_000, () => (asked++, row));
    expect(call).toThrow(expect.objectContaining({ code: '#N/A' }));
    expect(asked).toBe(2001);
  });

  test('count Chinese text as the three bytes that it takes', () => {
    const row = ['客'.repeat(331)];
    expect(() => refuseLongSpill('pareto-spill', 1999, () => row)).not.toThrow();
    expect(() => refuseLongSpill('pareto-spill', 2010, () => row)).toThrow();
  });

  test.each([
    ['PARETO', 'KAM.CUTS with KAM.TIERBY'],
    ['WHALE', 'Segment accounts'],
  ])('KAM.%s names what does the same at any size', (id, remedy) => {
    const rows = 60_000;
    const accounts = Array.from({ length: rows }, (_, i) => [`Account ${i}`]);
    const values = Array.from({ length: rows }, (_, i) => [i + 0.25]);
    const text = String(cell(id, accounts, values));
    expect(text).toMatch(/^#N\/A The table of 60,000 accounts would pass 2 MB/);
    expect(text).toContain(remedy);
  });

  test('the refusal is a fault, not an exception', () => {
    expect.assertions(1);
    try {
      refuseLongSpill('whale-spill', 3_000_000, () => [1]);
    } catch (reason) {
      expect(isFault(reason)).toBe(true);
    }
  });
});
