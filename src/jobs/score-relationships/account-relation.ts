import { complaintSteps } from '../../engine/relationship/account-complaints';
import { barrierKinds, bondKinds } from '../../engine/relationship/bond';
import { bondTypes, noBond } from '../../engine/relationship/judge-accounts';
import { nextMoveOf } from '../../engine/relationship/next-move';
import { scoreParts } from '../../engine/relationship/relationship-score';
import { riskCauses } from '../../engine/relationship/risk';
import { roles } from '../../engine/relationship/roles';
import { bands, noBand } from '../../engine/relationship/score-accounts';
import { effortFields, noField } from '../../engine/relationship/two-by-two';
import { tierNames } from '../tier-names';
import { dayText, type Relationships } from './compute';
import type { AccountRelation, RoleView } from './contract';

export const barrierCount = barrierKinds.length;

/** One account out of the columns: made when it is looked at, never for all of them at once. */
export function accountRelation(all: Relationships, at: number): AccountRelation {
  const { universe, scores, judgements, rules } = all;
  const { contacts, touches, complaints } = scores;
  const parts = scores.parts.map((column) => known(column[at]!));
  const filed = complaints?.complaints[at] ?? 0;
  const deepest = deepestOf(all, at);
  return {
    key: universe.keys[at]!,
    name: universe.names[at]!,
    tier: all.tier[at]! < 0 ? null : (tierNames(rules)[all.tier[at]!] ?? null),
    value: known(all.value[at]!),
    score: known(scores.score[at]!),
    band: scores.band[at] === noBand ? null : bands[scores.band[at]!]!,
    parts,
    missing: scoreParts.filter((_, part) => parts[part] === null),
    stage: judgements.stage[at] === 0 ? null : judgements.stage[at]!,
    risk: known(judgements.risk[at]!),
    mainCause: riskCauses[judgements.mainCause[at]!] ?? null,
    bond: judgements.bond[at] === noBond ? null : bondTypes[judgements.bond[at]!]!,
    bondStrength: known(judgements.bondStrength[at]!),
    weakestBond: bondKinds[judgements.weakestBond[at]!] ?? null,
    barrier: known(judgements.barrier[at]!),
    surplus: known(judgements.surplus[at]!),
    contacts: contacts?.contacts[at] ?? 0,
    coverage: known(contacts?.coverage[at] ?? NaN),
    roles: rolesOf(all, at),
    move: nextMoveOf(deepest, rules['roles.weights']),
    lastContact: dayText(scores.lastContact[at]!),
    due: dayText(scores.due[at]!),
    overdueDays: known(scores.overdueDays[at]!),
    touches: touches && touches.logged[at]! > 0 ? touches.touches[at]! : null,
    complaints:
      complaints && filed > 0
        ? {
            all: filed,
            open: complaints.open[at]!,
            late: complaints.late[at]!,
            daysToAnswer: known(complaints.daysToAnswer[at]!),
            daysToClose: known(complaints.daysToClose[at]!),
            steps: complaintSteps.map((_, step) => complaints.steps[at * complaintSteps.length + step]! / filed),
          }
        : null,
    field: all.fields[at] === noField ? null : effortFields[all.fields[at]!]!,
    isLossMaker: all.profit[at]! < 0,
  };
}

/** Deepest tie of each role. */
export function deepestOf({ scores }: Relationships, at: number): ArrayLike<number> {
  const all = scores.contacts?.deepest;
  return all ? all.subarray(at * roles.length, (at + 1) * roles.length) : roles.map(() => 0);
}

function rolesOf({ scores }: Relationships, at: number): readonly RoleView[] {
  return roles.map((role, kind) => ({
    role,
    contacts: scores.contacts?.inRole[at * roles.length + kind] ?? 0,
    deepest: scores.contacts?.deepest[at * roles.length + kind] ?? 0,
  }));
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
