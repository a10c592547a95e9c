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
  /** Null until the work tells how far it is. */
  readonly progress: Progress | null;
  readonly problem: Problem | null;
  /** Runs one piece of work; an earlier one that still runs is cancelled. Answers null when cancelled, late or failed. */
  readonly run: <T>(work: (control: Control) => Promise<Result<T>>) => Promise<T | null>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** The problem that stands for an Excel that throws instead of answering; its sentence is the pane's own. */
export const STUCK: Problem = { code: 'excel-stuck' };

/** Codes that mean: the person cancelled. That is no problem to show. */
const CANCELLED = 'cancelled';

/** One strand of work at a time, with progress, cancel and its problem; results that come too late are dropped. */
export function useTask(): Task {
  const [state, setState] = useState<Pick<Task, 'busy' | 'progress' | 'problem'>>({ busy: false, progress: null, problem: null });
  const current = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState({ busy: false, progress: null, problem: null });
  }, []);

  const clear = useCallback(() => setState((state) => ({ ...state, problem: null })), []);

  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback(async <T>(work: (control: Control) => Promise<Result<T>>): Promise<T | null> => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const isCurrent = (): boolean => current.current === controller;
    setState({ busy: true, progress: null, problem: null });
    let result: Result<T>;
    try {
      result = await work({
        signal: controller.signal,
        onProgress: (progress) => {
          if (isCurrent()) setState({ busy: true, progress, problem: null });
        },
      });
    } catch {
      result = { ok: false, problem: STUCK };
    }
    if (!isCurrent()) return null;
    current.current = null;
    const problem = result.ok || result.problem.code === CANCELLED ? null : result.problem;
    setState({ busy: false, progress: null, problem });
    return result.ok ? result.value : null;
  }, []);

  return { ...state, run, cancel, clear };
}
