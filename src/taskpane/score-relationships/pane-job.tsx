import { PeopleTeamRegular } from '@fluentui/react-icons';
import { lazy } from 'react';
import { relationshipSources } from '../../jobs/score-relationships/contract';
import type { ScoreRelationships } from '../../jobs/score-relationships/contract';
import type { PaneJob } from '../shell/pane-job';
import { whenAsked } from '../shell/when-asked';

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

/** The job and its desks, whose code is loaded when one of them is first asked for something. */
export function scoreRelationshipsWhenAsked(load: () => Promise<ScoreRelationships>): ScoreRelationships {
  let loading: Promise<ScoreRelationships> | null = null;
  const once = (): Promise<ScoreRelationships> => {
    loading ??= load().catch((fault: unknown) => {
      loading = null;
      throw fault;
    });
    return loading;
  };
  const desks = Object.fromEntries(
    relationshipSources.map((source) => [source, whenAsked(async () => (await once()).desks[source])]),
  ) as unknown as ScoreRelationships['desks'];
  const job = whenAsked(once);
  return new Proxy(job, { get: (whole, name) => (name === 'desks' ? desks : (Reflect.get(whole, name) as unknown)) });
}
