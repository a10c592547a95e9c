/** Sentences of the check about contacts, log and complaints. */
export const relationshipChecks = {
  findings: {
    'unknown-role':
      '{column} "{word}" ({count} row) is unknown. Choose its meaning.|{column} "{word}" ({count} rows) is unknown. Choose its meaning.',
    'unknown-depth':
      '{column} "{word}" ({count} row) is unknown. Choose its meaning.|{column} "{word}" ({count} rows) is unknown. Choose its meaning.',
    'unknown-stance':
      '{column} "{word}" ({count} row) is unknown. Choose its meaning.|{column} "{word}" ({count} rows) is unknown. Choose its meaning.',
    'unknown-answer':
      '{column}: {count} cell is neither yes nor no and is not used.|{column}: {count} cells are neither yes nor no and are not used.',
    'rating-range':
      '{column}: {count} rating is not from 1 to 5 and is not used.|{column}: {count} ratings are not from 1 to 5 and are not used.',
    'duplicate-contact':
      '{count} row repeats a contact of its account.|{count} rows repeat a contact of their account.',
    'unknown-account':
      '{count} row names an account that the accounts table lacks. Leave it out, or score it too.|{count} rows name accounts that the accounts table lacks. Leave them out, or score them too.',
  },
  passed: {
    'unknown-role': 'All roles are known',
    'unknown-depth': 'All depths are known',
    'unknown-stance': 'All stances are known',
    'unknown-answer': 'All answers are yes or no',
    'rating-range': 'All ratings are from 1 to 5',
    'duplicate-contact': 'No contact stands twice',
    'unknown-account': 'All accounts are in the accounts table',
  },
  choices: {
    'no-role': 'No role',
    decisionMaker: 'Decision maker',
    influencer: 'Influencer',
    inCharge: 'Person in charge',
    bystander: 'Bystander',
    'no-tie': 'No tie',
    nodding: 'Nodding',
    benefit: 'Benefit',
    trial: 'Trial',
    intimate: 'Intimate',
    'no-stance': 'No stance',
    coach: 'Coach',
    ally: 'Ally',
    neutral: 'Neutral',
    opponent: 'Opponent',
  },
  reasons: {
    'unknown-account': '{count} of an unknown account|{count} of unknown accounts',
  },
} as const;
