import { DataHistogramRegular } from '@fluentui/react-icons';
import { lazy } from 'react';
import type { SegmentAccounts } from '../../jobs/contract';
import type { PaneJob } from '../shell/pane-job';

const SegmentAccountsView = lazy(() => import('./SegmentAccountsView'));

export function segmentAccountsInPane(job: SegmentAccounts): PaneJob {
  return {
    id: 'segment-accounts',
    kinds: ['accounts', 'orders', 'opportunities'],
    icon: DataHistogramRegular,
    undo: (edited, control) => job.undo(edited, control),
    view: (props) => <SegmentAccountsView job={job} {...props} />,
  };
}
