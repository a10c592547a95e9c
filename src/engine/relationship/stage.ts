/** Six stages of key account management: 1 exploratory, 2 basic, 3 cooperative, 4 partnership, 5 synergistic, 6 uncoupling. */
export type RelationshipStage = 1 | 2 | 3 | 4 | 5 | 6;

/** Who deals with whom; `undefined` where nobody has said. */
export interface Links {
  readonly trade?: boolean;
  /** Our manager with their buyer. */
  readonly purchasing?: boolean;
  /** Further departments, such as finance. */
  readonly departments?: boolean;
  /** Ordinary staff on both sides. */
  readonly staff?: boolean;
  readonly jointTeams?: boolean;
  readonly brokenOff?: boolean;
}

/**
 * How far has the relationship come? The closest link decides: joint teams make it synergistic even if nobody ticked staff.
 *
 * Blanks  an unanswered question counts as no; without an answer about trade, any link shows that there is trade; null when
 *         nothing at all was answered
 * Source  Millman & Wilson (1995), From key account selling to key account management; models.md R1
 *
 * @example relationshipStage({ trade: true, purchasing: true, departments: true }) // => 3
 */
export function relationshipStage(links: Links): RelationshipStage | null {
  const { trade, purchasing, departments, staff, jointTeams, brokenOff } = links;
  if (brokenOff === true) return 6;
  const closest =
    jointTeams === true ? 5 : staff === true ? 4 : departments === true ? 3 : purchasing === true ? 2 : null;
  if (trade === undefined && closest === null) {
    const answered = [purchasing, departments, staff, jointTeams, brokenOff].some((answer) => answer !== undefined);
    return answered ? 1 : null;
  }
  if (trade === false) return 1;
  return closest ?? 2;
}
