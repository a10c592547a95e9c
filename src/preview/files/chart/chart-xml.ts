import { element as e, escapeXml, XML_HEAD } from '../xml-text';
import { axesXml, axisIds } from './axis-xml';
import type { CellReference, ChartContent, SeriesContent } from './chart-content';
import { richText, titleXml, val } from './chart-parts';
import { chartFamily, groupSeries, type SeriesGroup } from './series-groups';

/**
 * A chart part (DrawingML) as Excel writes it, for what `hucre` cannot: columns with a line, a second value axis, several kinds in one
 * plot. Every group of series of one kind and axis is one chart element; order of elements is the schema's and matters.
 */
export function chartXml(chart: ChartContent): string {
  const groups = groupSeries(chart.series);
  const space = e(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    val('c:roundedCorners', 0),
    e(
      'c:chart',
      {},
      chart.title === null ? undefined : titleXml(chart.title, chart.titleSize ?? 14, chart.titleBold),
      val('c:autoTitleDeleted', chart.title === null ? 1 : 0),
      e('c:plotArea', {}, e('c:layout'), ...groups.map((group) => groupXml(group)), ...axesXml(groups, chart.axes)),
      chart.legend === null ? undefined : legendXml(chart.legend),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
  );
  return XML_HEAD + space;
}

const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
};

function legendXml(position: string): string {
  return e('c:legend', {}, val('c:legendPos', LEGEND_POSITIONS[position] ?? 'b'), val('c:overlay', 0));
}

function groupXml(group: SeriesGroup): string {
  const { family, type } = group;
  const ids = axisIds(group);
  const series = group.series.map(({ index, content }) => seriesXml(content, index));
  const axes = family === 'pie' || family === 'doughnut' ? [] : [val('c:axId', ids.category), val('c:axId', ids.value)];
  const grouping = /100/.test(type) ? 'percentStacked' : /Stacked/.test(type) ? 'stacked' : undefined;
  const overlap = grouping ? val('c:overlap', 100) : undefined;
  const gapWidth = val('c:gapWidth', group.series[0]?.content.gapWidth ?? 50);
  switch (family) {
    case 'column':
    case 'bar':
      return e(
        'c:barChart',
        {},
        val('c:barDir', family === 'bar' ? 'bar' : 'col'),
        val('c:grouping', grouping ?? 'clustered'),
        val('c:varyColors', 0),
        ...series,
        gapWidth,
        overlap,
        ...axes,
      );
    case 'line':
      return e(
        'c:lineChart',
        {},
        val('c:grouping', grouping ?? 'standard'),
        val('c:varyColors', 0),
        ...series,
        val('c:marker', 1),
        ...axes,
      );
    case 'area':
      return e(
        'c:areaChart',
        {},
        val('c:grouping', grouping ?? 'standard'),
        val('c:varyColors', 0),
        ...series,
        ...axes,
      );
    case 'scatter':
      return e('c:scatterChart', {}, val('c:scatterStyle', 'lineMarker'), val('c:varyColors', 0), ...series, ...axes);
    case 'pie':
      return e('c:pieChart', {}, val('c:varyColors', 1), ...series);
    case 'doughnut':
      return e('c:doughnutChart', {}, val('c:varyColors', 1), ...series, val('c:holeSize', 60));
  }
}

function seriesXml(series: SeriesContent, index: number): string {
  const family = chartFamily(series.type);
  const withLine = family === 'line' || family === 'scatter';
  const points =
    family === 'scatter' || family === 'line' ? [] : (series.points ?? []).filter((point) => point.fill !== undefined);
  const categories =
    series.categories &&
    referenceXml(family === 'scatter' ? 'c:xVal' : 'c:cat', series.categories, family === 'scatter');
  return e(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    e('c:tx', {}, e('c:v', {}, escapeXml(series.name))),
    shapeXml(series, family),
    family === 'column' || family === 'bar' ? val('c:invertIfNegative', 0) : undefined,
    withLine ? markerXml(series) : undefined,
    ...points.map((point) =>
      e(
        'c:dPt',
        {},
        val('c:idx', point.index),
        val('c:invertIfNegative', 0),
        e('c:spPr', {}, point.fill === null ? e('a:noFill') : solid(point.fill ?? '')),
      ),
    ),
    labelsXml(series),
    categories,
    referenceXml(family === 'scatter' ? 'c:yVal' : 'c:val', series.values, true),
    withLine ? val('c:smooth', 0) : undefined,
  );
}

