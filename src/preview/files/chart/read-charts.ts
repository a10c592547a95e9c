import { relationships, xmlOf, type Parts } from '../package-parts';
import { find, findAll, valueAt, type XmlElement } from '../xml-tree';
import type { AxisContent, CellReference, ChartContent, Placed, SeriesContent } from './chart-content';
import { colorOf, placedBy } from './read-anchor';

const EMU_PER_POINT = 12_700;

/** The charts of a drawing. What our model does not know (3-D, gradients, trend lines) is left out. */
export function readCharts(parts: Parts, drawing: string): ChartContent[] {
  const charts = relationships(parts, drawing);
  return find(xmlOf(parts, drawing), 'wsDr')?.children.flatMap((anchor) => readAnchor(anchor, charts, parts)) ?? [];
}

function readAnchor(anchor: XmlElement, charts: ReadonlyMap<string, string>, parts: Parts): ChartContent[] {
  const [reference] = findAll(anchor, 'chart');
  const path = charts.get(reference?.attributes['r:id'] ?? '');
  const [named] = findAll(anchor, 'cNvPr');
  if (path === undefined || !parts[path]) return [];
  return [readChart(xmlOf(parts, path), named?.attributes['name'] ?? 'Chart', placedBy(anchor))];
}

function readChart(xml: XmlElement, name: string, place: Placed): ChartContent {
  const chart = find(xml, 'chartSpace', 'chart');
  const plot = find(chart, 'plotArea');
  const groups = plot?.children.filter((child) => child.name.endsWith('Chart')) ?? [];
  const axes = new Map(
    plot?.children
      .filter((child) => /^(cat|val|date|ser)Ax$/.test(child.name))
      .map((axis) => [valueAt(axis, 'axId') ?? '', axis]),
  );
  const idsOf = (group: XmlElement | undefined): string[] =>
    group?.children.filter((child) => child.name === 'axId').map((child) => child.attributes['val'] ?? '') ?? [];
  const [category, value] = idsOf(groups[0]).map((id) => axes.get(id));
  const second = groups.find((group) => idsOf(group)[1] !== idsOf(groups[0])[1]);
  const series = groups
    .flatMap((group) => group.children.filter((child) => child.name === 'ser').map((ser) => ({ group, ser })))
    .sort((a, b) => Number(valueAt(a.ser, 'order')) - Number(valueAt(b.ser, 'order')))
    .map(({ group, ser }) => readSeries(ser, group, idsOf(group)[1] !== idsOf(groups[0])[1]));
  const title = find(chart, 'title');
  const [titleFont] = title ? findAll(title, 'rPr') : [];
  const legend = find(chart, 'legend');
  return {
    name,
    ...place,
    title: title ? textOf(title) : null,
    ...(titleFont?.attributes['sz'] !== undefined && { titleSize: Number(titleFont.attributes['sz']) / 100 }),
    ...(titleFont?.attributes['b'] === '1' && { titleBold: true }),
    legend: legend ? (LEGENDS[valueAt(legend, 'legendPos') ?? 'r'] ?? 'Right') : null,
    series,
    axes: {
      ...(category && { category: readAxis(category) }),
      ...(value && { value: readAxis(value) }),
      ...(second && { secondaryValue: readAxis(axes.get(idsOf(second)[1] ?? '')) }),
    },
  };
}

const LEGENDS: Readonly<Record<string, string>> = { t: 'Top', b: 'Bottom', l: 'Left', r: 'Right', tr: 'Corner' };

function readSeries(ser: XmlElement, group: XmlElement, secondary: boolean): SeriesContent {
  const fill = find(ser, 'spPr', 'noFill') ? null : colorOf(find(ser, 'spPr', 'solidFill'));
  const stroke = find(ser, 'spPr', 'ln');
  const lineColor = colorOf(find(stroke, 'solidFill'));
  const weight = stroke?.attributes['w'];
  const dash = DASHES[valueAt(stroke, 'prstDash') ?? ''];
  const line = stroke && {
    ...(lineColor !== undefined && { color: lineColor }),
    ...(weight !== undefined && { weight: Number(weight) / EMU_PER_POINT }),
    ...(dash !== undefined && { dash }),
    ...(find(stroke, 'noFill') && { none: true }),
  };
  const symbol = valueAt(ser, 'marker', 'symbol');
  const categories = find(ser, 'cat') ?? find(ser, 'xVal');
  const values = find(ser, 'val') ?? find(ser, 'yVal');
  const points = pointsOf(ser);
  const gap = valueAt(group, 'gapWidth');
  const markerSize = valueAt(ser, 'marker', 'size');
  const markerColor = colorOf(find(ser, 'marker', 'spPr', 'solidFill'));
  return {
    type: typeOf(group, symbol, line?.none === true),
    secondary,
    name: textOf(find(ser, 'tx')),
    values: referenceOf(values),
    ...(categories && { categories: referenceOf(categories) }),
    ...(fill !== undefined && { fill }),
    ...(line && Object.keys(line).length > 0 && { line }),
    ...(symbol !== undefined && { marker: symbol.charAt(0).toUpperCase() + symbol.slice(1) }),
    ...(gap !== undefined && { gapWidth: Number(gap) }),
    ...(markerSize !== undefined && { markerSize: Number(markerSize) }),
    ...(markerColor !== undefined && { markerColor }),
    ...(valueAt(ser, 'dLbls', 'showVal') === '1' && { labels: true }),
    ...(points.length > 0 && { points }),
  };
}

