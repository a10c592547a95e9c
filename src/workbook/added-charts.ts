import { putChart } from './put-chart';
import type { AddedChartPlan } from './write-plan';

/** Draws charts on sheets that stand already. */
export async function addCharts(context: Excel.RequestContext, plans: readonly AddedChartPlan[]): Promise<void> {
  for (const { sheetId, chart } of plans) putChart(context.workbook.worksheets.getItem(sheetId), chart);
  if (plans.length > 0) await context.sync();
}

/** Takes them away again; one that the person has deleted is gone already. */
export async function removeCharts(context: Excel.RequestContext, plans: readonly AddedChartPlan[]): Promise<void> {
  if (plans.length === 0) return;
  const charts = plans.map(({ sheetId, chart }) =>
    context.workbook.worksheets.getItem(sheetId).charts.getItemOrNullObject(chart.name),
  );
  await context.sync();
  for (const chart of charts) if (!chart.isNullObject) chart.delete();
  await context.sync();
}
