import type { Result } from '../../src/engine/core/result';

/** The value of a result that must be one; the test fails with the problem's code if it is none. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a value, got the problem ${JSON.stringify(result.problem)}`);
  return result.value;
}
