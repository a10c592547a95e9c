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

/** "Done: 790 accounts, 1 sheet, 4 charts." Each part says itself for one and for many; what there is none of is not mentioned. */
export function doneSentence(
  parts: readonly (readonly [count: number, one: string, many: string])[],
  { pane, formats }: Words,
): string {
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => plural(count, one, many, { count: formats.count(count) }));
  return fill(pane.write.doneSentence, { parts: said.join(pane.write.separator) });
}
