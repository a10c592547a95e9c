/** Sentences of step 2 for opportunities. */
export const dealChecks = {
  findings: {
    'no-stage': '{count} row has no stage, so it is no deal.|{count} rows have no stage, so they are no deals.',
    'unknown-stage':
      '{count} stage name is unknown ({rows} rows). Choose its meaning; KAM remembers it.|{count} stage names are unknown ({rows} rows). Choose what they mean; KAM remembers it.',
    'mapped-stage':
      '{count} stage name is recognised. Change it if it means something else here.|{count} stage names are recognised. Change any that means something else here.',
    'deal-without-account':
      '{count} deal has no account. It stays in the counts.|{count} deals have no account. They stay in the counts.',
    'deal-without-amount':
      '{column}: {count} open deal has no amount. It is counted, and in no sum.|{column}: {count} open deals have no amount. They are counted, and in no sum.',
    'deal-without-close':
      '{column}: {count} open deal has no close date. It is counted, and in no forecast.|{column}: {count} open deals have no close date. They are counted, and in no forecast.',
    'close-before-start':
      '{column}: {count} deal closes before “{start}”. Correct one of the dates.|{column}: {count} deals close before “{start}”. Correct one of the dates.',
    'close-passed':
      '{column}: {count} open deal should have closed already. Move the date, or close the deal.|{column}: {count} open deals should have closed already. Move the dates, or close the deals.',
    'unreadable-other':
      '{column}: {count} text is no number and is not used.|{column}: {count} texts are no numbers and are not used.',
    'boolean-other':
      '{column}: {count} cell is TRUE or FALSE and is not used.|{column}: {count} cells are TRUE or FALSE and are not used.',
  },
  passed: {
    'no-stage': 'Every row has a stage',
    'unknown-stage': 'All stage names are known',
    'mapped-stage': 'No stage name',
    'deal-without-account': 'Every deal has an account',
    'deal-without-amount': 'Every open deal has an amount',
    'deal-without-close': 'Every open deal has a close date',
    'close-before-start': 'No deal closes before it starts',
    'close-passed': 'No open deal is past its close date',
  },
  choices: {
    'stage-unknown': 'Not known yet',
    'stage-mapped': 'As recognised',
    'stage-1': '1 Lead development',
    'stage-2': '2 Project approval',
    'stage-3': '3 Proposal',
    'stage-4': '4 Tender',
    'stage-5': '5 Negotiation',
    'stage-6': '6 Delivery',
    'stage-7': 'Won',
    'stage-8': 'Lost',
    'stage-9': 'Void: leave out',
  },
  groups: {
    'unknown-stage': 'Stage “{name}” ({rows} rows) is unknown. Choose its meaning.',
    'mapped-stage': '“{name}” ({rows} rows) is {stage}.',
  },
} as const;
