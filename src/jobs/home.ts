import type { Result } from '../engine/core/result';
import { success } from '../engine/core/result';
import { classifySheet } from '../engine/intake/classify-sheet';
import { findHeader } from '../engine/intake/find-header';
import { matchColumns, matchOf } from '../engine/intake/match-columns';
import { defaultRules } from '../engine/rules/rules';
import type { Source } from '../workbook/list-sources';
import { listSources } from '../workbook/list-sources';
import { insertFormula } from '../workbook/insert-formula';
import { openWorkbook } from '../workbook/open-workbook';
import { recalculate } from '../workbook/recalculate';
import { inExcel } from '../workbook/run';
import { activateSheet } from '../workbook/select';
import { parsed, readSettings, saveSettings, SETTING_PREFIX } from '../workbook/settings';
import type { Home, PaneMemory, SourceSummary } from './contract';
import { RUNS_KEY, savedRuns } from './last-runs';
import type { PutInForce } from './rules-port';
import { putInForce } from './rules-port';
import { readRulesInForce, rulesSetting } from './rules-store';
import { stepOf } from './undo-memory';

const MEMORY_KEY = `${SETTING_PREFIX}pane`;

/** `sampleOf` brings the sample workbook of a language as base64: it comes from the add-in's own address, never from elsewhere. */
export function createHome(sampleOf: (language: string) => Promise<string>, put?: PutInForce): Home {
  return {
    summarize: () =>
      inExcel(async (context) => {
        const sources = await listSources(context);
        const settings = await readSettings(context, [RUNS_KEY]);
        const runs = savedRuns(settings.get(RUNS_KEY)).map((run) => ({
          ...run,
          undoable: stepOf(run.job) !== undefined,
        }));
        return success({ sources: sources.map(summaryOf), runs });
      }),

    openSample: async (language) => openWorkbook(await sampleOf(language)),

    goToSheet: (sheet) => activateSheet(sheet),

    insertFormula: (formula) => insertFormula(formula),

    async rules() {
      const rules = await inExcel((context) => readRulesInForce(context));
      // Damaged rules are told where they are used; the pane still has to show something to correct them from.
      const inForce = rules.ok ? rules.value : defaultRules;
      await putInForce(put, inForce);
      return inForce;
    },

    async saveRules(rules) {
      put?.(rules);
      const saved = await saveSettings([rulesSetting(rules)]);
      // Also where it could not be saved: for this session they are in force.
      if (put) await recalculate();
      return saved;
    },

    async recall() {
      const settings: Result<PaneMemory> = await inExcel(async (context) => {
        const text = (await readSettings(context, [MEMORY_KEY])).get(MEMORY_KEY);
        return success((parsed(text) ?? {}) as PaneMemory);
      });
      return settings.ok ? settings.value : {};
    },

    async remember(memory) {
      await saveSettings([{ key: MEMORY_KEY, value: JSON.stringify(memory) }]);
    },
  };
}

function summaryOf({ place, found, glance }: Source): SourceSummary {
  const table = findHeader(glance);
  const match = matchOf(matchColumns(glance, table));
  return {
    ref: place,
    label: found.label,
    rows: Math.max(0, found.at.rows - table.dataStart),
    kind: classifySheet(glance, table, match),
  };
}
