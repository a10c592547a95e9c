import { riskReasons, risksOf, type RiskFacts } from '../../../../src/engine/review/compare';
import { defaultRules } from '../../../../src/engine/rules/rules';

/** An account at which nothing points to a risk. */
const calm: RiskFacts = {
  valueBefore: 100,
  valueNow: 100,
  tierBefore: 0,
  tierNow: 0,
  scoreBefore: 60,
  scoreNow: 60,
  overdueDays: 0,
  breakOffRisk: 0,
};
const rules = { ...defaultRules, 'review.fall': 0.2, 'review.scoreFall': 5, 'risk.listFrom': 50 };
const risks = (more: Partial<RiskFacts>) => risksOf({ ...calm, ...more }, rules);

describe('risksOf', () => {
  it('names each reason by itself, from the limit of its rule on', () => {
    expect(risks({})).toEqual([]);
    expect(risks({ valueNow: 81 })).toEqual([]);
    expect(risks({ valueNow: 80 })).toEqual(['falling-value']);
    expect(risks({ tierNow: 1 })).toEqual(['tier-down']);
    expect(risks({ scoreNow: 56 })).toEqual([]);
    expect(risks({ scoreNow: 55 })).toEqual(['falling-score']);
    expect(risks({ overdueDays: 1 })).toEqual(['overdue-contact']);
    expect(risks({ breakOffRisk: 50 })).toEqual(['break-off-risk']);
    expect(risks({ valueNow: NaN })).toEqual(['lost']);
  });

  it('names all that hold, and of a lost account that alone', () => {
    const all = { valueNow: 10, tierNow: 2, scoreNow: 10, overdueDays: 9, breakOffRisk: 90 };
    expect(risks(all)).toEqual(riskReasons.filter((reason) => reason !== 'lost'));
    expect(risks({ ...all, valueNow: NaN })).toEqual(['lost']);
  });

  it('takes what is not known for no risk', () => {
    const { NaN: none } = Number;
    expect(risks({ valueBefore: none, scoreBefore: none, overdueDays: none, breakOffRisk: none })).toEqual([]);
    expect(risks({ valueBefore: none, valueNow: none })).toEqual([]);
    expect(risks({ scoreNow: none })).toEqual([]);
    expect(risks({ tierBefore: 255, tierNow: 1 })).toEqual([]);
  });
});
