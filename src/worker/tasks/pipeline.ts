import { pipelineSteps, type PipelineColumns, type PipelineFigures } from '../../engine/pipeline/pipeline-figures';
import type { Rules } from '../../engine/rules/rules';
import type { Task } from './task';

interface PipelineInput {
  readonly columns: PipelineColumns;
  /** Serial day. */
  readonly asOf: number;
  readonly rules: Rules;
}

/** Summary, ages, flows and win rates of the deals of one source. */
export const pipeline: Task<PipelineInput, PipelineFigures> = {
  steps: ({ columns, asOf, rules }) => pipelineSteps(columns, asOf, rules),
  rows: ({ columns }) => columns.stages.length,
};
