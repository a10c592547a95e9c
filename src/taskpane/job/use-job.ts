import { startTransition, useEffect, useRef, useState } from 'react';
import type { Result } from '../../engine/core/result';
import type { Rules } from '../../engine/rules/rules';
import type {
  Announcement,
  Choices,
  Control,
  Draft,
  FixPreview,
  Home,
  JobId,
  JobWriter,
  Match,
  SourceRef,
  SourceSummary,
} from '../../jobs/contract';
import type { Language } from '../../locales/language';
import { CANCELLED, useTask } from '../components/use-task';
import type { Task } from '../components/use-task';
import { NO_PART, isReady } from './job-part';
import type { JobPart, PartState } from './job-part';
import { useParts } from './use-parts';
import type { Taken } from './use-parts';

export const DATA = 0;
export const CHECK = 1;
export const RULES = 2;
export const PREVIEW = 3;
export const WRITE = 4;

/** Rules are asked about once typing or holding an arrow has paused. */
const SETTLE = 150;

/** What the shell hands to every job's view. */
export interface JobViewProps {
  readonly home: Home;
  readonly rules: Rules;
  readonly onRules: (rules: Rules) => void;
  readonly draft?: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** Start from this source. */
  readonly source?: SourceRef;
  /** Everything as last time, up to the preview. */
  readonly again?: boolean;
  readonly onLeave: () => void;
  readonly onHome: () => void;
  /** Undo put back the rules that the run had saved over. */
  readonly onUndone: () => void;
  /** The job that people go on with, offered when this one is done. */
  readonly next?: { readonly id: JobId; readonly onOpen: () => void };
}

/** What a job brings to the frame. */
export interface JobUse<Preview, Options, Report, Effect> {
  readonly parts: readonly JobPart[];
  readonly writer: JobWriter<Options, Report>;
  readonly preview: (taken: Taken, rules: Rules, control: Control) => Promise<Result<Preview>>;
  /** What changed rules would do, where a job can tell before the preview. */
  readonly effect?: (rules: Rules, taken: Taken) => Promise<Result<Effect>>;
  readonly options: Options;
  /** The options that this preview leaves open. */
  readonly possible?: (options: Options, preview: Preview) => Options;
  /** Whether these options write anything at all; without it they do. */
  readonly writes?: (options: Options) => boolean;
  /** Whether these parts are enough to go on with, where none of them is needed by itself; without it they are. */
  readonly enough?: (parts: readonly string[]) => boolean;
  /** Whether rules make sense together; others are not asked about and not gone on with. */
  readonly holds?: (rules: Rules) => boolean;
}

export type JobTask = 'open' | 'check' | 'fix' | 'effect' | 'preview' | 'announce' | 'write';

export interface JobState<Preview, Options, Report, Effect> {
  readonly step: number;
  readonly sources: readonly SourceSummary[];
  readonly parts: readonly JobPart[];
  readonly stateOf: (part: string) => PartState;
  /** The parts that are open; a new object only when one of them changes. */
  readonly taken: Taken;
  /** The part that is being opened. */
  readonly opening: string | null;
  readonly rules: Rules;
  readonly effect: Effect | null;
  readonly preview: Preview | null;
  readonly options: Options;
  readonly announcements: readonly Announcement[];
  readonly report: Report | null;
  readonly cancelled: boolean;
  readonly tasks: Readonly<Record<JobTask, Task>>;
  /** Whether the step's button may be pressed. */
  readonly canGoOn: boolean;
  /** Null takes an optional source out. */
  readonly chooseSource: (part: string, source: SourceRef | null) => void;
  readonly setMatch: (part: string, match: Match) => void;
  readonly setChoice: (part: string, key: string, choice: string) => void;
  /** Keeps a choice of the preview and makes it anew; what it shows stays until then, so focus and open parts stay too. */
  readonly choose: (part: string, key: string, choice: string) => void;
  readonly setRules: (rules: Rules) => void;
  readonly setOptions: (options: Options) => void;
  readonly previewFix: (part: string, id: string) => Promise<FixPreview | null>;
  readonly fix: (part: string, id: string) => Promise<number | null>;
  readonly goTo: (step: number) => void;
  readonly next: () => void;
  /** The same preview with what has changed since; what is shown stays until it is there. */
  readonly refreshPreview: () => void;
}

