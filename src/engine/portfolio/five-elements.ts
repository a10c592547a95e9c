/** Five elements of which a key account has at least one, in the order of the columns. */
export const fiveElements = ['longContract', 'strategicProject', 'image', 'technology', 'market'] as const;
export type FiveElement = (typeof fiveElements)[number];

export interface Eligibility {
  /** Null when nothing holds and not all is answered: then it is not known. */
  readonly eligible: boolean | null;
  readonly holding: readonly FiveElement[];
  readonly open: readonly FiveElement[];
}

/**
 * Can this be a key account at all? One element is enough: large orders under a contract of one to two years or more, a
 * strategic project, an effect on our image, technical strength, market strength.
 *
 * Shapes  answers: five, undefined where nobody has said
 * Source  models.md P12 (given)
 *
 * @example eligibility([false, true, undefined, false, false]) // => { eligible: true, holding: ['strategicProject'], open: ['image'] }
 */
export function eligibility(answers: readonly (boolean | undefined)[]): Eligibility {
  const holding = fiveElements.filter((_, k) => answers[k] === true);
  const open = fiveElements.filter((_, k) => answers[k] === undefined);
  return { eligible: holding.length > 0 ? true : open.length > 0 ? null : false, holding, open };
}
