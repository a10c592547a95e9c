/**
 * Numbers to work with within one call, whatever they were before: up to so many are the same memory each time, because getting some
 * takes longer than what a small table does in it. Nothing may be left in it that outlives the call.
 *
 * @example workingMemory(8)(2).length // => 2
 */
export function workingMemory(most: number): (length: number) => Float64Array {
  const kept = new Float64Array(most);
  return (length) => (length > most ? new Float64Array(length) : kept.subarray(0, length));
}
