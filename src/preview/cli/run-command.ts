import { writeFileSync } from 'node:fs';
import { defaultRules } from '../../engine/rules/rules';
import { setDisplayLanguage, setRulesInForce } from '../../functions/rules-in-force';
import { createHome } from '../../jobs/home';
import { rulesSetting } from '../../jobs/rules-store';
import { saveSettings } from '../../workbook/settings';
import { contentFromHost } from '../files/content-from-host';
import { openHostWith } from '../files/open-host-with';
import { writeWorkbook } from '../files/write-workbook';
import { CliFailure } from './failure';
import { need, type JobRunner, type RunCommand } from './jobs/job-runner';
import { quarterlyReview } from './jobs/quarterly-review';
import { scoreRelationships } from './jobs/score-relationships';
import { segmentAccounts } from './jobs/segment-accounts';
import { summarisePipeline } from './jobs/summarise-pipeline';
import { readFile, readRulesFile } from './read-file';

const RUNNERS: Readonly<Record<string, JobRunner>> = {
  'segment-accounts': segmentAccounts,
  'score-relationships': scoreRelationships,
  'summarise-pipeline': summarisePipeline,
  'quarterly-review': quarterlyReview,
};

/**
 * `kam run`: the task pane's job, driven as the pane drives it, through the unmodified office.js, over our host. What it took and what
 * the check found goes to standard error, the outcome to standard output.
 */
export async function run(command: RunCommand): Promise<{ readonly out: string; readonly lines: readonly string[] }> {
  const { language } = command;
  const runner = RUNNERS[command.job];
  if (!runner) throw new CliFailure('unknownJob', { text: command.job, list: Object.keys(RUNNERS).join(', ') });
  const runJob = runner(command);
  const rules = command.rulesFile === undefined ? null : readRulesFile(command.rulesFile, language);
  const opened = await readFile(command.file, language);
  setDisplayLanguage(language);
  setRulesInForce(rules ?? defaultRules);
  const { host, close } = await openHostWith(opened, language);
  try {
    if (rules) await saveSettings([rulesSetting(rules)]);
    const home = createHome(() => Promise.reject(new Error('no samples here')));
    const { report, text, lines } = await runJob({
      command,
      language,
      sources: need(await home.summarize(), language).sources,
      rules: rules ?? (await home.rules()),
      save: async (file) => save(file, await writeWorkbook(contentFromHost(host))),
    });
    return { out: command.json ? `${JSON.stringify(report, null, 2)}\n` : text, lines };
  } finally {
    await close();
  }
}

function save(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new CliFailure('cannotWrite', { text: path });
  }
}
