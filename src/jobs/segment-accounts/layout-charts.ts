import type { Block, Look } from '../../workbook/write-plan';
import type { SegmentFacts } from './facts';
import { layoutParetoChart } from './layout-pareto-chart';
import { layoutWhaleChart } from './layout-whale-chart';
import { MAP } from './sheet-map';

export interface ChartLayout {
  readonly blocks: readonly Block[];
  readonly look: readonly Look[];
}

/** Both charts with their data beside; `notes` tell what is not drawn and why. */
export function layoutCharts(facts: SegmentFacts): ChartLayout & { readonly notes: readonly string[] } {
  const pareto = layoutParetoChart(facts);
  const whale = layoutWhaleChart(facts);
  const caption: Block = {
    at: { row: MAP.headerRow - 1, column: MAP.chartData, rows: 1, columns: 1 },
    cells: [[facts.words.headings.chartData]],
  };
  const { whale: curve } = facts.segments;
  return {
    blocks: [caption, ...pareto.blocks, ...(whale?.blocks ?? [])],
    look: [
      ...pareto.look,
      ...(whale?.look ?? []),
      { kind: 'style', at: caption.at, style: 'KAM Note' },
      { kind: 'width', column: MAP.charts, columns: MAP.chartColumns, characters: 14 },
    ],
    notes: curve && !whale ? [facts.words.how.noWhale] : [],
  };
}
