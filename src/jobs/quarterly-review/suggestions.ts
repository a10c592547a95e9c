import { customerTypes } from '../../engine/portfolio/customer-type';
import { isPending } from '../../engine/review/actions';
import { fill, type Language } from '../../locales/language';
import { nameWords } from '../../locales/names';
import { reviewWords } from '../../locales/review';
import { segmentWords } from '../../locales/segments';
import { moveText } from '../score-relationships/move-text';
import { compact, count } from '../wording';
import type { ActionSuggestion, SuggestionKind } from './contract';
import type { Review } from './review';

/** So many of each kind, so that the list can be read in a meeting. */
const EACH = 3;

interface Found {
  readonly kind: SuggestionKind;
  /** Place among the accounts of now. */
  readonly at: number;
  /** What tells it apart from others of its kind and account. */
  readonly more?: string;
  readonly texts: (language: Language) => Readonly<Record<string, string>>;
}

/**
 * What the findings suggest: the treatment of the type of those at risk (P7), the next step of slipped and largest deals (L9), the
 * weakest bond (R8) and the missing role (R3) of accounts that matter, contacts overdue, losses to repair (P8). What is on the list of
 * actions already is not suggested again.
 */
export function suggestionsOf(review: Review): readonly ActionSuggestion[] {
  const taken = new Set(review.input.actions.filter(isPending).map(({ suggestion }) => suggestion));
  const indexOf = new Map(Array.from(review.matched.now, (place, index) => [place, index]));
  const { keys, names } = review.now.accounts;
  return [...bleeders(review), ...treatments(review), ...nextSteps(review), ...relations(review)]
    .map(({ kind, at, more, texts }): ActionSuggestion => {
      const words = (language: Language): Readonly<Record<string, string>> => ({
        account: names[at]!,
        ...texts(language),
      });
      return {
        id: [kind, keys[at]!, ...(more === undefined ? [] : [more])].join(':'),
        kind,
        account: indexOf.get(at)!,
        text: (language) => fill(reviewWords(language).suggestions[kind], words(language)),
        because: (language) => fill(reviewWords(language).suggestions[`${kind}Why`], words(language)),
      };
    })
    .filter(({ id }) => !taken.has(id));
}

/** Places of accounts at risk, most value first, that are still there. */
function atRisk({ matched, reasons }: Review): readonly number[] {
  return Array.from(matched.now, (place, index) => ({ place, index }))
    .filter(({ place, index }) => place >= 0 && reasons[index]!.length > 0)
    .map(({ place }) => place);
}

function bleeders({ audit }: Review): readonly Found[] {
  if (!audit) return [];
  return Array.from(audit.order.slice(0, EACH), (at, k) => ({
    kind: 'bleeder',
    at,
    texts: (language) => ({
      treatment: segmentWords(language).treatments.bleeder,
      loss: compact(-audit.profit[k]! / 100, language),
      repair: compact(audit.repair[k]! / 100, language),
    }),
  }));
}

function treatments(review: Review): readonly Found[] {
  const { type } = review.now.accounts;
  return atRisk(review)
    .filter((at) => type[at]! > 0 && customerTypes[type[at]!] !== undefined)
    .slice(0, EACH)
    .map((at) => ({
      kind: 'treatment',
      at,
      texts: (language) => {
        const words = segmentWords(language);
        const name = customerTypes[type[at]!]!;
        return { treatment: words.treatments[name], type: words.types[name] };
      },
    }));
}

function nextSteps({ input, now, bridge }: Review): readonly Found[] {
  const { deals } = input;
  if (!deals) return [];
  const placeOf = new Map(now.accounts.keys.map((key, at) => [key, at]));
  now.accounts.names.forEach((name, at) => {
    if (!placeOf.has(name)) placeOf.set(name, at);
  });
  const slipped = new Set(bridge?.slipped ?? []);
  return Array.from(deals.ids.keys())
    .filter(
      (row) =>
        deals.stage[row]! >= 1 && deals.stage[row]! <= 5 && deals.amount[row]! > 0 && placeOf.has(deals.accounts[row]!),
    )
    .sort((a, b) => Number(slipped.has(b)) - Number(slipped.has(a)) || deals.amount[b]! - deals.amount[a]! || a - b)
    .slice(0, EACH)
    .map((row) => ({
      kind: 'next-step',
      at: placeOf.get(deals.accounts[row]!)!,
      more: deals.ids[row]!,
      texts: (language) => {
        const words = nameWords(language);
        const stage = deals.stage[row]! as 1 | 2 | 3 | 4 | 5;
        return {
          deal: deals.ids[row]!,
          node: words.nextSteps[stage].keyNode,
          bring: words.nextSteps[stage].bring,
          stage: words.stages[stage],
          amount: compact(deals.amount[row]! / 100, language),
        };
      },
    }));
}

function relations(review: Review): readonly Found[] {
  const { relations: known } = review.input;
  if (!known) return [];
  const { related, now } = review;
  // Accounts stand by value, so the first that lack something matter most; tier A only, the others can wait.
  const top = Array.from(related.keys()).filter((at) => related[at]! >= 0 && now.accounts.tier[at] === 0);
  const missing = top.filter((at) => known.move(related[at]!)?.kind === 'find').slice(0, EACH);
  const weak = atRisk(review)
    .filter((at) => related[at]! >= 0 && known.weakestBond(related[at]!) !== null)
    .slice(0, EACH);
  const overdue = top
    .filter((at) => known.overdueDays[related[at]!]! > 0)
    .sort((a, b) => known.overdueDays[related[b]!]! - known.overdueDays[related[a]!]! || a - b)
    .slice(0, EACH);
  return [
    ...missing.map((at): Found => ({
      kind: 'missing-role',
      at,
      texts: (language) => ({ move: moveText(known.move(related[at]!)!, language) }),
    })),
    ...weak.map((at): Found => ({
      kind: 'weakest-bond',
      at,
      texts: (language) => ({ bond: reviewWords(language).bonds[known.weakestBond(related[at]!)!] }),
    })),
    ...overdue.map((at): Found => ({
      kind: 'overdue-contact',
      at,
      texts: (language) => ({ days: count(known.overdueDays[related[at]!]!, language) }),
    })),
  ];
}
