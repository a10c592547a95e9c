import type { SeriesContent } from './chart-content';

export type ChartFamily = 'column' | 'bar' | 'line' | 'area' | 'scatter' | 'pie' | 'doughnut';

/** Series of one kind on one pair of axes: one chart element in the file. */
export interface SeriesGroup {
  readonly family: ChartFamily;
  readonly type: string;
  readonly secondary: boolean;
  readonly series: { readonly index: number; readonly content: SeriesContent }[];
}

export function chartFamily(type: string): ChartFamily {
  if (/^Column|^3DColumn/.test(type)) return 'column';
  if (/^Bar|^3DBar/.test(type)) return 'bar';
  if (/^Area/.test(type)) return 'area';
  if (/^XYScatter/.test(type)) return 'scatter';
  if (/^Doughnut/.test(type)) return 'doughnut';
  if (/^Pie/.test(type)) return 'pie';
  return 'line';
}

export function groupSeries(series: readonly SeriesContent[]): SeriesGroup[] {
  const groups = new Map<string, SeriesGroup>();
  series.forEach((content, index) => {
    const family = chartFamily(content.type);
    const stacking = /Stacked(100)?/.exec(content.type)?.[0] ?? '';
    const key = `${content.secondary} ${family} ${stacking}`;
    const group = groups.get(key) ?? { family, type: content.type, secondary: content.secondary, series: [] };
    group.series.push({ index, content });
    groups.set(key, group);
  });
  // Lines are drawn over columns, so they come later; the primary axes come first.
  const order: readonly ChartFamily[] = ['area', 'column', 'bar', 'line', 'scatter', 'pie', 'doughnut'];
  return [...groups.values()].sort(
    (a, b) => Number(a.secondary) - Number(b.secondary) || order.indexOf(a.family) - order.indexOf(b.family),
  );
}
