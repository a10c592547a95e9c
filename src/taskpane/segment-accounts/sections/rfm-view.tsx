import { buyingWords } from '../../../locales/buying';
import { fill } from '../../../locales/language';
import { segmentWords } from '../../../locales/segments';
import type { SegmentPreview } from '../../../jobs/contract';
import type { RfmView } from '../../../jobs/section-contract';
import type { Words } from '../../shell/words';
import { PointTable } from './PointTable';
import { RfmGrid } from './RfmGrid';
import { ShareBars } from './ShareBars';
import type { ChartView } from './view';

/** The RFM tab: the grid, its table twin, and below both the segments with counts and money. Null without dated orders. */
export function rfmChartView({ rfm }: SegmentPreview, value: string, words: Words): ChartView | null {
  if (!rfm) return null;
  const { formats, language } = words;
  const own = buyingWords(language);
  const text = rfmHeadline(rfm, value, words);
  // The best pair first.
  const rows = [...rfm.grid]
    .reverse()
    .map((cell) => [
      fill(own.rfm.pair, { r: cell.r, f: cell.f }),
      formats.count(cell.accounts),
      formats.full(cell.value),
    ]);
  const asOf = rfm.isAsOfRule ? own.rfm.asOfRule : own.rfm.asOfLast;
  const total = rfm.groups.reduce((sum, group) => sum + group.value, 0);
  const names = segmentWords(language).rfm;
  return {
    id: 'rfm',
    name: own.rfm.name,
    text,
    chart: <RfmGrid rfm={rfm} value={value} text={text} />,
    table: (
      <PointTable
        label={text}
        columns={[{ title: own.rfm.name, isName: true }, { title: own.rfm.accounts }, { title: own.rfm.value }]}
        rows={rows}
      />
    ),
    below: (
      <ShareBars
        text={text}
        note={fill(asOf, { asOf: formats.date(rfm.asOf) })}
        bars={rfm.groups.map((group) => ({
          name: names[group.segment],
          accounts: group.accounts,
          value: group.value,
          share: total > 0 ? group.value / total : 0,
        }))}
      />
    ),
  };
}

function rfmHeadline(rfm: RfmView, value: string, { language, formats }: Words): string {
  const total = rfm.groups.reduce((sum, group) => sum + group.value, 0);
  const of = (...segments: readonly string[]) => {
    const groups = rfm.groups.filter(({ segment }) => segments.includes(segment));
    const money = groups.reduce((sum, group) => sum + group.value, 0);
    const accounts = groups.reduce((sum, group) => sum + group.accounts, 0);
    return { accounts: formats.count(accounts), share: formats.share(total > 0 ? money / total : 0) };
  };
  const [champions, risk] = [of('champions'), of('at-risk', 'cannot-lose')];
  return fill(buyingWords(language).rfm.finding, {
    ...champions,
    value,
    risk: risk.accounts,
    riskShare: risk.share,
  });
}
