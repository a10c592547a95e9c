import { ClipboardDataBarRegular } from '@fluentui/react-icons';
import { lazy } from 'react';
import type { QuarterlyReview } from '../../jobs/quarterly-review/contract';
import { fill } from '../../locales/language';
import { reviewPaneWords } from '../../locales/review-pane';
import type { PaneJob } from '../shell/pane-job';

const QuarterlyReviewView = lazy(() => import('./QuarterlyReviewView'));

export function quarterlyReviewInPane(job: QuarterlyReview): PaneJob {
  return {
    id: 'quarterly-review',
    kinds: ['accounts', 'orders', 'opportunities'],
    icon: ClipboardDataBarRegular,
    undo: (edited, control) => job.undo(edited, control),
    // The name of the page that was written tells the quarter; asking the job would load its code with Home.
    status: ({ sheets }, language) => {
      const quarter = sheets.map((sheet) => /\d{4}\s?Q[1-4]/.exec(sheet)?.[0]).find((found) => found !== undefined);
      return quarter === undefined ? null : fill(reviewPaneWords(language).home.last, { quarter });
    },
    view: (props) => <QuarterlyReviewView job={job} {...props} />,
  };
}
