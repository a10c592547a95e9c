import type { Behaviour } from '../bags/bag-classes';
import { BagClasses } from '../bags/bag-classes';
import type { State } from '../bags/bag';
import {
  chart,
  chartAxes,
  chartCollection,
  chartFill,
  chartPoints,
  chartSeries,
  chartSeriesCollection,
} from './charts';
import { clearedAtOnce, conditionalFormat, conditionalFormatCollection } from './conditional-formats';
import { horizontalPageBreaks } from './page-breaks';
import { pageLayout } from './page-layout';
import { documentProperties } from './custom-properties';
import { line, shape, shapeCollection, shapeFill, textFrame } from './shapes';
import { style, styleCollection } from './styles';

/** Behaviour that the schema cannot know. Everything else of these classes is state. */
const behaviours = (): Readonly<Record<string, Behaviour>> => ({
  Chart: chart,
  ChartAxes: chartAxes,
  ChartCollection: chartCollection,
  ChartFill: chartFill,
  ChartPointsCollection: chartPoints,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalRangeFill: clearedAtOnce,
  ConditionalRangeFont: clearedAtOnce,
  DocumentProperties: documentProperties,
  Line: line,
  PageBreakCollection: horizontalPageBreaks,
  PageLayout: pageLayout,
  Shape: shape,
  ShapeCollection: shapeCollection,
  ShapeFill: shapeFill,
  Style: style,
  StyleCollection: styleCollection,
  TextFrame: textFrame,
});

/** What Excel answers before anybody set it. */
const DEFAULTS: Readonly<Record<string, State>> = {
  Chart: { plotVisibleOnly: true, displayBlanksAs: 'NotPlotted', width: 360, height: 216, plotBy: 'Columns' },
  ChartAxis: { visible: true, numberFormat: 'General' },
  ChartAxisTitle: { visible: false },
  ChartLegend: { visible: true, position: 'Right' },
  ChartSeries: { axisGroup: 'Primary', gapWidth: 150, markerSize: 5, markerStyle: 'Automatic' },
  ChartTitle: { visible: true },
  PageLayout: { orientation: 'Portrait', paperSize: 'A4' },
  Shape: { visible: true, width: 72, height: 72, placement: 'TwoCell' },
  ShapeFill: { type: 'Solid', foregroundColor: '#4472C4' },
  ShapeFont: { color: '#000000', name: 'Calibri', size: 11 },
  ShapeLineFormat: { visible: true, weight: 1, color: '#2F528F', dashStyle: 'Solid' },
  TextFrame: { leftMargin: 7.2, rightMargin: 7.2, topMargin: 3.6, bottomMargin: 3.6 },
  Style: {
    includeAlignment: true,
    includeBorder: true,
    includeFont: true,
    includeNumber: true,
    includePatterns: true,
    includeProtection: true,
  },
};

// Made on first use: behaviours and bags import one another.
let classes: BagClasses | undefined;

export const bags: Pick<BagClasses, 'make'> = {
  make: (name, place, parent) => (classes ??= new BagClasses(behaviours(), DEFAULTS)).make(name, place, parent),
};