function shapeXml({ fill, line, type }: SeriesContent, family: string): string | undefined {
  const hidden = line?.none === true || (family === 'scatter' && /^XYScatter$/.test(type));
  const stroke =
    family === 'line' || family === 'scatter' || line
      ? e(
          'a:ln',
          {
            w: hidden
              ? undefined
              : Math.round((line?.weight ?? (family === 'line' || family === 'scatter' ? 2.25 : 0.75)) * 12_700),
            cap: 'flat',
          },
          hidden ? e('a:noFill') : solid(line?.color ?? fill ?? ''),
          hidden || !line?.dash ? undefined : val('a:prstDash', DASHES[line.dash] ?? 'solid'),
        )
      : undefined;
  const isFilled = family !== 'line' && family !== 'scatter';
  const area = isFilled && fill === null ? e('a:noFill') : isFilled && fill ? solid(fill) : '';
  return area || stroke ? e('c:spPr', {}, area, stroke) : undefined;
}

const DASHES: Readonly<Record<string, string>> = {
  Continuous: 'solid', Dash: 'dash', DashDot: 'dashDot', DashDotDot: 'lgDashDotDot', Dot: 'sysDot', RoundDot: 'sysDot', Grey25: 'sysDot', Automatic: 'solid',
}; // prettier-ignore

function solid(color: string): string {
  return /^#?[0-9a-f]{6}$/i.test(color)
    ? e('a:solidFill', {}, val('a:srgbClr', color.replace('#', '').toUpperCase()))
    : '';
}

const MARKERS: Readonly<Record<string, string>> = {
  None: 'none', Circle: 'circle', Square: 'square', Diamond: 'diamond', Triangle: 'triangle', X: 'x', Star: 'star', Dot: 'dot', Dash: 'dash', Plus: 'plus',
}; // prettier-ignore

function markerXml({ marker, markerSize, markerColor, type, fill, line }: SeriesContent): string {
  const byType = /NoMarkers$|^Line(Stacked(100)?)?$/.test(type) ? 'none' : 'circle';
  const symbol = (marker && MARKERS[marker]) || byType;
  if (symbol === 'none') return e('c:marker', {}, val('c:symbol', symbol));
  const color = solid(markerColor ?? fill ?? line?.color ?? '');
  const shape = color && e('c:spPr', {}, color, e('a:ln', {}, color));
  return e('c:marker', {}, val('c:symbol', symbol), val('c:size', markerSize ?? 5), shape);
}

/** Labels of single points carry a text of their own; labels of the series show its values. */
function labelsXml({ points, labels, type }: SeriesContent): string | undefined {
  const single = (points ?? []).filter((point) => point.label !== undefined);
  if (!labels && single.length === 0) return undefined;
  const placed = (side: 't' | 'b'): string => (/^(Line|XYScatter)/.test(type) ? val('c:dLblPos', side) : '');
  const shown = (on: boolean): string[] => [
    val('c:showLegendKey', 0),
    val('c:showVal', on),
    val('c:showCatName', 0),
    val('c:showSerName', 0),
    val('c:showPercent', 0),
    val('c:showBubbleSize', 0),
  ];
  const own = single.map(({ index, label, below }) =>
    e(
      'c:dLbl',
      {},
      val('c:idx', index),
      typeof label === 'string' ? richText(label, LABEL_SIZE) : undefined,
      placed(below ? 'b' : 't'),
      ...shown(true),
    ),
  );
  return e('c:dLbls', {}, ...own, labels ? placed('t') : undefined, ...shown(labels === true));
}

const LABEL_SIZE = 9;

function referenceXml(name: string, { formula, cached }: CellReference, numeric: boolean): string {
  const isNumeric = numeric || cached.every((cell) => typeof cell === 'number' || cell === null);
  const points = cached
    .map((cell, index) =>
      cell === null || (isNumeric && typeof cell !== 'number')
        ? ''
        : e('c:pt', { idx: index }, e('c:v', {}, escapeXml(String(cell)))),
    )
    .join('');
  const count = val('c:ptCount', cached.length);
  const cache = isNumeric
    ? e('c:numCache', {}, e('c:formatCode', {}, 'General'), count, points)
    : e('c:strCache', {}, count, points);
  return e(name, {}, e(isNumeric ? 'c:numRef' : 'c:strRef', {}, e('c:f', {}, escapeXml(formula)), cache));
}