/** The five steps: what was chosen, what came back, and how one leads to the next. Nothing is drawn here. */
export function useJob<Preview, Options, Report, Effect = never>(
  props: JobViewProps & { readonly language: Language },
  use: JobUse<Preview, Options, Report, Effect>,
): JobState<Preview, Options, Report, Effect> {
  const { home, language, draft, onDraft } = props;
  const { writer, holds = () => true, enough = () => true, writes = () => true } = use;
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
  const parts = useParts(use.parts, { open: tasks.open, check: tasks.check }, draft);
  const [rules, setRulesState] = useState(props.rules);
  const [effect, setEffect] = useState<Effect | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  // As this job saved them; another job's draft never comes here.
  const [options, setOptionsState] = useState((draft?.options as Options | undefined) ?? use.options);
  const [announcements, setAnnouncements] = useState<readonly Announcement[]>([]);
  const [report, setReport] = useState<Report | null>(null);
  const [cancelled, setCancelled] = useState(false);

  const runEffect = async (rules: Rules, taken: Taken): Promise<void> => {
    const ask = use.effect;
    const result = ask && (await tasks.effect.run(() => ask(rules, taken)));
    if (result?.ok) startTransition(() => setEffect(result.value));
  };

  const runAnnounce = async (options: Options): Promise<void> => {
    const result = await tasks.announce.run(() => writer.announce(options, language));
    if (result?.ok) setAnnouncements(result.value);
  };

  const runPreview = async (taken: Taken, again = false): Promise<void> => {
    if (!again) setPreview(null);
    const result = await tasks.preview.run((control) => use.preview(taken, rules, control));
    if (!result?.ok) return;
    const possible = use.possible?.(options, result.value) ?? options;
    // A full preview takes longer to draw than a press may wait: the page answers in between.
    startTransition(() => {
      setPreview(result.value);
      setOptionsState(possible);
    });
    await runAnnounce(possible);
  };

  const runWrite = async (): Promise<void> => {
    setReport(null);
    setCancelled(false);
    // Live formulas must find the rules they were previewed with; a write that does not happen puts the old ones back.
    const before = props.rules;
    props.onRules(rules);
    const result = await tasks.write.run((control) => writer.write(options, language, control));
    if (result?.ok) setReport(result.value);
    else {
      props.onRules(before);
      setCancelled(result?.problem.code === CANCELLED);
    }
  };

  /** Opens a step and does what it needs; the earlier steps' answers are there. */
  const enter = async (to: number, taken: Taken): Promise<void> => {
    setStep(to);
    if (to === CHECK) await parts.checkAll(taken);
    if (to === RULES) await runEffect(rules, taken);
    if (to === PREVIEW) await runPreview(taken);
    if (to === WRITE) await runWrite();
  };

  const start = async (): Promise<void> => {
    const found = await tasks.sources.run((control) => home.summarize(control));
    const listed = found?.ok ? found.value.sources : [];
    setSources(listed);
    const resume = draft !== undefined && (props.again === true || draft.step > DATA);
    const taken = await parts.openAll(listed, props.source, resume);
    if (!taken || !resume) return;
    const to = props.again === true ? PREVIEW : Math.min(draft.step, PREVIEW);
    if (!(await parts.checkAll(taken))) return setStep(CHECK);
    if (to === CHECK) setStep(CHECK);
    else await enter(to, taken);
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
  const { drafts } = parts;
  useEffect(() => {
    // After the write the next visit starts at the data again, with the same columns.
    if (drafts) keep.current({ step: step === WRITE ? DATA : step, parts: drafts, options });
  }, [step, drafts, options]);

  const asking = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(asking.current), []);
  const setRules = (changed: Rules): void => {
    setRulesState(changed);
    clearTimeout(asking.current);
    if (holds(changed)) asking.current = setTimeout(() => void runEffect(changed, parts.taken), SETTLE);
  };

  const partOf = (id: string): JobPart | undefined => use.parts.find((part) => part.id === id);
  const stateOf = (id: string): PartState => parts.states[id] ?? NO_PART;
  const choicesWith = (id: string, key: string, choice: string): Choices => ({ ...stateOf(id).choices, [key]: choice });

  const fix = async (id: string, finding: string): Promise<number | null> => {
    const desk = partOf(id)?.desk;
    const result = desk && (await tasks.fix.run((control) => desk.fix(finding, control)));
    if (!result?.ok) return null;
    await parts.checkOne(id, stateOf(id).match, stateOf(id).choices);
    return result.value.changed;
  };

  const areEnough = enough(use.parts.map(({ id }) => id).filter((id) => stateOf(id).opened !== null));
  const isDataReady = areEnough && use.parts.every((part) => isReady(part, stateOf(part.id))) && !tasks.open.busy;
  const canGoOn =
    step === DATA
      ? isDataReady
      : step === CHECK
        ? areEnough && parts.hasRows && !tasks.check.busy && !tasks.fix.busy
        : step === RULES
          ? holds(rules)
          : step === PREVIEW && preview !== null && writes(options) && !tasks.announce.busy;

  return {
    step,
    sources,
    parts: use.parts,
    stateOf,
    taken: parts.taken,
    opening: parts.opening,
    rules,
    effect,
    preview,
    options,
    announcements,
    report,
    cancelled,
    tasks,
    canGoOn,
    chooseSource: parts.choose,
    setMatch: (id, match) => parts.set(id, { match }),
    setChoice: (id, key, choice) => {
      const choices = choicesWith(id, key, choice);
      parts.set(id, { choices });
      void parts.checkOne(id, stateOf(id).match, choices);
    },
    choose: (id, key, choice) => {
      const choices = choicesWith(id, key, choice);
      parts.set(id, { choices });
      const { taken } = parts;
      void runPreview({ ...taken, [id]: { ...(taken[id] ?? { match: {} }), choices } }, true);
    },
    setRules,
    setOptions: (options) => {
      setOptionsState(options);
      void runAnnounce(options);
    },
    previewFix: async (id, finding) => {
      const desk = partOf(id)?.desk;
      const result = desk && (await tasks.fix.run(() => desk.previewFix(finding)));
      return result?.ok ? result.value : null;
    },
    fix,
    goTo: (to) => {
      setStep(to);
      // A job that was taken up at its preview has not counted yet.
      if (to === RULES && !effect) void runEffect(rules, parts.taken);
    },
    next: () => void enter(step + 1, parts.taken),
    refreshPreview: () => void runPreview(parts.taken, true),
  };
}
