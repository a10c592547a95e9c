/**
 * What a stage name means, as a number: 1 to 6 are the six selling stages, each left only by its key node (models.md section
 * 3); the others are where a deal ends. `none` is a blank cell: the row is no deal.
 */
export const stage = {
  unknown: 0,
  leadDevelopment: 1,
  projectApproval: 2,
  proposal: 3,
  tender: 4,
  negotiation: 5,
  delivery: 6,
  won: 7,
  lost: 8,
  void: 9,
  none: 255,
} as const;

export type Stage = (typeof stage)[keyof typeof stage];

/** Stages 1 to 5: what may still be won. Stage 6 and won deals are booked, lost and void are neither. */
export function isOpen(code: number): boolean {
  return code >= stage.leadDevelopment && code <= stage.negotiation;
}

export function isBooked(code: number): boolean {
  return code === stage.delivery || code === stage.won;
}
