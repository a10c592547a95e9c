import type { Cell } from '../../src/engine/core/cells';
import { forecast } from '../../src/engine/pipeline/forecast';
import { summariseCells } from '../../src/engine/pipeline/summarise-cells';
import { defaultRules } from '../../src/engine/rules/rules';
import { boundPipelineCells, type DealCells } from './bound-pipeline-cells';
import { logNormal, seeded } from './log-normal';
import { compare, type Measured } from './measure';

const ROWS = 100_000;
const OPEN = 2_000;
const AS_OF = 46_295;
const NAMES = ['Lead development', 'Project approval', 'Proposal', 'Tender', 'Negotiation', 'Delivery'];

/** Summary of a sheet and forecast of a book, at the sizes for which issue 6 sets a goal. */
export function measurePipeline(): Measured[] {
  const cells = dealCells(ROWS);
  const probability = defaultRules['pipeline.probability'];
  return [
    ...compare(
      'pipeline-from-cells',
      ROWS,
      [
        { peer: 'kam', run: () => summary(cells) },
        { peer: 'bound', run: () => boundPipelineCells(cells, AS_OF, probability) },
        { peer: 'plain objects', run: () => plainSummary(cells) },
      ],
      // A few runs a measurement, so that the compiler is done with all of them.
      ...([9, 3, 5] as const),
    ),
    ...forecasts(),
  ];
}

/** From cells to the table, as =KAM.PIPELINE does it. */
function summary({ stages, amounts, days }: DealCells): unknown {
  return summariseCells({ stages, amounts, dates: days }, 0, AS_OF, defaultRules);
}

/** As one would write it at first: an object a deal, an object a stage. */
function plainSummary({ stages, amounts, days }: DealCells): unknown {
  const deals = stages.map((row, i) => ({
    stage: String(row[0]),
    amount: Number(amounts[i]![0]),
    age: AS_OF - Number(days[i]![0]),
  }));
  const groups = new Map<string, { count: number; amount: number; age: number }>();
  for (const { stage, amount, age } of deals) {
    const group = groups.get(stage) ?? { count: 0, amount: 0, age: 0 };
    groups.set(stage, { count: group.count + 1, amount: group.amount + amount, age: group.age + age });
  }
  return groups;
}

/** Amounts in cents are drawn, amounts in thousands are counted exactly; twelve months or all in one. */
function forecasts(): Measured[] {
  const random = seeded(11);
  const stages = Uint8Array.from({ length: OPEN }, () => 1 + Math.floor(5 * random()));
  const cents = logNormal(OPEN, 12).map((value) => Math.round(100 * value) / 100);
  const thousands = Float64Array.from({ length: OPEN }, () => 1000 * (1 + Math.floor(90 * random())));
  const within = (days: number): Float64Array =>
    Float64Array.from({ length: OPEN }, () => AS_OF + 1 + Math.floor(days * random()));
  const run = (amounts: Float64Array, closes: Float64Array) => () =>
    forecast({ stages, amounts }, closes, AS_OF, 'month', defaultRules);
  const [month, year] = [within(29), within(360)];
  return [
    ...compare('forecast-cents-month', OPEN, [{ peer: 'kam', run: run(cents, month) }], 5, 1, 1),
    ...compare('forecast-cents-year', OPEN, [{ peer: 'kam', run: run(cents, year) }], 5, 1, 1),
    ...compare('forecast-thousands-month', OPEN, [{ peer: 'kam', run: run(thousands, month) }], 5, 1, 1),
    ...compare('forecast-thousands-year', OPEN, [{ peer: 'kam', run: run(thousands, year) }], 5, 1, 1),
  ];
}

function dealCells(rows: number): DealCells {
  const random = seeded(13);
  const amounts = logNormal(rows, 14);
  const column = (cellOf: (i: number) => Cell) => Array.from({ length: rows }, (_, i): Cell[] => [cellOf(i)]);
  return {
    stages: column(() => NAMES[Math.min(5, Math.floor(-2.2 * Math.log(1 - random())))]!),
    amounts: column((i) => Math.round(amounts[i]!)),
    days: column(() => AS_OF - Math.floor(400 * random())),
  };
}
