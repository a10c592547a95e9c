import type { WriteReport } from '../../jobs/contract';
import { fill } from '../../locales/language';
import { plural } from '../components/plural';
import type { Progress } from '../components/use-task';
import type { Words } from '../shell/words';

/** "Writing charts, 3 of 4": by the key that the job reports; a key that the pane does not know is just writing. */
export function progressSentence(progress: Progress | null, { pane, formats }: Words): string {
  const sentences: Readonly<Record<string, string>> = pane.write.progress;
  const sentence = progress && sentences[progress.what];
  if (!sentence) return pane.write.busy;
  const counts = Object.entries(progress.params ?? {}).map(([name, value]) => [name, formats.count(value)]);
  return fill(sentence, Object.fromEntries(counts));
}

/** "Done: 790 accounts, 1 sheet, 4 charts." What there is none of is not mentioned. */
export function doneSentence(report: WriteReport, { pane, formats }: Words): string {
  const text = pane.write;
  const parts: readonly (readonly [number, string, string])[] = [
    [report.accounts, text.doneAccount, text.doneAccounts],
    [report.columns, text.doneColumn, text.doneColumns],
    [report.sheets.length, text.doneSheet, text.doneSheets],
    [report.charts, text.doneChart, text.doneCharts],
  ];
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => plural(count, one, many, { count: formats.count(count) }));
  return fill(text.doneSentence, { parts: said.join(text.separator) });
}
