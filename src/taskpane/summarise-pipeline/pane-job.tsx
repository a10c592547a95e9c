import { FilterRegular } from '@fluentui/react-icons';
import { lazy } from 'react';
import type { SummarisePipeline } from '../../jobs/summarise-pipeline/contract';
import type { PaneJob } from '../shell/pane-job';

const SummarisePipelineView = lazy(() => import('./SummarisePipelineView'));

export function summarisePipelineInPane(job: SummarisePipeline): PaneJob {
  return {
    id: 'summarise-pipeline',
    kinds: ['opportunities'],
    icon: FilterRegular,
    undo: (edited, control) => job.undo(edited, control),
    view: (props) => <SummarisePipelineView job={job} {...props} />,
  };
}
