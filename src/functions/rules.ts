/**
 * Gives a rule of this workbook that is in force, such as the cut-offs of the tiers.
 *
 * @customfunction RULE
 * @param name Name of the rule, such as tier.cutoffs.
 * @returns The value of the rule; several values stand side by side in one row.
 * @blanks A blank name gives #VALUE!. A rule that is not set gives an empty text.
 * @ties Does not apply.
 * @faults #VALUE! when there is no rule of that name; the message shows the nearest ones.
 * @limits Rules are changed in the task pane, not by a formula.
 * @origin The rules are your company's own; each has a default whose origin the task pane shows.
 * @example =KAM.RULE("tier.cutoffs")
 */
export function rule(name: string): unknown[][] {
  return [[name]];
}
