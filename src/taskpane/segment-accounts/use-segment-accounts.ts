import { useEffect, useRef, useState } from 'react';
import { matchOf } from '../../engine/intake/match-columns';
import type { Rules } from '../../engine/rules/rules';
import type {
  AccountRating,
  Announcement,
  CheckReport,
  Choices,
  Draft,
  FixPreview,
  Home,
  Match,
  OpenedSource,
  RuleEffect,
  SegmentAccounts,
  SegmentPreview,
  SourceRef,
  SourceSummary,
  WriteOptions,
  WriteReport,
} from '../../jobs/contract';
import { PERIODS_CHOICE } from '../../jobs/section-contract';
import type { Language } from '../../locales/language';
import { CANCELLED, useTask } from '../components/use-task';
import type { Task } from '../components/use-task';
import { columnOf } from './account-columns';
import { cutoffsInOrder } from './tier-rules';

export const DATA = 0;
export const CHECK = 1;
export const RULES = 2;
export const PREVIEW = 3;
export const WRITE = 4;

/** Rules are asked about once typing or holding an arrow has paused. */
const SETTLE = 150;

export interface SegmentAccountsProps {
  readonly home: Home;
  readonly job: SegmentAccounts;
  readonly language: Language;
  readonly rules: Rules;
  readonly onRules: (rules: Rules) => void;
  readonly draft?: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly source?: SourceRef;
  /** Everything as last time, up to the preview. */
  readonly again?: boolean;
}

export interface SegmentAccountsState {
  readonly step: number;
  readonly sources: readonly SourceSummary[];
  readonly source: SourceRef | null;
  readonly opened: OpenedSource | null;
  readonly match: Match;
  readonly choices: Choices;
  readonly check: CheckReport | null;
  readonly rules: Rules;
  readonly effect: RuleEffect | null;
  readonly preview: SegmentPreview | null;
  readonly options: WriteOptions;
  readonly announcements: readonly Announcement[];
  readonly report: WriteReport | null;
  readonly cancelled: boolean;
  readonly tasks: Readonly<Record<'open' | 'check' | 'fix' | 'effect' | 'preview' | 'announce' | 'write', Task>>;
  /** Whether the step's button may be pressed. */
  readonly canGoOn: boolean;
  readonly chooseSource: (source: SourceRef) => void;
  readonly setMatch: (match: Match) => void;
  readonly setChoice: (key: string, choice: string) => void;
  /** Compares other periods; the preview is made anew and what it shows stays until then. */
  readonly setPeriods: (id: string) => void;
  readonly setRules: (rules: Rules) => void;
  readonly setOptions: (options: WriteOptions) => void;
  readonly previewFix: (id: string) => Promise<FixPreview | null>;
  readonly fix: (id: string) => Promise<number | null>;
  readonly goTo: (step: number) => void;
  readonly next: () => void;
  /** Keeps ratings in the workbook. */
  readonly rate: (ratings: ReadonlyMap<string, AccountRating>) => void;
  /** The same preview with what has changed since; what is shown stays until it is there. */
  readonly refreshPreview: () => void;
}