type Point = NonNullable<SeriesContent['points']>[number];

/** Points that have a label or a fill of their own. */
function pointsOf(ser: XmlElement): Point[] {
  const points = new Map(pointLabels(find(ser, 'dLbls')).map((point) => [point.index, point]));
  for (const own of ser.children.filter(({ name }) => name === 'dPt')) {
    const index = Number(valueAt(own, 'idx') ?? 0);
    const fill = find(own, 'spPr', 'noFill') ? null : colorOf(find(own, 'spPr', 'solidFill'));
    if (fill !== undefined) points.set(index, { index, ...points.get(index), fill });
  }
  return [...points.values()].sort((a, b) => a.index - b.index);
}

/** Points that carry a label of their own: its text, or else their value. */
function pointLabels(labels: XmlElement | undefined): Point[] {
  const own = labels?.children.filter((child) => child.name === 'dLbl' && valueAt(child, 'delete') !== '1') ?? [];
  return own.map((label) => ({
    index: Number(valueAt(label, 'idx') ?? 0),
    label: textOf(find(label, 'tx')) || (true as const),
    ...(valueAt(label, 'dLblPos') === 'b' && { below: true as const }),
  }));
}

function typeOf(group: XmlElement, symbol: string | undefined, noLine: boolean): string {
  const stacking = { stacked: 'Stacked', percentStacked: 'Stacked100' }[valueAt(group, 'grouping') ?? ''] ?? '';
  switch (group.name) {
    case 'barChart':
      return `${valueAt(group, 'barDir') === 'bar' ? 'Bar' : 'Column'}${stacking || 'Clustered'}`;
    case 'areaChart':
      return `Area${stacking}`;
    case 'scatterChart':
      if (noLine && symbol !== 'none') return 'XYScatter';
      return symbol === 'none' ? 'XYScatterLinesNoMarkers' : 'XYScatterLines';
    case 'pieChart':
      return 'Pie';
    case 'doughnutChart':
      return 'Doughnut';
    default:
      return symbol === 'none' || symbol === undefined ? `Line${stacking}` : `LineMarkers${stacking}`;
  }
}

const DASHES: Readonly<Record<string, string>> = { dash: 'Dash', dashDot: 'DashDot', lgDashDotDot: 'DashDotDot', sysDot: 'RoundDot', sysDash: 'Dash', solid: 'Continuous' }; // prettier-ignore

function readAxis(axis: XmlElement | undefined): AxisContent {
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
  const format = find(axis, 'numFmt')?.attributes;
  const title = find(axis, 'title');
  const all = {
    visible: valueAt(axis, 'delete') !== '1',
    title: title ? textOf(title) : undefined,
    minimum: number(valueAt(axis, 'scaling', 'min')),
    maximum: number(valueAt(axis, 'scaling', 'max')),
    majorUnit: number(valueAt(axis, 'majorUnit')),
    numberFormat: format?.['sourceLinked'] === '1' ? undefined : format?.['formatCode'],
    majorGridlines: find(axis, 'majorGridlines') !== undefined,
    reversed: valueAt(axis, 'scaling', 'orientation') === 'maxMin',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as AxisContent;
}

function referenceOf(element: XmlElement | undefined): CellReference {
  const holder = element?.children[0];
  const cache = holder?.children.find((child) => /Cache$/.test(child.name));
  const cached = new Array<string | number | null>(Number(valueAt(cache, 'ptCount') ?? 0)).fill(null);
  for (const point of cache?.children.filter((child) => child.name === 'pt') ?? []) {
    const text = find(point, 'v')?.text ?? '';
    cached[Number(point.attributes['idx'])] = cache?.name === 'numCache' ? Number(text) : text;
  }
  return { formula: find(holder, 'f')?.text ?? '', cached };
}

/** Rich text or a cached cell, as plain text. */
function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const runs = findAll(element, 't');
  return (runs.length > 0 ? runs : findAll(element, 'v')).map((run) => run.text).join('');
}
