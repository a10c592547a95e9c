export const AS_OF: number;
export const STAGES: readonly string[];
export const PROBABILITY: readonly number[];
export const SIZES: Readonly<Record<'pareto' | 'rfm' | 'pipeline', readonly number[]>>;
export function cellsOf(job: string, rows: number): unknown[][];
export function figuresOf(job: string, rows: readonly unknown[][]): unknown[];
