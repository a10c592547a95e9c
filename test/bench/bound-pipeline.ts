/**
 * The bound: one pass over complete deals into plain sums by stage; no blanks, no oldest, no checks, and sums that drift.
 */
export function boundPipeline(
  stages: Uint8Array,
  amounts: Float64Array,
  days: Float64Array,
  asOf: number,
): Float64Array {
  const sums = new Float64Array(3 * 10);
  for (let i = 0; i < stages.length; i++) {
    const at = 3 * stages[i]!;
    sums[at]!++;
    sums[at + 1]! += amounts[i]!;
    sums[at + 2]! += asOf - days[i]!;
  }
  return sums;
}
