import { isBooked, isOpen } from '../pipeline/stages';

/** What became of a deal between two reviews. */
export const bridgeMoves = ['new', 'grown', 'shrunk', 'won', 'lost'] as const;
export type BridgeMove = (typeof bridgeMoves)[number];

/** Open deals of then, and all deals of now, whole cents. */
export interface BridgeInput {
  readonly before: BridgeDeals;
  readonly now: BridgeDeals;
  /** Last serial day of the quarter. */
  readonly lastDay: number;
}

export interface BridgeDeals {
  readonly ids: readonly string[];
  readonly stage: Uint8Array;
  readonly amount: Float64Array;
  readonly close: Float64Array;
}

/** One deal that moved the pipeline. */
export interface BridgeEntry {
  readonly id: string;
  readonly move: BridgeMove;
  /** Cents that the move adds. */
  readonly amount: number;
  /** Places in the two lists; −1: not there. */
  readonly before: number;
  readonly now: number;
}

/** Cents throughout. */
export interface Bridge {
  readonly opening: { readonly deals: number; readonly amount: number };
  readonly closing: { readonly deals: number; readonly amount: number };
  readonly moves: Readonly<Record<BridgeMove, { readonly deals: number; readonly amount: number }>>;
  readonly entries: readonly BridgeEntry[];
  /** Still open, but the close date has passed, or moved from within the quarter to later: places in `now`. */
  readonly slipped: readonly number[];
  readonly slippedAmount: number;
  /** Deals of then that the list of now lacks: counted as lost, for they are open no more. */
  readonly vanished: number;
}

/**
 * How did the open pipeline of then become that of now? opening + new + grown + shrunk + won + lost = closing, in whole cents and so
 * exactly.
 *
 * A deal leaves at the amount with which it was open; what it was won for is another question. Slipped deals are still open: they are
 * named beside the sum, never in it.
 *
 * Shapes  deals of both days, any order; an id that occurs twice is taken by turns
 * Units   cents; serial days
 * Blanks  a deal without an amount counts as a deal and adds nothing
 * Cost    O(n), one dictionary
 * Source  models.md L1, P13; the bridge (waterfall) of opening to closing balance is standard
 */
export function bridgePipeline({ before, now, lastDay }: BridgeInput): Bridge {
  const placesNow = placesById(now.ids);
  const moves = Object.fromEntries(bridgeMoves.map((move) => [move, { deals: 0, amount: 0 }])) as Record<
    BridgeMove,
    { deals: number; amount: number }
  >;
  const entries: BridgeEntry[] = [];
  const slipped: number[] = [];
  const taken = new Uint8Array(now.ids.length);
  const opening = { deals: 0, amount: 0 };
  const closing = { deals: 0, amount: 0 };
  let vanished = 0;
  const worth = (amount: number): number => (Number.isNaN(amount) ? 0 : amount);
  const move = (kind: BridgeMove, amount: number, from: number, to: number): void => {
    moves[kind].deals++;
    moves[kind].amount += amount;
    entries.push({ id: from >= 0 ? before.ids[from]! : now.ids[to]!, move: kind, amount, before: from, now: to });
  };

  for (let i = 0; i < before.ids.length; i++) {
    const was = worth(before.amount[i]!);
    opening.deals++;
    opening.amount += was;
    const to = placesNow.get(before.ids[i]!)?.shift() ?? -1;
    if (to < 0) {
      vanished++;
      move('lost', -was, i, -1);
      continue;
    }
    taken[to] = 1;
    const stage = now.stage[to]!;
    if (!isStillOpen(stage)) {
      move(isBooked(stage) ? 'won' : 'lost', -was, i, to);
      continue;
    }
    const change = worth(now.amount[to]!) - was;
    if (change > 0) move('grown', change, i, to);
    if (change < 0) move('shrunk', change, i, to);
    const [closeBefore, closeNow] = [before.close[i]!, now.close[to]!];
    if (closeNow <= lastDay || (closeBefore <= lastDay && closeNow > lastDay)) slipped.push(to);
  }
  for (let to = 0; to < now.ids.length; to++) {
    if (!isStillOpen(now.stage[to]!)) continue;
    const is = worth(now.amount[to]!);
    closing.deals++;
    closing.amount += is;
    if (taken[to] === 0) move('new', is, -1, to);
  }
  const slippedAmount = slipped.reduce((sum, to) => sum + worth(now.amount[to]!), 0);
  entries.sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  return { opening, closing, moves, entries, slipped, slippedAmount, vanished };
}

/** Stages 1 to 5; 0 in a list of open deals is open in a stage that nobody knows. */
function isStillOpen(stage: number): boolean {
  return isOpen(stage) || stage === 0;
}

function placesById(ids: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  ids.forEach((id, place) => {
    const known = places.get(id);
    if (known) known.push(place);
    else places.set(id, [place]);
  });
  return places;
}
