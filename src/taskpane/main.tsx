import { createRoot } from 'react-dom/client';
import { setDisplayLanguage, setRulesInForce } from '../functions/rules-in-force';
import { createHome } from '../jobs/home';
import { createSegmentAccounts } from '../jobs/segment-accounts/segment-accounts';
import { languageOf } from '../locales/language';
import { segmentAccountsInPane } from './segment-accounts/pane-job';
import { startWorker } from '../worker/start-worker';
import { createWorkerEngine } from '../worker/worker-engine';
import { App } from './shell/App';
import { wordsOf } from './shell/words-of';

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
  const engine = createWorkerEngine(startWorker);
  createRoot(root).render(
    <App
      home={createHome(sampleOf, setRulesInForce)}
      jobs={[segmentAccountsInPane(createSegmentAccounts(setRulesInForce, engine))]}
      officeLanguage={officeLanguage}
      officeColours={Office.context.officeTheme}
      wordsOf={wordsOf}
      onRules={setRulesInForce}
    />,
  );
});
