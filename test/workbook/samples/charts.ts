/* eslint-disable office-addins/load-object-before-read -- the rule takes results of methods for properties */
import type { Sample } from './sample';
import { writeSales } from './sample';

const kinds = ['ColumnClustered', 'Line', 'BarClustered', 'Area', 'XYScatter', 'Doughnut'] as const;

export const charts: readonly Sample[] = [
  {
    title: 'add charts of each kind, place and delete them',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        for (const [i, kind] of kinds.entries()) {
          const chart = sheet.charts.add(kind, sheet.getRange('C1:C4'), 'Columns');
          chart.name = kind;
          chart.setPosition(`E${1 + i * 10}`, `K${9 + i * 10}`);
        }
        sheet.charts.load('items/name,items/chartType,items/top,items/width');
        await context.sync();
        const seen = sheet.charts.items.map((chart) => chart.chartType);
        sheet.charts.getItem('Area').delete();
        const missing = sheet.charts.getItemOrNullObject('Area');
        const count = sheet.charts.getCount();
        await context.sync();
        return [seen, missing.isNullObject, count.value];
      }),
    shows: [[...kinds], true, kinds.length - 1],
  },
  {
    title: 'move and size a chart in points',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        const chart = sheet.charts.add('Line', sheet.getRange('C1:C4'), 'Columns');
        chart.left = 120;
        chart.top = 60;
        chart.width = 300;
        chart.height = 150;
        chart.load('left, top, width, height');
        await context.sync();
        return [chart.left, chart.top, chart.width, chart.height].map(Math.round);
      }),
    shows: [120, 60, 300, 150],
  },
  {
    title: 'combine columns with a line on a second axis',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        sheet.getRange('D1:D4').values = [['Share'], [0.5], [0.67], [1]];
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('C1:C4'), 'Columns');
        chart.title.text = 'Revenue and share';
        chart.title.format.font.size = 14;
        chart.title.format.font.bold = true;
        chart.title.format.font.color = '#333333';
        chart.legend.visible = false;
        const columns = chart.series.getItemAt(0);
        columns.name = 'Revenue';
        columns.gapWidth = 50;
        columns.setXAxisValues(sheet.getRange('A2:A4'));
        columns.format.fill.clear();
        columns.format.fill.setSolidColor('#0F548C');
        const line = chart.series.add('Share');
        line.setValues(sheet.getRange('D2:D4'));
        line.setXAxisValues(sheet.getRange('A2:A4'));
        line.chartType = 'LineMarkers';
        line.axisGroup = 'Secondary';
        line.format.line.color = '#C00000';
        line.format.line.weight = 2;
        line.format.line.lineStyle = 'Dash';
        line.markerStyle = 'Circle';
        line.markerSize = 6;
        line.markerBackgroundColor = '#C00000';
        line.markerForegroundColor = '#C00000';
        const point = line.points.getItemAt(1);
        point.hasDataLabel = true;
        point.dataLabel.text = '67%';
        point.dataLabel.position = 'Top';
        chart.axes.categoryAxis.title.text = 'Account';
        const right = chart.axes.getItem('Value', 'Secondary');
        right.minimum = 0;
        right.maximum = 1;
        right.numberFormat = '0%';
        chart.axes.valueAxis.title.text = 'Revenue';
        chart.axes.valueAxis.minimum = 0;
        chart.load('title/text,legend/visible');
        chart.series.load('items/name,items/chartType,items/axisGroup');
        right.load('maximum,numberFormat');
        chart.axes.valueAxis.load('minimum');
        const shares = line.getDimensionValues('YValues');
        await context.sync();
        return [
          chart.title.text,
          chart.legend.visible,
          chart.series.items.map((series) => `${series.name} ${series.axisGroup}`),
          [right.maximum, right.numberFormat, chart.axes.valueAxis.minimum],
          shares.value,
        ];
      }),
    shows: ['Revenue and share', false, ['Revenue Primary', 'Share Secondary'], [1, '0%', 0], [0.5, 0.67, 1]],
  },
  {
    title: 'label the values of a chart, and say where its legend and title stand',
    run: () =>
      Excel.run(async (context) => {
        const sheet = writeSales(context);
        const chart = sheet.charts.add('Doughnut', sheet.getRange('C1:C4'), 'Columns');
        const series = chart.series.getItemAt(0);
        series.setXAxisValues(sheet.getRange('A2:A4'));
        series.hasDataLabels = true;
        series.dataLabels.showPercentage = true;
        series.dataLabels.showValue = false;
        series.dataLabels.numberFormat = '0%';
        series.doughnutHoleSize = 60;
        chart.legend.position = 'Bottom';
        chart.legend.format.font.size = 9;
        chart.title.position = 'Top';
        chart.title.text = 'Revenue by account';
        chart.dataLabels.format.font.color = '#333333';
        chart.load('title/text,title/position,legend/position,legend/visible,worksheet/name');
        series.load('hasDataLabels,doughnutHoleSize,dataLabels/showPercentage,dataLabels/numberFormat');
        await context.sync();
        return [
          [chart.title.text, chart.title.position, chart.legend.position, chart.worksheet.name],
          [series.hasDataLabels, series.dataLabels.showPercentage, series.dataLabels.numberFormat],
          series.doughnutHoleSize,
        ];
      }),
    shows: [['Revenue by account', 'Top', 'Bottom', 'Sheet1'], [true, true, '0%'], 60],
  },
];
