import { PeopleTeamRegular } from '@fluentui/react-icons';
import { lazy } from 'react';
import type { ScoreRelationships } from '../../jobs/score-relationships/contract';
import type { PaneJob } from '../shell/pane-job';

const ScoreRelationshipsView = lazy(() => import('./ScoreRelationshipsView'));

export function scoreRelationshipsInPane(job: ScoreRelationships): PaneJob {
  return {
    id: 'score-relationships',
    kinds: ['contacts', 'accounts', 'contactLog', 'complaints'],
    icon: PeopleTeamRegular,
    undo: (edited, control) => job.undo(edited, control),
    view: (props) => <ScoreRelationshipsView job={job} {...props} />,
  };
}
