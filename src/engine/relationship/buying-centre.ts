import type { Role } from './roles';

/** The six roles of the buying centre. */
export const buyingRoles = ['initiator', 'user', 'influencer', 'decider', 'buyer', 'gatekeeper'] as const;
export type BuyingRole = (typeof buyingRoles)[number];

/** Each role of the buying centre as one of the four of practice. */
const practiceRoles: Readonly<Record<BuyingRole, Role>> = {
  initiator: 'influencer',
  user: 'influencer',
  influencer: 'influencer',
  decider: 'decisionMaker',
  buyer: 'inCharge',
  gatekeeper: 'bystander',
};

/** The nearest role of the buying centre for each of the four. */
const centreRoles: Readonly<Record<Role, BuyingRole>> = {
  decisionMaker: 'decider',
  influencer: 'influencer',
  inCharge: 'buyer',
  bystander: 'gatekeeper',
};

// glossary.md, "People".
const names: readonly (readonly [BuyingRole, string])[] = [
  ['initiator', 'initiator, requester, 发起者'],
  ['user', 'user, end user, 使用者, 使用人'],
  ['influencer', 'influencer, evaluator, technical buyer, 影响者, 影响人, 技术决策人'],
  ['decider', 'decider, decision maker, economic buyer, approver, budget holder, executive sponsor, 决策者, 决策人, 拍板人, 商务决策人'],
  ['buyer', 'buyer, purchaser, person in charge, project manager, 采购者, 采购经理, 现管者, 经办人, 项目负责人'],
  ['gatekeeper', 'gatekeeper, bystander, observer, other, 把关者, 守门人, 旁观者, 普通人, 其他'],
]; // prettier-ignore

const known = new Map(
  names.flatMap(([role, list]) => list.split(', ').map((name): [string, BuyingRole] => [plain(name), role])),
);

/**
 * @example practiceRole('gatekeeper') // => 'bystander'
 */
export function practiceRole(role: BuyingRole): Role {
  return practiceRoles[role];
}

/**
 * @example centreRole('inCharge') // => 'buyer'
 */
export function centreRole(role: Role): BuyingRole {
  return centreRoles[role];
}

/**
 * The role of the buying centre that a word means; a word of the practice model gives its nearest one, an unknown word null.
 *
 * Source  Webster & Wind (1972), A general model for understanding organizational buying behavior; glossary.md, "People"
 *
 * @example buyingRoleOf('发起者') // => 'initiator'
 * @example buyingRoleOf('Person in charge') // => 'buyer'
 */
export function buyingRoleOf(name: string): BuyingRole | null {
  return known.get(plain(name.normalize('NFKC').toLowerCase())) ?? null;
}

function plain(name: string): string {
  return name.replace(/[\s_\-.:：*()]/g, '');
}
