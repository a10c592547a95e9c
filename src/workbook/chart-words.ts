import type { ChartWordsPlan } from './write-plan';

/** A chart as it stood: its title, and its place in points where the run moves it. */
export interface ChartBefore {
  readonly sheetId: string;
  readonly chart: string;
  readonly title: string;
  readonly place: ChartPlace | null;
}

interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the charts say and where they stand now, to undo it. A chart that the person has deleted is left out. */
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
  return found.map(({ plan, chart }) => {
    const { left, top, width, height } = chart;
    const place = plan.over ? { left, top, width, height } : null;
    return { sheetId: plan.sheetId, chart: plan.chart, title: chart.title.text, place };
  });
}

/** Gives charts their new titles, and a new place to those that make room. */
export async function putChartWords(context: Excel.RequestContext, plans: readonly ChartWordsPlan[]): Promise<void> {
  const found = await findCharts(context, plans);
  for (const { plan, chart } of found) {
    chart.title.text = plan.title;
    if (!plan.over) continue;
    const { row, column, rows, columns } = plan.over;
    const over = context.workbook.worksheets.getItem(plan.sheetId).getRangeByIndexes(row, column, rows, columns);
    chart.setPosition(over.getCell(0, 0), over.getLastCell());
  }
  if (found.length > 0) await context.sync();
}

/** Puts charts back to what they said and where they stood. */
export async function restoreCharts(context: Excel.RequestContext, before: readonly ChartBefore[]): Promise<void> {
  const found = await findCharts(context, before);
  for (const { plan, chart } of found) {
    chart.title.text = plan.title;
    if (!plan.place) continue;
    chart.left = plan.place.left;
    chart.top = plan.place.top;
    chart.width = plan.place.width;
    chart.height = plan.place.height;
  }
  if (found.length > 0) await context.sync();
}

async function findCharts<T extends { readonly sheetId: string; readonly chart: string }>(
  context: Excel.RequestContext,
  plans: readonly T[],
): Promise<readonly { readonly plan: T; readonly chart: Excel.Chart }[]> {
  if (plans.length === 0) return [];
  const found = plans.map((plan) => ({
    plan,
    chart: context.workbook.worksheets.getItem(plan.sheetId).charts.getItemOrNullObject(plan.chart),
  }));
  await context.sync();
  return found.filter(({ chart }) => !chart.isNullObject);
}
