/// <reference types="office-js" />

/** A relationship map as an add-in draws one: people as shapes, ties as connectors, a note and a picture. */
export async function drawMap(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.add('Map');
  const { shapes } = sheet;
  const box = (name: string, kind: Excel.GeometricShapeType, left: number, top: number, fill: string): Excel.Shape => {
    const shape = shapes.addGeometricShape(kind);
    Object.assign(shape, { name, left, top, width: 120, height: 48 });
    shape.fill.setSolidColor(fill);
    shape.lineFormat.color = '#1F3864';
    const { textFrame } = shape;
    textFrame.textRange.text = name;
    textFrame.textRange.font.size = 12;
    textFrame.textRange.font.bold = true;
    textFrame.horizontalAlignment = 'Center';
    textFrame.verticalAlignment = 'Middle';
    return shape;
  };
  const buyer = box('Chief buyer', Excel.GeometricShapeType.roundRectangle, 220, 20, '#107C41');
  const user = box('用户部门', Excel.GeometricShapeType.ellipse, 60, 130, '#0F548C');
  const tech = box('Engineering', Excel.GeometricShapeType.diamond, 380, 130, '#8A3707');
  const tie = (
    from: Excel.Shape,
    to: Excel.Shape,
    kind: Excel.ConnectorType,
    sites: readonly [number, number],
  ): Excel.Shape => {
    const line = shapes.addLine(0, 0, 10, 10, kind);
    line.line.connectBeginShape(from, sites[0]);
    line.line.connectEndShape(to, sites[1]);
    line.line.endArrowheadStyle = 'Triangle';
    line.lineFormat.color = '#605E5C';
    line.lineFormat.weight = 1.5;
    return line;
  };
  tie(buyer, user, Excel.ConnectorType.elbow, [1, 0]).name = 'Reports to';
  const doubtful = tie(buyer, tech, Excel.ConnectorType.straight, [3, 0]);
  doubtful.lineFormat.dashStyle = 'Dash';
  tie(user, tech, Excel.ConnectorType.curve, [6, 1]);
  const rising = shapes.addLine(60, 240, 200, 200);
  rising.name = 'Rising';
  const note = shapes.addTextBox('Blocks the decision until the trial is over');
  Object.assign(note, { name: 'Note', left: 380, top: 200, width: 130, height: 44, altTextDescription: 'A note' });
  const logo = shapes.addImage(RED_DOT);
  Object.assign(logo, { name: 'Logo', left: 20, top: 20, width: 40, height: 40 });
  sheet.activate();
  await context.sync();
}

/** A picture of one red pixel. */
const RED_DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

type Kind = `${Excel.ChartType}`;

interface SeriesPlan {
  readonly type?: Kind;
  readonly second?: boolean;
  readonly column: string;
}

/** One chart of each kind that a report has, over the same figures. */
export async function drawCharts(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.add('Charts');
  sheet.getRange('A1:E7').values = [
    ['Stage', 'Open', 'Won', 'Lost', 'Rate'],
    ['Lead', 120, 10, 30, 0.25],
    ['Qualified', 80, 20, 25, 0.44],
    ['Proposal', 50, 24, 16, 0.6],
    ['Negotiation', 30, 18, 8, 0.69],
    ['Verbal', 18, 15, 2, 0.88],
    ['Won', 12, 12, 0, 1],
  ];
  const plans: readonly (readonly [title: string, type: Kind, series: readonly SeriesPlan[]])[] = [
    ['Bars', 'BarClustered', [{ column: 'B' }]],
    ['Stacked bars', 'BarStacked', [{ column: 'B' }, { column: 'C' }, { column: 'D' }]],
    ['Stacked columns', 'ColumnStacked', [{ column: 'B' }, { column: 'C' }]],
    ['Area', 'Area', [{ column: 'B' }]],
    ['Stacked area', 'AreaStacked', [{ column: 'B' }, { column: 'C' }]],
    [
      'Area, line and columns',
      'ColumnClustered',
      [{ column: 'B', type: 'Area' }, { column: 'C' }, { column: 'E', type: 'LineMarkers', second: true }],
    ],
    ['Doughnut', 'Doughnut', [{ column: 'B' }]],
    ['Pie', 'Pie', [{ column: 'C' }]],
    ['Line', 'Line', [{ column: 'B' }, { column: 'D' }]],
  ];
  plans.forEach(([title, type, series], i) => {
    const chart = sheet.charts.add(type, sheet.getRange(`A1:B7`), 'Columns');
    chart.name = title;
    chart.title.text = title;
    Object.assign(chart, { left: 20 + (i % 3) * 300, top: 130 + Math.floor(i / 3) * 190, width: 290, height: 180 });
    chart.legend.position = 'Bottom';
    series.forEach(({ column, type: kind, second }, at) => {
      const one = at === 0 ? chart.series.getItemAt(0) : chart.series.add(column);
      one.name = { B: 'Open', C: 'Won', D: 'Lost', E: 'Rate' }[column] ?? '';
      one.setValues(sheet.getRange(`${column}2:${column}7`));
      one.setXAxisValues(sheet.getRange('A2:A7'));
      if (kind) one.chartType = kind;
      if (second) one.axisGroup = 'Secondary';
      if (!/Pie|Doughnut/.test(type)) {
        const colour = { B: '#9BC2E6', C: '#107C41', D: '#C00000', E: '#ED7D31' }[column] ?? '';
        if (kind === 'LineMarkers' || type === 'Line') one.format.line.color = colour;
        else one.format.fill.setSolidColor(colour);
      }
    });
    if (title === 'Bars') {
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.series.getItemAt(0).gapWidth = 20;
      chart.series.getItemAt(0).hasDataLabels = true;
    }
  });
  const points = sheet.charts.add('XYScatter', sheet.getRange('B1:C7'), 'Columns');
  points.name = points.title.text = 'Points';
  Object.assign(points, { left: 20, top: 700, width: 290, height: 180 });
  await context.sync();
}
