import { createRoot } from 'react-dom/client';
import { setDisplayLanguage, setRulesInForce } from '../functions/rules-in-force';
import { createHome } from '../jobs/home';
import { languageOf } from '../locales/language';
import type { Engine } from '../worker/engine';
import { quarterlyReviewInPane } from './quarterly-review/pane-job';
import { scoreRelationshipsInPane, scoreRelationshipsWhenAsked } from './score-relationships/pane-job';
import { segmentAccountsInPane } from './segment-accounts/pane-job';
import { App } from './shell/App';
import { summarisePipelineInPane } from './summarise-pipeline/pane-job';
import { whenAsked } from './shell/when-asked';
import { firstWordsOf } from './shell/first-words';

/** One for all jobs. */
const engine = whenAsked<Engine>(async () => {
  const [{ createWorkerEngine }, { startWorker }] = await Promise.all([
    import('../worker/worker-engine'),
    import('../worker/start-worker'),
  ]);
  return createWorkerEngine(startWorker);
});

/** The sample workbook of a language as base64, loaded only when someone asks for it. */
async function sampleOf(language: string): Promise<string> {
  const sample =
    language === 'zh-CN'
      ? await import('../../assets/samples/customers-zh.xlsx')
      : await import('../../assets/samples/customers-en.xlsx');
  return sample.default.slice(sample.default.indexOf(',') + 1);
}

void Office.onReady().then(() => {
  const officeLanguage = languageOf(Office.context.displayLanguage);
  setDisplayLanguage(officeLanguage);
  const root = document.getElementById('root');
  if (!root) return;
  const segmentAccounts = whenAsked(async () => {
    const { createSegmentAccounts } = await import('../jobs/segment-accounts/segment-accounts');
    return createSegmentAccounts(setRulesInForce, engine);
  });
  const scoreRelationships = scoreRelationshipsWhenAsked(async () => {
    const { createScoreRelationships } = await import('../jobs/score-relationships/score-relationships');
    return createScoreRelationships(setRulesInForce);
  });
  const summarisePipeline = whenAsked(async () => {
    const { createSummarisePipeline } = await import('../jobs/summarise-pipeline/summarise-pipeline');
    return createSummarisePipeline(setRulesInForce, engine);
  });
  const quarterlyReview = whenAsked(async () => {
    const { createQuarterlyReview } = await import('../jobs/quarterly-review/quarterly-review');
    return createQuarterlyReview(setRulesInForce, engine);
  });
  createRoot(root).render(
    <App
      home={createHome(sampleOf, setRulesInForce)}
      jobs={[
        segmentAccountsInPane(segmentAccounts),
        scoreRelationshipsInPane(scoreRelationships),
        summarisePipelineInPane(summarisePipeline),
        quarterlyReviewInPane(quarterlyReview),
      ]}
      officeLanguage={officeLanguage}
      officeColours={Office.context.officeTheme}
      wordsOf={firstWordsOf}
      onRules={setRulesInForce}
    />,
  );
});
