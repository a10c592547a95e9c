import { unitFactor } from '../../engine/intake/unit-factor';
import { headerWords } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { sheetWords } from '../../locales/sheet';
import { Stop, valueOf } from '../../workbook/faults';
import { columnPlacesOf, columnsKey } from '../../workbook/column-places';
import { readSettings } from '../../workbook/settings';
import type { WorkbookContext } from '../../workbook/run';
import { freeSheetName, listSheets } from '../../workbook/sheets';
import type { ColumnsPlan, WritePlan } from '../../workbook/write-plan';
import { NOTHING } from '../../workbook/write-plan';
import { inSlices } from '../../worker/in-line';
import type { Announcement, Control, WriteOptions } from '../contract';
import { RUNS_KEY, runsWith } from '../last-runs';
import { rulesSetting } from '../rules-store';
import type { Checked } from '../source/check-source';
import { hasNames } from './compute';
import type { Segmentation } from './compute';
import type { SegmentFacts, SourceColumn } from './facts';
import { portfolioTag } from './facts';
import { numberedName } from '../numbered-name';
import { columnCellSteps, layoutColumns } from './layout-columns';
import { SHEET_ROWS } from '../../workbook/address';
import { MAP } from './sheet-map';
import { portfolioSteps } from './layout-portfolio';
import type { Figures } from './figures/figures';
import type { Liveness } from './live';
import type { Source } from '../source/open-source';
import type { Buying } from './sections/buying';
import { rankedColumns } from './source-columns';

export interface WriteInput {
  readonly source: Source;
  readonly checked: Checked;
  readonly segments: Segmentation;
  readonly buying: Buying;
  readonly figures: Figures;
  readonly liveness: Liveness;
  readonly asOf: string;
}

export interface PlannedWrite {
  readonly plan: WritePlan;
  readonly portfolioSheet: string;
  readonly announcements: readonly Announcement[];
}

/** Looks up what is there from earlier runs and lays out what this run writes. Changes nothing. */
export async function planWrite(
  context: WorkbookContext,
  input: WriteInput,
  options: WriteOptions,
  language: Language,
  control?: Control,
): Promise<PlannedWrite> {
  const { source, segments, asOf } = input;
  const number = source.number.number;
  const sheets = await listSheets(context);
  // Formulas name the sheet, so one that was renamed or deleted in the meantime has to be chosen again.
  if (!sheets.some(({ id, name }) => id === source.place.sheetId && name === source.place.sheet)) {
    throw new Stop({ code: 'place-gone' });
  }
  const settings = await readSettings(context, [columnsKey(`columns-${number}`), RUNS_KEY]);
  const own = sheets.find(({ tag }) => tag === portfolioTag(number));
  const names = sheets.map(({ name }) => name);
  const portfolioSheet = own?.name ?? freeSheetName(sheetWords(language).portfolioName, names);
  const accounts = segments.pareto.sorted.length;
  if (accounts > SHEET_ROWS - MAP.firstRow) throw new Stop({ code: 'too-many-accounts', params: { accounts } });
  const facts = factsOf(input, options, language);
  const laid = await inSlices(portfolioSteps(facts), control, 'preparing');
  const { sheet, names: definedNames } = valueOf(laid);
  const ours = new Set(Object.values(columnPlacesOf(settings, `columns-${number}`)).map(({ header }) => header));
  const columns = options.beside ? [await columnsOf(facts, input, options, portfolioSheet, ours, control)] : [];
  const run = { job: 'segment-accounts' as const, when: asOf, source: source.ref, sheets: [portfolioSheet] };
  const plan: WritePlan = {
    ...NOTHING,
    sheets: [sheet],
    columns,
    names: definedNames,
    marks: source.number.marks,
    settings: [...source.number.settings, rulesSetting(segments.rules), runsWith(settings.get(RUNS_KEY), run)],
  };
  const announcements: Announcement[] = [
    { kind: 'sheet', where: portfolioSheet, isNew: own === undefined },
    ...columns.map((beside): Announcement => ({
      kind: 'columns',
      where: `${source.place.sheet}: ${beside.columns.map(({ header }) => header).join(sheetWords(language).listSeparator)}`,
      isNew: ours.size === 0,
    })),
    { kind: 'name', where: numberedName('KAM_Cuts', number), isNew: own === undefined },
  ];
  return { plan, portfolioSheet, announcements };
}

function factsOf(input: WriteInput, options: WriteOptions, language: Language): SegmentFacts {
  const { source, checked, segments, buying, figures, liveness, asOf } = input;
  const column = (at: number): SourceColumn => ({ column: at, label: source.opened.labels[at] ?? '' });
  const live = options.as === 'formulas' ? liveness.source : null;
  const profit = checked.match.profit;
  const ranked = rankedColumns(checked.match);
  const value = column(checked.match[ranked.value] ?? 0);
  return {
    language,
    words: sheetWords(language),
    headers: headerWords(language),
    segments,
    buying,
    figures,
    applied: checked.applied,
    place: source.place,
    dataStart: source.table.dataStart,
    rows: checked.checked.rows,
    account: column(ranked.account),
    value,
    name:
      checked.match.accountId === undefined || checked.match.account === undefined
        ? null
        : column(checked.match.account),
    profit: profit === undefined || segments.profits === null ? null : column(profit),
    valueFactor: unitFactor(value.label),
    match: checked.match,
    labels: source.opened.labels,
    hasTextNumbers: anyTextNumbers(checked),
    asOf,
    hasIds: live === null && hasNames(segments),
    live,
    sourceNumber: source.number.number,
  };
}

async function columnsOf(
  facts: SegmentFacts,
  { source, checked }: WriteInput,
  options: WriteOptions,
  portfolioSheet: string,
  ours: ReadonlySet<string>,
  control: Control | undefined,
): Promise<ColumnsPlan> {
  const beside = {
    asFormulas: options.as === 'formulas',
    portfolioSheet,
    textNumbers: hasTextNumbers(checked),
    taken: new Set(source.opened.labels.filter((label) => label !== '' && !ours.has(label))),
  };
  const cells = valueOf(await inSlices(columnCellSteps(facts, beside), control, 'preparing'));
  return layoutColumns(facts, beside, cells);
}

/** In any column that was read. */
export function anyTextNumbers({ checked }: Checked): boolean {
  return [...checked.rowsOf].some(([id, rows]) => id.startsWith('text-number') && rows.length > 0);
}

export function hasTextNumbers({ checked, match }: Checked): boolean {
  return (checked.rowsOf.get(`text-number:${rankedColumns(match).value}`)?.length ?? 0) > 0;
}
