import { abilityExhibit, abilityWhy } from './ability-exhibit';
import type { Exhibit, ExhibitFacts, ExhibitWhy } from './exhibit';
import { keyAccountsExhibit, keyAccountWhy } from './key-accounts-exhibit';
import { potentialExhibit, potentialWhy } from './potential-exhibit';
import { profileExhibit } from './profile-exhibit';
import { retentionExhibit } from './retention-exhibit';

type Maker = (facts: ExhibitFacts) => Exhibit | null;

/** In the order of the sheet and of the pane. */
const EXHIBITS: readonly Maker[] = [
  profileExhibit,
  keyAccountsExhibit,
  potentialExhibit,
  abilityExhibit,
  retentionExhibit,
];

/** What the columns of the source allow; the others are not there. */
export function exhibitsOf(facts: ExhibitFacts): readonly Exhibit[] {
  return EXHIBITS.map((make) => make(facts)).filter((exhibit) => exhibit !== null);
}

export function exhibitWhyOf(facts: ExhibitFacts, account: number): readonly ExhibitWhy[] {
  return [keyAccountWhy, potentialWhy, abilityWhy]
    .map((why) => why(facts, account))
    .filter((answer) => answer !== null);
}
