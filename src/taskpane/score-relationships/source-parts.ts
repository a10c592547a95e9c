import type { Field } from '../../engine/intake/types';
import { relationshipSources } from '../../jobs/score-relationships/contract';
import type { ChosenSources, RelationshipSource, ScoreRelationships } from '../../jobs/score-relationships/contract';
import { columnWords } from '../../locales/columns';
import type { Language } from '../../locales/language';
import { relationshipPaneWords, relationshipWords } from '../../locales/relationships';
import { fieldQuestion } from '../job/job-part';
import type { JobPart } from '../job/job-part';
import type { Taken } from '../job/use-parts';

/** Columns that the Data step asks about; ratings are recognised by their headers and used without being asked. */
const ASKED: Readonly<Record<RelationshipSource, readonly Field[]>> = {
  accounts: ['account', 'accountId', 'tier', 'revenue', 'satisfaction', 'lastContact', 'since'],
  contacts: ['account', 'contact', 'role', 'depth', 'stance', 'trust', 'lastContact', 'nextDate'],
  contactLog: ['account', 'contactDate', 'contactKind'],
  complaints: ['account', 'openedOn', 'answeredOn', 'closedOn', 'owner'],
};

export function sourceParts(job: ScoreRelationships, language: Language): readonly JobPart[] {
  const fields = columnWords(language);
  // Accounts first, for the others are checked against them. Each may be missing; the score says what it did not have.
  return relationshipSources.map((source) => ({
    id: source,
    title: relationshipWords(language).names.sources[source],
    desk: job.desks[source],
    kinds: [source],
    required: false,
    questions: ASKED[source].map((field) =>
      fieldQuestion(field, {
        label: fields[field],
        ...(field === 'account' ? { hint: relationshipPaneWords(language).hints[source] } : {}),
        ...(field === 'contactDate' ? { required: true } : {}),
      }),
    ),
  }));
}

export function chosenOf(taken: Taken): ChosenSources {
  return Object.fromEntries(
    relationshipSources.flatMap((source) => {
      const part = taken[source];
      return part ? [[source, part]] : [];
    }),
  );
}
