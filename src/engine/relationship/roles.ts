import type { Rules } from '../rules/rules';
import { weightedMean } from '../core/weighted-score';

/** The four roles of a decision in practice, in the order of the rule `roles.weights`. */
export const roles = ['decisionMaker', 'influencer', 'inCharge', 'bystander'] as const;
export type Role = (typeof roles)[number];

// glossary.md, "People": the practice model, and the buying centre of Webster & Wind mapped to it.
const names: readonly (readonly [Role, string])[] = [
  ['decisionMaker', 'decision maker, decider, economic buyer, approver, budget holder, executive sponsor, 决策者, 决策人, 拍板人, 商务决策人'],
  ['influencer', 'influencer, evaluator, technical buyer, 影响者, 影响人, 技术决策人, initiator, requester, 发起者, user, end user, 使用者, 使用人'],
  ['inCharge', 'person in charge, project manager, 现管者, 经办人, 项目负责人, buyer, purchaser, 采购者, 采购经理'],
  ['bystander', 'bystander, observer, other, 旁观者, 普通人, 其他, gatekeeper, 把关者, 守门人'],
]; // prettier-ignore

const known = new Map(
  names.flatMap(([role, list]) => list.split(', ').map((name): [string, Role] => [plain(name), role])),
);

/**
 * The role that a word means, or null: then somebody has to say.
 *
 * @example roleOf('Economic Buyer') // => 'decisionMaker'
 * @example roleOf('守门人') // => 'bystander'
 */
export function roleOf(name: string): Role | null {
  return known.get(plain(name.normalize('NFKC').toLowerCase())) ?? null;
}

function plain(name: string): string {
  return name.replace(/[\s_\-.:：*()]/g, '');
}

/** The deepest tie. */
export const deepestTie = 4;

/** How deep a tie is: 0 none, 1 nodding, 2 benefit, 3 trial, 4 intimate. */
export type Depth = 0 | 1 | 2 | 3 | 4;

const depthNames = new Map<string, Depth>([
  ...['none', '未建立', '无'].map((name): [string, Depth] => [name, 0]),
  ...['nodding', '点头之交'].map((name): [string, Depth] => [name, 1]),
  ...['benefit', '利益之交'].map((name): [string, Depth] => [name, 2]),
  ...['trial', '患难之交'].map((name): [string, Depth] => [name, 3]),
  ...['intimate', '莫逆之交'].map((name): [string, Depth] => [name, 4]),
]);

/**
 * The depth that a cell means: 1 to 4, or its name in either language; a blank is no tie; NaN where it cannot be read.
 *
 * @example depthOf('患难之交') // => 3
 */
export function depthOf(cell: string | number | boolean | null): number {
  if (cell === null || cell === '') return 0;
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 && cell <= 4 ? cell : NaN;
  if (typeof cell === 'boolean') return NaN;
  const text = cell.normalize('NFKC').trim().toLowerCase();
  if (text === '') return 0;
  return /^[0-4]$/.test(text) ? Number(text) : (depthNames.get(text) ?? NaN);
}

export interface RoleCoverage {
  /** Share of the role weight that has a contact with a tie: 0..1. */
  readonly coverage: number;
  readonly missing: readonly Role[];
  /** Mean depth of the ties, 1 to 4, weighted by role; NaN without a tie. */
  readonly depth: number;
}

/**
 * Do we know the people who decide? One account's contacts, each with a role and the depth of our tie.
 *
 * Shapes  contacts: k, in any order
 * Blanks  a contact of unknown role covers nothing; one without a tie covers nothing and is left out of the depth
 * Source  models.md R3, R4; roles given, weights house
 *
 * @example coverRoles([{ role: 'influencer', depth: 2 }, { role: 'inCharge', depth: 3 }], [1, 1, 1, 1]).coverage // => 0.5
 */
export function coverRoles(
  contacts: readonly { readonly role: Role | null; readonly depth: number }[],
  weights: Rules['roles.weights'],
): RoleCoverage {
  const tied = contacts.filter(({ role, depth }) => role !== null && depth > 0);
  const covered = roles.map((role) => tied.some((contact) => contact.role === role));
  const coverage = weightedMean(covered.map(Number), weights);
  const ownWeights = tied.map(({ role }) => weights[roles.indexOf(role!)]!);
  return {
    coverage: Number.isNaN(coverage) ? 0 : coverage,
    missing: roles.filter((_, k) => !covered[k]),
    depth: weightedMean(
      tied.map(({ depth }) => depth),
      ownWeights,
    ),
  };
}
