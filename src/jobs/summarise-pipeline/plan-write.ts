import { chosenMeanings } from '../../engine/intake/check-deals';
import type { StageMeanings } from '../../engine/pipeline/stage-names';
import { stage } from '../../engine/pipeline/stages';
import type { Language } from '../../locales/language';
import { pipelineSheetWords } from '../../locales/pipeline-sheet';
import { sheetWords } from '../../locales/sheet';
import { columnPlacesOf, columnsKey } from '../../workbook/column-places';
import { inSlices } from '../../worker/in-line';
import { Stop, valueOf } from '../../workbook/faults';
import type { WorkbookContext } from '../../workbook/run';
import { readSettings } from '../../workbook/settings';
import { freeSheetName, listSheets } from '../../workbook/sheets';
import type { WritePlan } from '../../workbook/write-plan';
import { NOTHING } from '../../workbook/write-plan';
import type { Announcement, Control, WriteOptions } from '../contract';
import { RUNS_KEY, runsWith } from '../last-runs';
import { rulesSetting } from '../rules-store';
import type { Checked } from '../source/check-source';
import type { Source } from '../source/open-source';
import type { PipelineFigures } from './compute';
import type { DealRatings, PipelinePreview, PipelineReport } from './contract';
import { COLUMNS_TAG, pipelineTag } from './facts';
import type { PipelineFacts } from './facts';
import { columnSteps } from './layout-columns';
import { pipelineName } from './layout-parts';
import { layoutPipeline } from './layout-pipeline';
import type { Liveness } from './live';
import { dealRatingsKey } from './ratings';
import { meaningsText, STAGES_KEY } from './stage-memory';

export interface WriteInput {
  readonly source: Source;
  readonly checked: Checked;
  readonly figures: PipelineFigures;
  readonly preview: PipelinePreview;
  readonly liveness: Liveness;
  readonly meanings: StageMeanings;
  readonly ratingsOf: (row: number) => DealRatings | undefined;
}

export interface PlannedWrite {
  readonly plan: WritePlan;
  readonly report: PipelineReport;
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
  const { source, figures, checked } = input;
  const number = source.number.number;
  const sheets = await listSheets(context);
  // Formulas name the sheet, so one that was renamed or deleted in the meantime has to be chosen again.
  if (!sheets.some(({ id, name }) => id === source.place.sheetId && name === source.place.sheet)) {
    throw new Stop({ code: 'place-gone' });
  }
  const tag = `${COLUMNS_TAG}-${number}`;
  const settings = await readSettings(context, [columnsKey(tag), RUNS_KEY]);
  const own = sheets.find((sheet) => sheet.tag === pipelineTag(number));
  const words = pipelineSheetWords(language);
  const pipelineSheet = own?.name ?? freeSheetName(words.name, sheets.map(({ name }) => name)); // prettier-ignore
  const facts = factsOf(input, options, language);
  const { sheet, names } = layoutPipeline(facts);
  const ours = new Set(Object.values(columnPlacesOf(settings, tag)).map(({ header }) => header));
  const taken = new Set(source.opened.labels.filter((label) => label !== '' && !ours.has(label)));
  const columns = options.beside ? [valueOf(await inSlices(columnSteps(facts, taken), control, 'preparing'))] : [];
  const run = { job: 'summarise-pipeline' as const, when: figures.asOf, source: source.ref, sheets: [pipelineSheet] };
  const deals = checked.checked.columns.deals;
  const meanings = deals ? chosenMeanings(deals, checked.choices, input.meanings) : input.meanings;
  const plan: WritePlan = {
    ...NOTHING,
    sheets: [sheet],
    columns,
    names,
    marks: source.number.marks,
    settings: [
      ...source.number.settings,
      rulesSetting(figures.rules),
      runsWith(settings.get(RUNS_KEY), run),
      ...(meanings.size > 0 ? [{ key: STAGES_KEY, value: meaningsText(meanings) }] : []),
      // Written beside the deals, the ratings are kept there.
      ...(options.beside ? [{ key: dealRatingsKey(number), value: '{}' }] : []),
    ],
  };
  const separator = sheetWords(language).listSeparator;
  return {
    plan,
    report: {
      deals: input.preview.deals,
      charts: sheet.look.filter(({ kind }) => kind === 'chart').length,
      sheets: [pipelineSheet],
      columns: columns.reduce((sum, beside) => sum + beside.columns.length, 0),
    },
    announcements: [
      { kind: 'sheet', where: pipelineSheet, isNew: own === undefined },
      ...columns.map((beside): Announcement => ({
        kind: 'columns',
        where: `${source.place.sheet}: ${beside.columns.map(({ header }) => header).join(separator)}`,
        isNew: ours.size === 0,
      })),
      { kind: 'name', where: pipelineName('KAM_AsOf', facts), isNew: own === undefined },
    ],
  };
}

function factsOf(input: WriteInput, options: WriteOptions, language: Language): PipelineFacts {
  const { source, checked, figures, preview, liveness } = input;
  const asFormulas = options.as === 'formulas';
  return {
    language,
    words: pipelineSheetWords(language),
    sheet: sheetWords(language),
    figures,
    preview,
    applied: checked.applied,
    place: source.place,
    dataStart: source.table.dataStart,
    rows: checked.checked.rows,
    match: checked.match,
    labels: source.opened.labels,
    stageNames: stageNames(checked),
    live: asFormulas ? liveness.source : null,
    asFormulas,
    weightedFormula: liveness.weighted,
    ratingsOf: input.ratingsOf,
    sourceNumber: source.number.number,
  };
}

/** Names of the sheet by what they mean, in the order of the stages; unknown ones last. */
function stageNames({ checked }: Checked): PipelineFacts['stageNames'] {
  const deals = checked.columns.deals;
  if (!deals) return [];
  const order = [1, 2, 3, 4, 5, 6, stage.won, stage.lost, stage.void, stage.unknown];
  return order
    .map((code) => ({ stage: code, names: deals.names.filter((_, k) => deals.meanings[k] === code) }))
    .filter(({ names }) => names.length > 0);
}
