import { useMemo, useState } from 'react';
import { matchOf } from '../../engine/intake/match-columns';
import type { Choices, Draft, Match, PartDraft, SourceRef, SourceSummary } from '../../jobs/contract';
import type { Task } from '../components/use-task';
import { bestSource } from '../components/best-source';
import { NO_PART, sameSource } from './job-part';
import type { JobPart, PartState } from './job-part';

/** Columns and choices of the parts that are in, by part. */
export type Taken = Readonly<Record<string, { readonly match: Match; readonly choices: Choices }>>;

export interface Parts {
  readonly states: Readonly<Record<string, PartState>>;
  readonly opening: string | null;
  /** What to remember, once the job's own part is open: the first, or any where none is needed by itself. */
  readonly drafts: Draft['parts'] | null;
  /** Every part that is in was checked, and has rows left. */
  readonly hasRows: boolean;
  /** The parts that are open; a new object only when one of them changes. */
  readonly taken: Taken;
  readonly set: (id: string, change: Partial<PartState>) => void;
  readonly choose: (id: string, source: SourceRef | null) => void;
  /**
   * Opens each part where it was left, or what suits it best; null when one that is needed cannot be opened. `first` is for the part
   * that its kind suits.
   */
  readonly openAll: (
    listed: readonly SourceSummary[],
    first: SourceRef | undefined,
    resume: boolean,
  ) => Promise<Taken | null>;
  readonly checkOne: (id: string, match: Match, choices: Choices) => Promise<boolean>;
  readonly checkAll: (taken: Taken) => Promise<boolean>;
}

/** The sources of a job: which place each is taken from, what its columns mean and what the check found. */
export function useParts(
  parts: readonly JobPart[],
  tasks: { readonly open: Task; readonly check: Task },
  draft: Draft | undefined,
): Parts {
  const [states, setStates] = useState<Readonly<Record<string, PartState>>>({});
  const [opening, setOpening] = useState<string | null>(null);

  const set = (id: string, change: Partial<PartState>): void =>
    setStates((states) => ({ ...states, [id]: { ...(states[id] ?? NO_PART), ...change } }));

  /** What was chosen for this source last time, if it was this one. */
  const rememberedOf = (id: string, ref: SourceRef): PartDraft | undefined => {
    const kept = draft?.parts?.[id];
    return kept && sameSource(kept.source, ref) ? kept : undefined;
  };

  const openOne = async (part: JobPart, ref: SourceRef): Promise<Taken[string] | null> => {
    const remembered = rememberedOf(part.id, ref);
    setOpening(part.id);
    set(part.id, { ...NO_PART, source: ref });
    const result = await tasks.open.run((control) => part.desk.open(ref, control));
    // A later choice has taken over.
    if (result === null) return null;
    setOpening(null);
    if (!result.ok) return null;
    const columns = result.value.labels.length;
    const kept = Object.entries(remembered?.match ?? {}).filter(([, column]) => column < columns);
    // What the person set once stays; when nothing was remembered, or the sheet has shrunk, recognition decides.
    const match = kept.length > 0 ? (Object.fromEntries(kept) as Match) : matchOf(result.value.matches);
    const choices = remembered?.choices ?? {};
    set(part.id, { opened: result.value, source: result.value.ref, match, choices });
    return { match, choices };
  };

  const openAll: Parts['openAll'] = async (listed, first, resume) => {
    const taken: Record<string, Taken[string]> = {};
    const kind = first && listed.find(({ ref }) => sameSource(ref, first))?.kind;
    const starting = parts.find(({ kinds }) => kind !== undefined && kinds.includes(kind)) ?? parts[0];
    for (const [index, part] of parts.entries()) {
      const kept = draft?.parts?.[part.id];
      if (kept === null && !part.required) continue;
      const best = bestSource(part.kinds, listed)?.ref;
      const given = part === starting ? first : undefined;
      // Home proposes what suits best; what the person took the last time goes before it, as long as it is there. Who goes on where
      // they were is told when it is not.
      const isThere =
        kept && (kept.source.kind === 'selection' || listed.some(({ ref }) => sameSource(ref, kept.source)));
      const known = resume || isThere === true ? kept?.source : undefined;
      // The job's own part takes whatever there is, so that there is something to correct.
      const any = index === 0 && part.required ? listed[0]?.ref : undefined;
      const ref = known ?? given ?? best ?? any;
      const opened = ref && (await openOne(part, ref));
      if (opened) taken[part.id] = opened;
      else if (part.required) return null;
    }
    return taken;
  };

  const checkOne: Parts['checkOne'] = async (id, match, choices) => {
    const desk = parts.find((part) => part.id === id)?.desk;
    const result = desk && (await tasks.check.run((control) => desk.check(match, choices, control)));
    if (!result?.ok) return false;
    set(id, { check: result.value });
    return result.value.problem === undefined;
  };

  const checkAll: Parts['checkAll'] = async (taken) => {
    for (const [id, { match, choices }] of Object.entries(taken)) {
      if (!(await checkOne(id, match, choices))) return false;
    }
    return true;
  };

  const taken = useMemo(
    (): Taken =>
      Object.fromEntries(
        Object.entries(states).flatMap(([id, { opened, match, choices }]) =>
          opened ? [[id, { match, choices }]] : [],
        ),
      ),
    [states],
  );

  const drafts = useMemo(() => {
    if (!Object.values(states).some(({ opened }) => opened !== null)) return null;
    return Object.fromEntries(
      Object.entries(states).map(([id, { source, match, choices }]) => [id, source && { source, match, choices }]),
    );
  }, [states]);

  return {
    states,
    opening,
    drafts,
    // A source that may be missing may also be empty; one of them has to have rows.
    hasRows:
      parts.every(({ id, required }) => {
        const { source, check } = states[id] ?? NO_PART;
        if (source === null) return !required;
        return check !== null && check.problem === undefined && (!required || check.rows > check.leftOut);
      }) && Object.values(states).some(({ check }) => check !== null && check.rows > check.leftOut),
    taken,
    set,
    choose: (id, source) => {
      const part = parts.find((one) => one.id === id);
      if (!part) return;
      if (source) void openOne(part, source);
      else {
        tasks.open.drop();
        void part.desk.close?.().catch(() => undefined);
        setOpening(null);
        set(id, NO_PART);
      }
    },
    openAll,
    checkOne,
    checkAll,
  };
}
