import type { ChartWordsPlan } from './write-plan';

interface FoundChart {
  readonly plan: ChartWordsPlan;
  readonly chart: Excel.Chart;
}

/** What the charts say now, to undo it. A chart that the person has deleted is left out. */
export async function captureChartWords(
  context: Excel.RequestContext,
  plans: readonly ChartWordsPlan[],
): Promise<readonly ChartWordsPlan[]> {
  const found = await findCharts(context, plans);
  for (const { chart } of found) chart.title.load('text');
  if (found.length > 0) await context.sync();
  return found.map(({ plan, chart }) => ({ ...plan, title: chart.title.text }));
}

/** Gives charts their new titles. */
export async function putChartWords(context: Excel.RequestContext, plans: readonly ChartWordsPlan[]): Promise<void> {
  const found = await findCharts(context, plans);
  for (const { plan, chart } of found) chart.title.text = plan.title;
  if (found.length > 0) await context.sync();
}

async function findCharts(
  context: Excel.RequestContext,
  plans: readonly ChartWordsPlan[],
): Promise<readonly FoundChart[]> {
  if (plans.length === 0) return [];
  const found = plans.map((plan) => ({
    plan,
    chart: context.workbook.worksheets.getItem(plan.sheetId).charts.getItemOrNullObject(plan.chart),
  }));
  await context.sync();
  return found.filter(({ chart }) => !chart.isNullObject);
}