/** The five steps: what was chosen, what came back, and how one leads to the next. Nothing is drawn here. */
export function useSegmentAccounts(props: SegmentAccountsProps): SegmentAccountsState {
  const { home, job, language, draft, onDraft } = props;
  const tasks = {
    sources: useTask(),
    open: useTask(),
    check: useTask(),
    fix: useTask(),
    effect: useTask(),
    preview: useTask(),
    announce: useTask(),
    write: useTask(),
  };
  const [step, setStep] = useState(DATA);
  const [sources, setSources] = useState<readonly SourceSummary[]>([]);
  const [source, setSource] = useState<SourceRef | null>(null);
  const [opened, setOpened] = useState<OpenedSource | null>(null);
  const [match, setMatch] = useState<Match>({});
  const [choices, setChoices] = useState<Choices>({});
  const [check, setCheck] = useState<CheckReport | null>(null);
  const [rules, setRulesState] = useState(props.rules);
  const [effect, setEffect] = useState<RuleEffect | null>(null);
  const [preview, setPreview] = useState<SegmentPreview | null>(null);
  const [options, setOptionsState] = useState<WriteOptions>(draft?.options ?? { as: 'formulas', beside: true });
  const [announcements, setAnnouncements] = useState<readonly Announcement[]>([]);
  const [report, setReport] = useState<WriteReport | null>(null);
  const [cancelled, setCancelled] = useState(false);

  const open = async (ref: SourceRef, remembered?: Draft): Promise<{ readonly match: Match } | null> => {
    setSource(ref);
    setOpened(null);
    setCheck(null);
    const result = await tasks.open.run((control) => job.open(ref, control));
    if (!result?.ok) return null;
    const columns = result.value.labels.length;
    const kept = Object.entries(remembered?.match ?? {}).filter(([, column]) => column < columns);
    // What the person set once stays; when nothing was remembered, or the sheet has shrunk, recognition decides.
    const match = kept.length > 0 ? (Object.fromEntries(kept) as Match) : matchOf(result.value.matches);
    setOpened(result.value);
    setSource(result.value.ref);
    setMatch(match);
    setChoices(remembered?.choices ?? {});
    return { match };
  };

  const runCheck = async (match: Match, choices: Choices): Promise<boolean> => {
    const result = await tasks.check.run(() => job.check(match, choices));
    if (!result?.ok) return false;
    setCheck(result.value);
    return result.value.problem === undefined;
  };

  const runEffect = async (rules: Rules): Promise<void> => {
    const result = await tasks.effect.run(() => job.effect(rules));
    if (result?.ok) setEffect(result.value);
  };

  const runAnnounce = async (options: WriteOptions): Promise<void> => {
    const result = await tasks.announce.run(() => job.announce(options, language));
    if (result?.ok) setAnnouncements(result.value);
  };

  const runPreview = async (
    match: Match,
    choices: Choices,
    rules: Rules,
    options: WriteOptions,
    again = false,
  ): Promise<void> => {
    if (!again) setPreview(null);
    const result = await tasks.preview.run((control) => job.preview(match, choices, rules, control));
    if (!result?.ok) return;
    const possible = { ...options, beside: options.beside && result.value.canWriteBeside };
    setPreview(result.value);
    setOptionsState(possible);
    await runAnnounce(possible);
  };

  /** The same preview after a choice made in it: nothing is taken away meanwhile, so focus and open parts stay. */
  const refreshPreview = async (choices: Choices): Promise<void> => {
    const result = await tasks.preview.run((control) => job.preview(match, choices, rules, control));
    if (!result?.ok) return;
    setPreview(result.value);
    await runAnnounce(options);
  };

  const runWrite = async (): Promise<void> => {
    setReport(null);
    setCancelled(false);
    // Live formulas must find the rules they were previewed with; a write that does not happen puts the old ones back.
    const before = props.rules;
    props.onRules(rules);
    const result = await tasks.write.run((control) => job.write(options, language, control));
    if (result?.ok) setReport(result.value);
    else {
      props.onRules(before);
      setCancelled(result?.problem.code === CANCELLED);
    }
  };

  /** Opens a step and does what it needs; the earlier steps' answers are there. */
  const enter = async (to: number, match: Match, choices: Choices): Promise<void> => {
    setStep(to);
    if (to === CHECK) await runCheck(match, choices);
    if (to === RULES) await runEffect(rules);
    if (to === PREVIEW) await runPreview(match, choices, rules, options);
    if (to === WRITE) await runWrite();
  };

  const start = async (): Promise<void> => {
    const found = await tasks.sources.run((control) => home.summarize(control));
    const listed = found?.ok ? found.value.sources : [];
    setSources(listed);
    const resume = draft !== undefined && (props.again === true || draft.step > DATA);
    const first = (resume ? draft.source : undefined) ?? props.source ?? listed[0]?.ref;
    if (!first) return;
    const remembered = draft && sameSource(draft.source, first) ? draft : undefined;
    const ready = await open(first, remembered);
    if (!ready || !resume) return;
    const to = props.again === true ? PREVIEW : Math.min(draft.step, PREVIEW);
    if (!(await runCheck(ready.match, draft.choices))) return setStep(CHECK);
    if (to === CHECK) setStep(CHECK);
    else await enter(to, ready.match, draft.choices);
  };
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void start();
  });

  const keep = useRef(onDraft);
  useEffect(() => {
    keep.current = onDraft;
  });
  useEffect(() => {
    // After the write the next visit starts at the data again, with the same columns.
    if (source && opened) keep.current({ step: step === WRITE ? DATA : step, source, match, choices, options });
  }, [step, source, opened, match, choices, options]);

  const asking = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(asking.current), []);
  const setRules = (changed: Rules): void => {
    setRulesState(changed);
    clearTimeout(asking.current);
    if (cutoffsInOrder(changed['tier.cutoffs'])) asking.current = setTimeout(() => void runEffect(changed), SETTLE);
  };

  const fix = async (id: string): Promise<number | null> => {
    const result = await tasks.fix.run((control) => job.fix(id, control));
    if (!result?.ok) return null;
    await runCheck(match, choices);
    return result.value.changed;
  };

  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const hasColumns = columnOf(match, 'account') !== undefined && columnOf(match, 'value') !== undefined;
  const hasRows = check !== null && check.problem === undefined && check.rows > check.leftOut;
  const canGoOn =
    step === DATA
      ? opened !== null && opened.rows > 0 && hasColumns
      : step === CHECK
        ? hasRows && !tasks.check.busy && !tasks.fix.busy
        : step === RULES
          ? cutoffsInOrder(rules['tier.cutoffs'])
          : step === PREVIEW && preview !== null && !tasks.announce.busy;

  return {
    step,
    sources,
    source,
    opened,
    match,
    choices,
    check,
    rules,
    effect,
    preview,
    options,
    announcements,
    report,
    cancelled,
    tasks,
    canGoOn,
    chooseSource: (ref) => void open(ref, draft && sameSource(draft.source, ref) ? draft : undefined),
    setMatch,
    setChoice: (key, choice) => {
      const next = { ...choices, [key]: choice };
      setChoices(next);
      void runCheck(match, next);
    },
    setPeriods: (id) => {
      const next = { ...choices, [PERIODS_CHOICE]: id };
      setChoices(next);
      void refreshPreview(next);
    },
    setRules,
    setOptions: (options) => {
      setOptionsState(options);
      void runAnnounce(options);
    },
    previewFix: async (id) => {
      const result = await tasks.fix.run(() => job.previewFix(id));
      return result?.ok ? result.value : null;
    },
    fix,
    goTo: (to) => {
      setStep(to);
      // A job that was taken up at its preview has not counted yet.
      if (to === RULES && !effect) void runEffect(rules);
    },
    next: () => void enter(step + 1, match, choices),
    rate: (ratings) => {
      // One after the other: each save writes all ratings known by then.
      saving.current = saving.current.then(() => job.rate(ratings)).catch(() => undefined);
    },
    refreshPreview: () => void saving.current.then(() => runPreview(match, choices, rules, options, true)),
  };
}

function sameSource(a: SourceRef, b: SourceRef): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
