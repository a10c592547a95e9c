import { audit, segment, treatment } from './customer-types';
import { bgNbd, expected, pAlive, spend } from './lifetime';
import { migration, movers } from './movers';
import { concentration, pareto, whale } from './portfolio';
import { rfm } from './rfm';
import { rule } from './rules';
import { cuts, tier, tierBy } from './tiers';
import { why } from './why';

/**
 * A custom function as a host calls it: range arguments are 2-D blocks, omitted ones null. It returns a cell or a block, in which
 * single cells may be faults, or throws a fault (fault.ts).
 */
export type CustomFunction = (...values: never[]) => unknown;

/** Every function by its id, in the order in which lists show them: what Excel's bundle, the preview's grid and the tests register from. */
export const customFunctions: Readonly<Record<string, CustomFunction>> = {
  PARETO: pareto,
  TIER: tier,
  CUTS: cuts,
  TIERBY: tierBy,
  WHY: why,
  CONCENTRATION: concentration,
  WHALE: whale,
  SEGMENT: segment,
  TREATMENT: treatment,
  AUDIT: audit,
  MIGRATION: migration,
  MOVERS: movers,
  RFM: rfm,
  PALIVE: pAlive,
  EXPECTED: expected,
  BGNBD: bgNbd,
  SPEND: spend,
  RULE: rule,
};

/** Calls a function by its id, as a host does. Throws a RangeError for an id that is not registered. */
export function callFunction(id: string, values: readonly unknown[]): unknown {
  const called = customFunctions[id];
  if (called === undefined) throw new RangeError(`No function KAM.${id}`);
  return called(...(values as never[]));
}
