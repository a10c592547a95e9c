import { readKeys } from '../../../src/engine/core/read-keys';
import { readNumbers } from '../../../src/engine/core/read-numbers';
import { sumByAccount } from '../../../src/engine/portfolio/account-sums';
import { concentration } from '../../../src/engine/portfolio/concentration';
import { defaultRules } from '../../../src/engine/rules/rules';
import { realData } from '../../support/real-data';
import { valueOf } from '../../support/value-of';

/** Maven Analytics' CRM sales opportunities: 8,800 rows; expected figures from models.md, "Vectors". */
const data = realData('crm_opportunities.csv');

(data === null ? describe.skip : describe)('the won CRM opportunities', () => {
  const cells = data ?? [];
  const header = cells[0] ?? [];
  const isWon = (row: string[], i: number): boolean => i === 0 || row[header.indexOf('deal_stage')] === 'Won';
  const won = cells.filter(isWon);
  const sums = valueOf(
    sumByAccount(readKeys(won, header.indexOf('account'), 1), readNumbers(won, header.indexOf('close_value'), 1)),
  );

  test('4,238 deals are 10,005,534 with 85 accounts, the largest of them Kan-code with 341,455', () => {
    expect(won).toHaveLength(4_238 + 1);
    expect(sums.keys).toHaveLength(85);
    expect(sums.values[sums.keys.indexOf('Kan-code')]).toBe(341_455);
  });

  test('no 80/20 here: the top 20% hold 31.7%, HHI 135.81, Gini 0.2021', () => {
    const found = valueOf(concentration(sums.values, defaultRules));
    expect(found.total).toBe(10_005_534);
    expect(found.topShare).toBeCloseTo(0.317, 3);
    expect(found.hhi).toBeCloseTo(135.81, 2);
    expect(found.gini).toBeCloseTo(0.2021, 4);
  });

  test('the 1,425 rows without an account are counted, and so are the open deals without an amount', () => {
    const all = sumByAccount(
      readKeys(cells, header.indexOf('account'), 1),
      readNumbers(cells, header.indexOf('close_value'), 1),
    );
    const count = (column: string): number | undefined =>
      all.ok
        ? all.notes.find(({ code, params }) => code === 'blank-cells' && params?.column === column)?.count
        : undefined;
    expect(count('accounts')).toBe(1_425);
    expect(count('values')).toBe(2_089);
  });
});
