/** Problems and notes of the relationship, pipeline, channel and planning models, by their code. */
export const modelProblems = {
  'no-relationship-source':
    'There is nothing to score yet. Choose a sheet with accounts, contacts, a contact log or complaints, or have the tables made.',
  'no-date-column': 'No date column was found in {place}. Choose the column with the day.',
  'no-contacts': 'No row has an account. Choose the column that holds the accounts.',
  'no-open-deals': 'No deal is open, so there is nothing to forecast. Choose rows with open deals.',
  'no-open-amounts':
    'No open deal has both a close date and an amount, so there is nothing to forecast. Enter them, or skip it.',
  'no-stage-column': 'No column holds the stages of deals. Choose it in the first step.',
  'stage-unknown': '“{text}” is not a known stage. Use a stage name, or match it in the task pane.',
  'tier-unknown': '“{text}” is not a tier. Use A to D, or your own names of the tiers.',
  'as-of-needed': 'There is no as-of date. Give one here, or set the rule asOf.',
  'not-a-date': '“{text}” is not a date. Write it like 2026-09-30.',
  'not-a-rating': '{rating} is not a rating. Enter a number from 1 to 5, or leave the cell empty.',
  'not-a-period': '“{text}” is no period. Use month or quarter.',
  'number-missing': 'The number is missing. Enter one.',
  'score-out-of-range': '{score} is out of range. Enter a score from 0 to 100, or leave the cell empty.',
  'factor-out-of-range': '{score} is out of range. Enter a score from 1 to 100, or leave the cell empty.',
  'share-out-of-range': 'This is not a share from 0 to 1. Enter one, such as 0.2 or 20%.',
  'block-width': '{given} columns, but {needed} are needed. Give one row an account and {needed} columns.',
  'block-width-two': '{given} columns, but {fewer} or {needed} are needed. Give one row a deal.',
  'block-width-most': '{given} columns, at most {needed} are possible. Give one row an account.',
  'weights-count': '{given} weights for {needed} columns. Give one weight a column.',
  'weights-not-usable': 'The weights are below zero, or none is above it. Give positive weights.',
  'roles-spill':
    'The table of {rows} accounts would pass 2 MB of text. Use Score relationships in the task pane, which takes any size.',
  'revenue-not-positive': 'The revenue is not above zero, so there are no shares. Check the amounts.',
  'spend-not-positive': 'The total spend must be above zero. Enter all that the account spends.',
  'sales-above-spend': 'Our sales are above the total spend. Check that both cover the same goods and period.',
  'rank-out-of-range': 'The rank does not fit the number of suppliers. Enter a rank from 1 to that number.',
  'liabilities-not-positive': 'The liabilities must be above zero. Enter the current liabilities.',
  'life-endless': 'Nobody ever leaves and nothing is discounted, so the value has no end. Enter a discount above zero.',
  'years-not-positive': 'The years must be above zero. Enter how far to look ahead.',
  'effort-short':
    'The fewest days of the tiers come to {needed}, more than {days}. Give more days, or lower the rule effort.fewest.',
  'effort-bounds': 'A tier has fewer most days than fewest days. Change the rules effort.fewest and effort.most.',
  'customers-not-positive': 'The number of customers must be above zero. Enter an estimate.',
  'developed-above-total': 'More customers are developed than there are. Check both numbers.',
  'total-below-sales': 'The total sales must be above zero and no less than our own. Check both amounts.',
  'answers-count': '{given} answers, but there are {needed} questions. Give one cell a question.',
  'answer-missing': 'The answer is missing. Enter a number from 1 to 5.',
  'nothing-compared': 'No item is rated for both sides. Enter ratings for both.',
} as const;

export const modelNotes = {
  'satisfaction-scale': '{count} satisfaction figures lie outside {low} to {high} and are not used.',
  'effort-left': '{days} days are left over: every account has the most days of its tier.',
  'weights-normalised': 'The weights come to {sum} and were brought to 100%.',
} as const;
