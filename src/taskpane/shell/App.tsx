import { AriaLiveAnnouncer, FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import { defaultRules } from '../../engine/rules/rules';
import type { Rules } from '../../engine/rules/rules';
import type { Home, PaneMemory } from '../../jobs/contract';
import type { Language } from '../../locales/language';
import { Wait } from '../components/Wait';
import { HomeView } from '../home/HomeView';
import { ErrorBoundary } from './ErrorBoundary';
import { keepFocus } from './kept-focus';
import type { PaneJob } from './pane-job';
import { onPlaceRequest } from './place-request';
import { themes } from './theme';
import type { OfficeColours } from './theme';
import { useAppearance } from './use-appearance';
import { useViewStack } from './use-view-stack';
import { WordsProvider } from './words';
import type { Words } from './words';

const JobWords = lazy(() => import('./JobWords'));
const FormulasView = lazy(() => import('../formulas/FormulasView'));
const RulesView = lazy(() => import('../rules/RulesView'));
const HelpView = lazy(() => import('../help/HelpView'));

// In code and not in the page: the content security policy allows no inline styles, and a style sheet of its own is one more request.
const usePageStyles = makeStaticStyles({
  'html, body': { height: '100%', margin: 0, overflow: 'hidden' },
  'h1, h2, h3': { margin: 0 },
  body: { textWrap: 'pretty' },
  // Chinese breaks between any two characters; in a column this narrow a line would end within a word, a date, "3.7 / 万".
  'html:lang(zh)': { wordBreak: 'keep-all', overflowWrap: 'break-word' },
});

const useStyles = makeStyles({
  root: { height: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  wait: { height: '100%' },
});

export interface AppProps {
  readonly home: Home;
  /** In the order of their cards on Home. */
  readonly jobs: readonly PaneJob[];
  /** Office's display language; the rule `language` wins when it names one. */
  readonly officeLanguage: Language;
  readonly officeColours?: OfficeColours;
  readonly wordsOf: (language: Language) => Words;
  /** Tells the functions, which run in the same runtime. */
  readonly onRules?: (rules: Rules) => void;
}

export function App({ home, jobs, officeLanguage, officeColours, wordsOf, onRules }: AppProps) {
  usePageStyles();
  const styles = useStyles();
  const appearance = useAppearance(officeColours);
  const { view, visit, open, back, home: goHome } = useViewStack();
  const [rules, setRules] = useState<Rules>(defaultRules);
  const [memory, setMemory] = useState<PaneMemory | null>(null);
  const language = rules.language === 'auto' ? officeLanguage : rules.language;
  const words = useMemo(() => wordsOf(language), [wordsOf, language]);

  const putInForce = useCallback(
    (changed: Rules) => {
      setRules(changed);
      // At once, not after the next drawing: formulas that are written now must find them.
      onRules?.(changed);
    },
    [onRules],
  );
  const saveRules = (changed: Rules): void => {
    putInForce(changed);
    // A workbook that cannot be written (read-only, protected) keeps the rules for this session.
    void home.saveRules(changed).catch(() => undefined);
  };
  /** Undo puts back the rules that the run had saved over. */
  const reloadRules = useCallback(() => void home.rules().then(putInForce, () => undefined), [home, putInForce]);

  useEffect(() => keepFocus(document), []);
  useEffect(() => {
    let open = true;
    void Promise.all([home.rules().catch(() => defaultRules), home.recall().catch(() => ({}))]).then(
      ([rules, memory]) => {
        if (!open) return;
        putInForce(rules);
        setMemory(memory);
      },
    );
    return () => {
      open = false;
    };
  }, [home, putInForce]);

  useEffect(() => onPlaceRequest((place) => open({ place })), [open]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const remember = useCallback(
    (change: PaneMemory) => {
      const next = { ...memory, ...change };
      setMemory(next);
      void home.remember(next).catch(() => undefined);
    },
    [home, memory],
  );

  const job = jobs.find(({ id }) => id === view.place);
  const following = job && jobs[jobs.indexOf(job) + 1];
  const wait = <Wait className={styles.wait} label={words.pane.app.loading} />;
  return (
    <FluentProvider theme={themes[appearance]} lang={language}>
      {/* The frame is inside the provider, whose classes go to menus and drawers too. */}
      <div className={styles.root}>
        <AriaLiveAnnouncer>
          <WordsProvider value={words}>
            <ErrorBoundary words={words.pane} onReset={goHome}>
              <Suspense fallback={wait}>
                {memory === null ? (
                  wait
                ) : job ? (
                  <JobWords key={visit}>
                    {job.view({
                      home,
                      rules,
                      onRules: putInForce,
                      draft: memory.drafts?.[job.id],
                      onDraft: (draft) => remember({ drafts: { ...memory.drafts, [job.id]: draft } }),
                      source: view.source,
                      again: view.again,
                      onLeave: back,
                      onHome: goHome,
                      onUndone: reloadRules,
                      next: following && { id: following.id, onOpen: () => open({ place: following.id }) },
                    })}
                  </JobWords>
                ) : view.place === 'formulas' ? (
                  <FormulasView insert={(formula) => home.insertFormula(formula)} onLeave={back} />
                ) : view.place === 'rules' ? (
                  <JobWords>
                    <RulesView rules={rules} onRules={saveRules} onLeave={back} />
                  </JobWords>
                ) : view.place === 'help' ? (
                  <HelpView onLeave={back} />
                ) : (
                  <HomeView
                    home={home}
                    jobs={jobs}
                    welcomed={memory.welcomed === true}
                    onWelcomed={() => remember({ welcomed: true })}
                    onUndone={reloadRules}
                    takesFocus={visit > 0}
                    onLanguage={(language) => saveRules({ ...rules, language })}
                    onOpen={open}
                  />
                )}
              </Suspense>
            </ErrorBoundary>
          </WordsProvider>
        </AriaLiveAnnouncer>
      </div>
    </FluentProvider>
  );
}
