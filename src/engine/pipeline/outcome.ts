import { isOpen, stage } from './stages';

/** Where deals stand, and where those that are decided stood last. */
export interface Standing {
  /** Stage or end of each deal. */
  readonly stages: Uint8Array;
  /** The stage 1–6 in which a won, lost or void deal last stood; `stage.unknown` where the sheet does not say. */
  readonly lastStages: Uint8Array;
}

/**
 * Where does each deal stand, when a stage column and a status column speak of it?
 *
 * A status that says won, lost or void ends the deal, and the stage column then tells where that was. Any other status (open, in
 * progress, 跟进中) leaves the deal in its stage.
 *
 * Shapes  stages, outcomes: n, as `stagesOf` gives them; `outcomes` is null where there is no such column → n
 * Blanks  no stage and no end: no deal
 * Source  models.md L1; glossary.md, "outcome"
 *
 * @example standingOf(Uint8Array.of(3, 3, 7), Uint8Array.of(8, 0, 255)) // => { stages: Uint8Array.of(8, 3, 7), lastStages: Uint8Array.of(3, 0, 0) }
 */
export function standingOf(stages: Uint8Array, outcomes: Uint8Array | null): Standing {
  const found = Uint8Array.from(stages);
  const lastStages = new Uint8Array(stages.length);
  if (outcomes === null) return { stages: found, lastStages };
  for (let i = 0; i < found.length; i++) {
    const end = outcomes[i]!;
    if (end !== stage.won && end !== stage.lost && end !== stage.void) continue;
    if (isOpen(found[i]!) || found[i] === stage.delivery) lastStages[i] = found[i]!;
    // A delivered deal is won already: it stays in the stage that says more.
    if (end === stage.won && found[i] === stage.delivery) continue;
    found[i] = end;
  }
  return { stages: found, lastStages };
}
