/** Names of codes in results: stages, roles, bonds, and what to do next (glossary.md, "Names" and "Stages"). */
export const names = {
  /** By the codes of engine/pipeline/stages. */
  stages: {
    1: 'Lead development',
    2: 'Project approval',
    3: 'Proposal',
    4: 'Tender',
    5: 'Negotiation',
    6: 'Delivery',
    7: 'Won',
    8: 'Lost',
    9: 'Void',
    0: 'Unknown',
    open: 'Open',
    total: 'Total',
  },
  overdue: 'Overdue',
  /** The key node that ends each selling stage, what the buyer does meanwhile, and what to bring. */
  nextSteps: {
    1: {
      keyNode: 'Reliable project information',
      buyingStep: 'Internal need and approval',
      bring: 'Questions on need, budget, dates and who decides; a reference from the same trade',
    },
    2: {
      keyNode: 'Pre-sales approval',
      buyingStep: 'First screening of suppliers',
      bring: 'Company profile and references; for our own approval, an estimate of value, effort and chances',
    },
    3: {
      keyNode: 'Relationship advanced',
      buyingStep: 'Setting the criteria',
      bring: 'A proposal with an answer for each role, a demonstration or site visit, criteria that suit our strengths',
    },
    4: {
      keyNode: 'Bid or negotiated bid',
      buyingStep: 'Tender and evaluation',
      bring: 'The complete bid, proof for each criterion, an answer to each rival, our lowest price',
    },
    5: {
      keyNode: 'Contract approved and signed',
      buyingStep: 'Commitment',
      bring: 'A draft contract, concessions and what we want for them, our own approval, the person who signs',
    },
    6: {
      keyNode: 'Accepted and closed',
      buyingStep: 'Installation',
      bring: 'Project plan, acceptance criteria, training, one contact for complaints, the next project',
    },
  },
  roles: {
    decisionMaker: 'Decision maker',
    influencer: 'Influencer',
    inCharge: 'Person in charge',
    bystander: 'Bystander',
  },
  /** Between roles in one cell. */
  roleSeparator: ', ',
  /** What to do about a role that nobody holds for us. */
  findRole: {
    decisionMaker: 'Win over a decision maker: ask the person in charge for an introduction',
    influencer: 'Contain the influencers: find out who advises, and meet them before a rival does',
    inCharge: 'Hold the person in charge: find out who runs it day to day, and agree on regular contact',
    bystander: 'Respect the bystanders: get to know who is touched by it, and ask for their view',
  },
  /** What to do about a role whose tie is shallow. */
  deepenRole: {
    decisionMaker: 'Win over the decision maker: work on what counts for them personally',
    influencer: 'Contain the influencer: give them reasons and proof that they can use',
    inCharge: 'Hold the person in charge: help in a difficult hour, keep every promise',
    bystander: 'Respect the bystander: keep them informed and thank them',
  },
  keepRoles: 'Keep all four ties as they are',
  bonds: { clip: 'Clip', zipper: 'Zipper', velcro: 'Velcro' },
} as const;
