/** What every engine function answers: a value with its notes, or one problem. Sentences are made at the edge (locales/problems). */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problem: Problem };

/** Something a reader of the result must know: rows left out and why, text read as a number, an assumption. */
export interface Note {
  /** What was seen; the sentence is `locales/problems`, by this code. */
  readonly code: string;
  readonly count: number;
  /** Zero-based rows of the input, in order, where they are known and not too many to keep. */
  readonly rows?: readonly number[];
  readonly params?: Params;
}

/** Why there is no value. `column` is the argument or field, `row` is zero-based in the input. */
export interface Problem {
  readonly code: string;
  readonly column?: string;
  readonly row?: number;
  readonly params?: Params;
}

export type Params = Readonly<Record<string, string | number>>;

export function success<T>(value: T, notes: readonly Note[] = []): Result<T> {
  return { ok: true, value, notes };
}

export function failure(
  code: string,
  more: Omit<Problem, 'code'> = {},
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, ...more } };
}
