import { matchOf } from '../../engine/intake/match-columns';
import type { Field, Match, SheetKind } from '../../engine/intake/types';
import type { OpenedSource, SourceSummary } from '../../jobs/contract';
import { cliWords } from '../../locales/cli';
import { columnWords } from '../../locales/columns';
import { fill, type Language } from '../../locales/language';
import { columnIndex } from '../host/grid/address';
import { CliFailure } from './failure';

/** What `--set` may say of *Segment accounts*. */
export interface JobSettings {
  readonly sheet?: string;
  readonly table?: string;
  /**
   * Values unless asked for: a file that a program wrote is mostly read where the add-in is not, and there a formula that spills shows
   * #NAME? in place of the result.
   */
  readonly as: 'formulas' | 'values';
  readonly beside?: boolean;
  /** Field → header or column letter. */
  readonly columns: readonly (readonly [Field, string])[];
}

const FIELDS: readonly Field[] = ['account', 'accountId', 'revenue', 'profit', 'orderDate'];

/** `fields` are the columns that the job takes. */
export function jobSettings(given: Readonly<Record<string, string>>, fields: readonly Field[] = FIELDS): JobSettings {
  const columns: [Field, string][] = [];
  let settings: Omit<JobSettings, 'columns'> = { as: 'values' };
  for (const [key, value] of Object.entries(given)) {
    const field = fields.find((one) => one === key);
    if (field) columns.push([field, value]);
    else if (key === 'sheet' || key === 'table') settings = { ...settings, [key]: value };
    else if (key === 'as' && (value === 'formulas' || value === 'values')) settings = { ...settings, as: value };
    else if (key === 'beside' && (value === 'yes' || value === 'no'))
      settings = { ...settings, beside: value === 'yes' };
    else
      throw new CliFailure('badSetting', {
        text: `${key}=${value}`,
        list: `${['sheet', 'table', 'as', 'beside', ...fields].join(', ')}; as=formulas|values, beside=yes|no`,
      });
  }
  return { ...settings, columns };
}

/** The place that was asked for, else the first of the kinds that the job starts from, the best kind first, else the first with data. */
export function chooseSource(
  sources: readonly SourceSummary[],
  { sheet, table }: JobSettings,
  kinds: readonly SheetKind[] = ['accounts', 'orders'],
): SourceSummary | undefined {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  if (table !== undefined || sheet !== undefined) {
    const found = sources.find(({ ref }) =>
      table !== undefined
        ? ref.kind === 'table' && same(ref.table, table)
        : ref.kind === 'sheet' && same(ref.sheet, sheet ?? ''),
    );
    const places = sources.map(({ label }) => label).join(', ');
    if (!found) throw new CliFailure('unknownSheet', { text: table ?? sheet ?? '', list: places });
    return found;
  }
  const withRows = sources.filter(({ rows }) => rows > 0);
  const best = kinds.map((wanted) => withRows.find(({ kind }) => kind === wanted)).find((found) => found !== undefined);
  return best ?? withRows[0];
}

/** What was recognised, with what `--set` says laid over it. */
export function matchWith(source: OpenedSource, { columns }: JobSettings): Match {
  const match: Partial<Record<Field, number>> = { ...matchOf(source.matches) };
  for (const [field, wanted] of columns) {
    const byHeader = source.labels.findIndex((label) => label.trim().toLowerCase() === wanted.trim().toLowerCase());
    const column = byHeader >= 0 ? byHeader : /^[A-Za-z]{1,3}$/.test(wanted) ? columnIndex(wanted) : -1;
    if (column < 0 || column >= source.labels.length) {
      throw new CliFailure('badSetting', {
        text: `${field}=${wanted}`,
        list: source.labels.filter((label) => label !== '').join(', '),
      });
    }
    match[field] = column;
  }
  return match;
}

export function tookLine(source: OpenedSource, match: Match, language: Language): string {
  const words = cliWords(language);
  const fields = columnWords(language);
  const list = Object.entries(match).map(([field, column]) => {
    const found = source.matches.find((one) => one.field === field && one.column === column);
    const sentence = found?.confidence === 'check' ? words.tookColumnCheck : words.tookColumn;
    return fill(sentence, { field: fields[field as Field], column: source.labels[column] ?? '' });
  });
  return fill(words.took, { text: source.label, list: list.join(language === 'zh-CN' ? '，' : ', ') });
}
