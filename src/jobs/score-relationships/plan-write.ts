import type { Language } from '../../locales/language';
import { relationshipWords } from '../../locales/relationships';
import { sheetWords } from '../../locales/sheet';
import { columnPlacesOf, columnsKey } from '../../workbook/column-places';
import { Stop } from '../../workbook/faults';
import { readSettings } from '../../workbook/settings';
import type { WorkbookContext } from '../../workbook/run';
import { freeSheetName, listSheets } from '../../workbook/sheets';
import type { WritePlan } from '../../workbook/write-plan';
import { NOTHING } from '../../workbook/write-plan';
import type { Announcement } from '../contract';
import { RUNS_KEY, runsWith } from '../last-runs';
import { rulesSetting } from '../rules-store';
import type { Source } from '../source/open-source';
import type { Relationships } from './compute';
import type { RelationshipPreview, RelationshipReport, RelationshipSource, RelationshipWriteOptions } from './contract';
import { relationshipSources } from './contract';
import { COLUMNS_TAG, relationshipsTag, type RelationshipFacts } from './facts';
import { layoutColumns } from './layout-columns';
import { layoutSheet } from './layout-sheet';
import { scoreRecord, SCORES_KEY, scoresWith } from './score-memory';

export type OpenedSources = Readonly<Partial<Record<RelationshipSource, Source>>>;

export interface RelationshipWrite {
  readonly plan: WritePlan;
  readonly report: RelationshipReport;
  readonly announcements: readonly Announcement[];
}

/** The first source that is there: the result is numbered and named after it. */
export function leadingSource(sources: OpenedSources): Source | undefined {
  return relationshipSources.map((source) => sources[source]).find((source) => source !== undefined);
}

export function factsOf(
  all: Relationships,
  preview: RelationshipPreview,
  sources: OpenedSources,
  language: Language,
): RelationshipFacts {
  const places = Object.fromEntries(
    Object.entries(sources).map(([id, source]) => [
      id,
      { place: source.place, dataStart: source.table.dataStart, labels: source.opened.labels },
    ]),
  );
  return {
    all,
    preview,
    language,
    words: relationshipWords(language),
    places,
    sourceNumber: leadingSource(sources)?.number.number ?? 1,
  };
}

/** Looks up what is there from earlier runs and lays out what this run writes. Changes nothing. */
export async function planWrite(
  context: WorkbookContext,
  facts: RelationshipFacts,
  sources: OpenedSources,
  options: RelationshipWriteOptions,
): Promise<RelationshipWrite> {
  const { all, language } = facts;
  const sheets = await listSheets(context);
  const leading = leadingSource(sources);
  if (!leading || !Object.values(sources).every(({ place }) => sheets.some(({ id }) => id === place.sheetId))) {
    throw new Stop({ code: 'place-gone' });
  }
  const number = sources.accounts?.number.number ?? facts.sourceNumber;
  const tag = `${COLUMNS_TAG}-${number}`;
  const settings = await readSettings(context, [columnsKey(tag), RUNS_KEY, SCORES_KEY]);
  const own = sheets.find((sheet) => sheet.tag === relationshipsTag(facts.sourceNumber));
  const sheet = layoutSheet(facts);
  const name =
    own?.name ??
    freeSheetName(
      sheet.name,
      sheets.map((each) => each.name),
    );
  const ours = new Set(Object.values(columnPlacesOf(settings, tag)).map(({ header }) => header));
  const taken = new Set((facts.places.accounts?.labels ?? []).filter((label) => label !== '' && !ours.has(label)));
  const beside = options.beside ? layoutColumns(facts, number, taken) : null;
  const run = { job: 'score-relationships' as const, when: all.asOf, source: leading.ref, sheets: [name] };
  const numbers = [leading, ...(sources.accounts && sources.accounts !== leading ? [sources.accounts] : [])].map(
    (source) => source.number,
  );
  const plan: WritePlan = {
    ...NOTHING,
    sheets: [sheet],
    columns: beside ? [beside] : [],
    marks: numbers.flatMap(({ marks }) => marks),
    settings: [
      ...numbers.flatMap((each) => each.settings),
      rulesSetting(all.rules),
      runsWith(settings.get(RUNS_KEY), run),
      scoresWith(settings.get(SCORES_KEY), scoreRecord(all)),
    ],
  };
  const announcements: Announcement[] = [{ kind: 'sheet', where: name, isNew: own === undefined }];
  if (beside) {
    const headers = beside.columns.map(({ header }) => header).join(sheetWords(language).listSeparator);
    announcements.push({ kind: 'columns', where: `${beside.sheet}: ${headers}`, isNew: ours.size === 0 });
  }
  const report = {
    accounts: facts.preview.scored,
    columns: beside?.columns.length ?? 0,
    sheets: [name],
  };
  return { plan, report, announcements };
}
