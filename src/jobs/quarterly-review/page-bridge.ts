import type { PlanCell } from '../../workbook/write-plan';
import type { PageBuilder } from './page-builder';
import type { PageFacts } from './page-facts';

/** From opening to closing, and the proof that it adds up. */
export function layoutBridge(page: PageBuilder, { words, preview, sheet }: PageFacts): void {
  const { columns } = words;
  page.heading('bridge', words.headings.bridge, [columns.deals, columns.amount], [1, 2], columns.step);
  const first = page.next;
  const steps = preview.bridge?.steps ?? [];
  const lines = steps.map(({ step, deals, amount }): PlanCell[] => [words.bridge[step], deals, amount]);
  if (preview.bridge) {
    const of = (step: string): number => Math.round((steps.find((each) => each.step === step)?.amount ?? 0) * 100);
    const sum = ['opening', 'new', 'grown', 'shrunk', 'won', 'lost'].reduce((all, step) => all + of(step), 0);
    lines.push([words.bridge.check, null, (sum - of('closing')) / 100]);
  }
  page.list('bridge', lines, 1, 9, words.noBridge);
  const rows = page.next - first;
  page.format(first, rows, 1, sheet.format.number);
  page.format(first, rows, 2, '#,##0.00');
  page.style({ row: first + 8, column: 0, rows: 1, columns: 3 }, 'KAM Note');
  page.gap('bridge');
}

/** What the last review expected against what was won. */
export function layoutForecast(page: PageBuilder, { words, preview, sheet }: PageFacts): void {
  const { forecast } = preview;
  const { columns, forecast: text } = words;
  page.heading(
    'forecast',
    words.headings.forecast,
    [text.low, text.weighted, text.high, text.came, null, null, columns.remark],
    [1, 2, 3, 4],
  );
  const verdict = !forecast
    ? ''
    : forecast.isWithin
      ? text.within
      : forecast.came < forecast.p10
        ? text.below
        : text.above;
  const line: PlanCell[] = forecast
    ? [columns.amount, forecast.p10, forecast.weighted, forecast.p90, forecast.came, null, null, verdict]
    : [words.noForecast];
  const first = page.list('forecast', [line], 1, 1, words.noForecast);
  page.format(first, 1, 1, sheet.format.number, 4);
  page.gap('forecast');
}
