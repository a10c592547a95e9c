import { forecast } from '../../../src/engine/pipeline/forecast';
import { defaultRules } from '../../../src/engine/rules/rules';
import { inLineEngine } from '../../../src/worker/engine';
import { createWorkerEngine } from '../../../src/worker/worker-engine';
import { CloningPort } from '../../support/worker/cloning-port';

const asOf = 46_295;
const deals = 40;
/** Odd amounts in three months: one counted outcome by outcome, the others drawn. */
const input = {
  deals: {
    stages: Uint8Array.from({ length: deals }, (_, i) => 1 + (i % 5)),
    amounts: Float64Array.from({ length: deals }, (_, i) => 1000 + Math.sqrt(i) * 931.7),
  },
  closeDays: Float64Array.from({ length: deals }, (_, i) => asOf + 1 + (i < 24 ? 40 : (i % 2) * 70)),
  asOf,
  rules: defaultRules,
};

test('forecasts are the same in the worker, in line and asked for at once', async () => {
  const ports: CloningPort[] = [];
  const engine = createWorkerEngine(() => {
    const port = new CloningPort(true);
    ports.push(port);
    return port;
  }, 100);
  const answer = await engine.run('forecasts', input);
  expect(ports).toHaveLength(1);
  expect(answer).toEqual(await inLineEngine.run('forecasts', input));
  const months = forecast(input.deals, input.closeDays, asOf, 'month', defaultRules);
  expect(answer).toMatchObject({ ok: true, value: { months } });
  const methods = months.ok ? months.value.filter((row) => row.deals > 0).map((row) => row.method) : [];
  expect(new Set(methods)).toEqual(new Set(['exact', 'simulated']));
});
