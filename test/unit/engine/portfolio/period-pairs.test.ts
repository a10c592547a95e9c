import { isoDay } from '../../../../src/engine/core/serial-day';
import { periodDays, periodPairs } from '../../../../src/engine/portfolio/period-pairs';

const days = (...dates: string[]): Float64Array => Float64Array.from(dates, (date) => isoDay(date) ?? NaN);
const ids = (...dates: string[]): readonly string[] => periodPairs(days(...dates)).map(({ id }) => id);

describe('periodPairs', () => {
  it('offers years first, newest first, and never half a year against a whole one', () => {
    expect(ids('2024-01-02', '2024-07-01', '2025-03-01', '2025-12-24', '2026-05-01')[0]).toBe('2025/2024');
  });

  it('offers quarters where there is no second full year', () => {
    expect(ids('2026-01-05', '2026-04-05', '2026-07-01', '2026-09-01')).toEqual(['2026Q3/2026Q2', '2026Q2/2026Q1']);
  });

  it('compares across the turn of a year', () => {
    expect(ids('2025-10-01', '2026-03-31')).toEqual(['2026Q1/2025Q4']);
  });

  it('offers nothing for one day, for no days, or where a period in between is empty', () => {
    expect(ids('2026-01-05')).toEqual([]);
    expect(periodPairs(Float64Array.of(NaN))).toEqual([]);
    expect(ids('2023-01-01', '2025-12-31')).not.toContain('2025/2024');
  });

  it('does not depend on the order of the rows', () => {
    const dates = ['2025-01-01', '2026-12-31', '2025-07-01', '2026-02-03'];
    expect(ids(...dates)).toEqual(ids(...[...dates].reverse()));
  });

  it('ends a period where the next begins', () => {
    expect(periodDays({ year: 2025, quarter: 4 })[1]).toBe(periodDays({ year: 2026, quarter: 1 })[0]);
    expect(periodDays({ year: 2025, quarter: 0 })[1]).toBe(periodDays({ year: 2026, quarter: 0 })[0]);
  });
});
