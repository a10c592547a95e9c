import { boundRfm, type Orders } from './bound-rfm';
import { logNormal, seeded } from './log-normal';
import { compare, type Measured } from './measure';
import { plainRfm } from './plain-objects';
import { aliveProbability, expectedPurchases } from '../../src/engine/lifetime/bg-nbd';
import { fitBgNbd } from '../../src/engine/lifetime/fit-bg-nbd';
import { assignCustomerTypes, type CustomerTypeInput } from '../../src/engine/portfolio/customer-type';
import { buildRfm } from '../../src/engine/portfolio/rfm';
import { defaultRules } from '../../src/engine/rules/rules';

/** RFM, five types and lifetime models at the sizes that matter. */
export function measureModels(): Measured[] {
  const asOf = 40_500;
  const types = typeInput(100_000);
  return [
    ...[1_000, 100_000, 541_909].flatMap((rows) => {
      const orders = ordersOf(rows, Math.max(20, Math.round(rows / 124)));
      // A few runs a measurement, so that the compiler is done with all of them.
      const repeats = Math.max(5, Math.round(1_000_000 / rows));
      return compare(
        'rfm-core',
        rows,
        [
          { peer: 'kam', run: () => buildRfm({ ...orders, asOf }, defaultRules) },
          { peer: 'bound', run: () => boundRfm(orders, asOf) },
          { peer: 'plain objects', run: () => plainRfm(orders, asOf) },
        ],
        15,
        3,
        repeats,
      );
    }),
    ...compare('five-types', 100_000, [{ peer: 'kam', run: () => assignCustomerTypes(types, defaultRules) }]),
    ...[2_357, 100_000].flatMap((accounts) => {
      const { frequency, recency, age } = histories(accounts);
      return [
        // One fit a measurement: it is long enough by itself.
        ...compare('bg-nbd-fit', accounts, [{ peer: 'kam', run: () => fitBgNbd(frequency, recency, age) }], 5, 1, 1),
        ...compare('palive-and-expected', accounts, [{ peer: 'kam', run: () => forecast(frequency, recency, age) }]),
      ];
    }),
  ];
}

/** Few accounts order much, most a little, as in the retail data behind the goal. */
function ordersOf(rows: number, accounts: number): Orders {
  const random = seeded(3);
  return {
    accountOfRow: Int32Array.from({ length: rows }, () => Math.floor(accounts * random() ** 3)),
    accounts,
    days: Float64Array.from({ length: rows }, () => 40_100 + Math.floor(374 * random())),
    amounts: logNormal(rows, 4),
  };
}

function typeInput(accounts: number): CustomerTypeInput {
  const random = seeded(5);
  const ratings = (): Float64Array => Float64Array.from({ length: accounts }, () => 1 + Math.floor(5 * random()));
  const revenue = logNormal(accounts, 6);
  const profit = revenue.map((value) => Math.round(100 * value * (0.3 - 0.4 * random())) / 100);
  return { revenue, profit, strategic: ratings(), fit: ratings() };
}

/** Accounts that buy at rates and stop by chances of their own, in weeks. */
function histories(accounts: number): Record<'frequency' | 'recency' | 'age', Float64Array> {
  const random = seeded(7);
  const frequency = new Float64Array(accounts);
  const recency = new Float64Array(accounts);
  const age = new Float64Array(accounts);
  for (let i = 0; i < accounts; i++) {
    age[i] = 27 + 12 * random();
    const rate = -0.12 * Math.log(1 - random()) * random();
    const stops = random() ** 2;
    for (let time = 0; ;) {
      time -= Math.log(1 - random()) / rate;
      if (time > age[i]!) break;
      frequency[i]!++;
      recency[i] = time;
      if (random() < stops) break;
    }
  }
  return { frequency, recency, age };
}

function forecast(frequency: Float64Array, recency: Float64Array, age: Float64Array): number {
  const model = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  let sum = 0;
  for (let i = 0; i < frequency.length; i++) {
    sum += aliveProbability(model, frequency[i]!, recency[i]!, age[i]!);
    sum += expectedPurchases(model, frequency[i]!, recency[i]!, age[i]!, 39);
  }
  return sum;
}
