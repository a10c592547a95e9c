import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '../../engine/core/result';
import type { Control } from '../../jobs/contract';

export interface Progress {
  readonly done: number;
  readonly what: string;
  readonly params?: Readonly<Record<string, number>>;
}

export interface Task {
  readonly busy: boolean;
  /** True from `stop` until the work has wound up. */
  readonly stopping: boolean;
  /** Null until the work tells how far it is. */
  readonly progress: Progress | null;
  readonly problem: Problem | null;
  /** Runs one piece of work; an earlier one that still runs is dropped. Answers null when it was dropped itself. */
  readonly run: <T>(work: (control: Control) => Promise<Result<T>>) => Promise<Result<T> | null>;
  /** Aborts and forgets: for work that changes nothing. */
  readonly drop: () => void;
  /** Aborts and waits for the end: for work that must put things back first. */
  readonly stop: () => void;
}

/** The problem that stands for an Excel that throws instead of answering; its sentence is the pane's own. */
export const STUCK: Problem = { code: 'excel-stuck' };

/** What work answers that was stopped; not a problem to show. */
export const CANCELLED = 'cancelled';

type State = Pick<Task, 'busy' | 'stopping' | 'progress' | 'problem'>;
const IDLE: State = { busy: false, stopping: false, progress: null, problem: null };

/** One strand of work at a time, with progress, cancel and its problem; results that come too late are dropped. */
export function useTask(): Task {
  const [state, setState] = useState(IDLE);
  const current = useRef<AbortController | null>(null);

  const drop = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState(IDLE);
  }, []);

  const stop = useCallback(() => {
    if (!current.current) return;
    current.current.abort();
    setState((state) => ({ ...state, stopping: true }));
  }, []);

  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback(async <T>(work: (control: Control) => Promise<Result<T>>): Promise<Result<T> | null> => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const isCurrent = (): boolean => current.current === controller;
    setState({ ...IDLE, busy: true });
    let result: Result<T>;
    try {
      result = await work({
        signal: controller.signal,
        onProgress: (progress) => {
          if (isCurrent()) setState((state) => ({ ...state, progress }));
        },
      });
    } catch {
      result = { ok: false, problem: STUCK };
    }
    if (!isCurrent()) return null;
    current.current = null;
    const shown = !result.ok && result.problem.code !== CANCELLED ? result.problem : null;
    setState({ ...IDLE, problem: shown });
    return result;
  }, []);

  return { ...state, run, drop, stop };
}
