import { putChart } from './put-chart';
import type { ChartWordsPlan, NewChart } from './write-plan';

/** What a chart said, and where it stood, in points, if the run moves it. */
export interface ChartBefore extends ChartWordsPlan {
  readonly place?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

interface FoundChart {
  readonly plan: ChartBefore;
  readonly chart: Excel.Chart;
}

/** What the charts say now, to undo it. A chart that the person has deleted is left out. */
export async function captureChartWords(
  context: Excel.RequestContext,
  plans: readonly ChartWordsPlan[],
): Promise<readonly ChartBefore[]> {
  const found = await findCharts(context, plans);
  for (const { chart } of found) {
    chart.load('left, top, width, height');
    chart.title.load('text');
  }
  if (found.length > 0) await context.sync();
  return found.map(({ plan: { sheetId, chart: name, over }, chart }) => {
    const { left, top, width, height } = chart;
    const said = { sheetId, chart: name, title: chart.title.text };
    return over === undefined ? said : { ...said, place: { left, top, width, height } };
  });
}

/** Gives charts their new titles, and their places where they are to have others. */
export async function putChartWords(context: Excel.RequestContext, plans: readonly ChartBefore[]): Promise<void> {
  const found = await findCharts(context, plans);
  for (const { plan, chart } of found) {
    chart.title.text = plan.title;
    if (plan.over) {
      const { row, column, rows, columns } = plan.over;
      const over = context.workbook.worksheets.getItem(plan.sheetId).getRangeByIndexes(row, column, rows, columns);
      chart.setPosition(over.getCell(0, 0), over.getLastCell());
    }
    if (plan.place) {
      chart.left = plan.place.left;
      chart.top = plan.place.top;
      chart.width = plan.place.width;
      chart.height = plan.place.height;
    }
  }
  if (found.length > 0) await context.sync();
}

/** Draws charts that a page lacked until now. */
export async function addCharts(context: Excel.RequestContext, plans: readonly NewChart[]): Promise<void> {
  for (const { sheetId, chart } of plans) putChart(context.workbook.worksheets.getItem(sheetId), chart);
  if (plans.length > 0) await context.sync();
}

/** Takes them away again. */
export async function removeCharts(context: Excel.RequestContext, plans: readonly NewChart[]): Promise<void> {
  const found = await findCharts(
    context,
    plans.map(({ sheetId, chart }) => ({ sheetId, chart: chart.name, title: '' })),
  );
  for (const { chart } of found) chart.delete();
  if (found.length > 0) await context.sync();
}

async function findCharts(
  context: Excel.RequestContext,
  plans: readonly ChartBefore[],
): Promise<readonly FoundChart[]> {
  if (plans.length === 0) return [];
  const found = plans.map((plan) => ({
    plan,
    chart: context.workbook.worksheets.getItem(plan.sheetId).charts.getItemOrNullObject(plan.chart),
  }));
  await context.sync();
  return found.filter(({ chart }) => !chart.isNullObject);
}
