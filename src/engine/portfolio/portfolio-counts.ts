import type { AuditList } from './audit';
import { customerTypes, noType } from './customer-type';
import type { ParetoTable } from './pareto';
import type { TypeFigures } from './type-figures';

/** What stands in each group of accounts, by its number. */
export interface GroupSums {
  readonly accounts: Uint32Array;
  readonly value: Float64Array;
  /** Share of the value by tier; net profit by type. */
  readonly beside: Float64Array;
}

/** Passes over all accounts that a preview and a sheet rest on: made once, where the figures are made. */
export interface PortfolioCounts {
  readonly tiers: GroupSums;
  /** By number of the type; null where there are no types. */
  readonly types: GroupSums | null;
  /** Ranks of the accounts that have a type, largest account first. */
  readonly typedRanks: Uint32Array;
  /** Rank of each loss-maker of the audit, in its order. */
  readonly auditRanks: Uint32Array;
  /** The most rows that any account has. */
  readonly mostRows: number;
}

/** The parts of a portfolio, added up by tier, by type and by rank. */
export function portfolioCounts(
  pareto: ParetoTable,
  tierCount: number,
  types: TypeFigures | null,
  audit: AuditList | null,
  rowsOfAccount: Uint32Array,
): PortfolioCounts {
  let mostRows = 0;
  for (let account = 0; account < rowsOfAccount.length; account++) {
    if (rowsOfAccount[account]! > mostRows) mostRows = rowsOfAccount[account]!;
  }
  return {
    tiers: sumsByTier(pareto, tierCount),
    types: types && sumsByType(types),
    typedRanks: types ? ranksWithType(pareto, types) : new Uint32Array(0),
    auditRanks: audit ? ranksOf(audit.order, pareto, rowsOfAccount.length) : new Uint32Array(0),
    mostRows,
  };
}

function emptySums(groups: number): GroupSums {
  return { accounts: new Uint32Array(groups), value: new Float64Array(groups), beside: new Float64Array(groups) };
}

/** The value of a tier may be negative where losses are in it. */
function sumsByTier(pareto: ParetoTable, tierCount: number): GroupSums {
  const sums = emptySums(tierCount);
  for (let rank = 0; rank < pareto.sorted.length; rank++) {
    const tier = pareto.tiers[rank]!;
    sums.accounts[tier]!++;
    sums.value[tier]! += pareto.sorted[rank]!;
    sums.beside[tier]! += pareto.share[rank]!;
  }
  return sums;
}

function sumsByType({ found, input }: TypeFigures): GroupSums {
  const sums = emptySums(customerTypes.length);
  for (let account = 0; account < found.types.length; account++) {
    const type = found.types[account]!;
    if (type === noType) continue;
    sums.accounts[type]!++;
    sums.value[type]! += input.revenue[account]!;
    sums.beside[type]! += found.netProfit[account]!;
  }
  return sums;
}

function ranksWithType({ order }: ParetoTable, { found, typed }: TypeFigures): Uint32Array {
  const ranks = new Uint32Array(typed);
  let count = 0;
  for (let rank = 0; rank < order.length && count < typed; rank++) {
    if (found.types[order[rank]!] !== noType) ranks[count++] = rank;
  }
  return ranks.slice(0, count);
}

function ranksOf(accounts: ArrayLike<number>, { order }: ParetoTable, all: number): Uint32Array {
  const rankOf = new Uint32Array(all);
  for (let rank = 0; rank < order.length; rank++) rankOf[order[rank]!] = rank;
  const ranks = new Uint32Array(accounts.length);
  for (let place = 0; place < ranks.length; place++) ranks[place] = rankOf[accounts[place]!]!;
  return ranks;
}
