import type { SegmentPreview } from '../../../jobs/contract';
import { buyingWords } from '../../../locales/buying';
import type { Words } from '../../shell/words';
import { LifetimePart } from './LifetimePart';
import { MoversPart } from './MoversPart';
import type { FoldedPart } from '../../components/FoldedParts';

/** Movers and lifetime value, folded under the account list, where the data allow them. */
export function buyingParts(
  { movers, lifetime }: SegmentPreview,
  value: string,
  onPeriods: (id: string) => void,
  { language }: Words,
): readonly FoldedPart[] {
  const words = buyingWords(language);
  return [
    ...(movers
      ? [
          {
            id: 'movers',
            title: words.movers.name,
            body: <MoversPart movers={movers} value={value} onPeriods={onPeriods} />,
          },
        ]
      : []),
    ...(lifetime ? [{ id: 'lifetime', title: words.lifetime.name, body: <LifetimePart lifetime={lifetime} /> }] : []),
  ];
}
