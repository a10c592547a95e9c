import type { Exhibit } from '../../../jobs/segment-accounts/exhibits/exhibit';
import { exhibitWords } from '../../../locales/exhibits';
import type { Words } from '../../shell/words';
import { ExhibitPart } from './ExhibitPart';
import { ProfileBars } from './ProfileBars';
import type { FoldedPart } from '../../components/FoldedParts';
import type { ChartView } from './view';

/** The exhibits as folded parts under the account list. */
export function exhibitParts(exhibits: readonly Exhibit[]): readonly FoldedPart[] {
  return exhibits.map((exhibit) => ({
    id: exhibit.id,
    title: exhibit.name,
    body: <ExhibitPart exhibit={exhibit} />,
  }));
}

/** The profile as a tab: bars by category, the same as tables. Null where no column sorts the accounts. */
export function profileView(exhibits: readonly Exhibit[], { language }: Words): ChartView | null {
  const profile = exhibits.find(({ id }) => id === 'profile');
  if (!profile) return null;
  return {
    id: 'profile',
    name: exhibitWords(language).profile.tab,
    text: profile.finding,
    chart: <ProfileBars profile={profile} />,
    table: <ExhibitPart exhibit={profile} />,
  };
}
