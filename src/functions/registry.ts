import { clv, liquidity, retention, wallet } from './account-worth';
import { nextContact, roles } from './contacts';
import { audit, segment, treatment } from './customer-types';
import { coverage, nextStep, qualify, velocity, weighted } from './deals';
import { keyAccount, ladder } from './key-accounts';
import { bgNbd, expected, pAlive, spend } from './lifetime';
import { migration, movers } from './movers';
import { forecast, pipeline, winRate } from './pipeline';
import { channel, compete, effort, score, selfTest } from './planning';
import { concentration, pareto, whale } from './portfolio';
import { bond, cpsv, relationship, risk, stage } from './relationship';
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
  KEYACCOUNT: keyAccount,
  LADDER: ladder,
  MIGRATION: migration,
  MOVERS: movers,
  RFM: rfm,
  PALIVE: pAlive,
  EXPECTED: expected,
  BGNBD: bgNbd,
  SPEND: spend,
  CLV: clv,
  RETENTION: retention,
  WALLET: wallet,
  LIQUIDITY: liquidity,
  STAGE: stage,
  RISK: risk,
  ROLES: roles,
  RELATIONSHIP: relationship,
  BOND: bond,
  CPSV: cpsv,
  NEXTCONTACT: nextContact,
  PIPELINE: pipeline,
  WEIGHTED: weighted,
  FORECAST: forecast,
  VELOCITY: velocity,
  COVERAGE: coverage,
  WINRATE: winRate,
  QUALIFY: qualify,
  NEXTSTEP: nextStep,
  CHANNEL: channel,
  SCORE: score,
  SELFTEST: selfTest,
  COMPETE: compete,
  EFFORT: effort,
  RULE: rule,
};

/** Calls a function by its id, as a host does. Throws a RangeError for an id that is not registered. */
export function callFunction(id: string, values: readonly unknown[]): unknown {
  const called = customFunctions[id];
  if (called === undefined) throw new RangeError(`No function KAM.${id}`);
  return called(...(values as never[]));
}
