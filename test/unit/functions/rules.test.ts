import { defaultRules, ruleNames } from '../../../src/engine/rules/rules';
import { nearestNames } from '../../../src/functions/nearest-names';
import { cellLanguage, setDisplayLanguage, setRulesInForce } from '../../../src/functions/rules-in-force';
import { cell, spill } from '../../support/call';

afterEach(() => {
  setRulesInForce(defaultRules);
  setDisplayLanguage('en-US');
});

describe('KAM.RULE', () => {
  test('gives the rule in force, several values side by side', () => {
    expect(spill('RULE', 'tier.cutoffs')).toEqual([[0.8, 0.95]]);
    setRulesInForce({ ...defaultRules, 'tier.cutoffs': [0.7, 0.9, 0.97] });
    expect(spill('RULE', ' Tier.Cutoffs ')).toEqual([[0.7, 0.9, 0.97]]);
    expect(spill('RULE', 'tier.boundary')).toEqual([['crossing-up']]);
  });

  test.each(ruleNames.map((name) => [name]))('gives cells for %s: never null, never an empty row', (name) => {
    const rows = spill('RULE', name);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.length).toBeGreaterThan(0);
    for (const value of rows[0] ?? []) expect(['string', 'number']).toContain(typeof value);
  });

  test('shows the nearest names for one that does not exist', () => {
    expect(cell('RULE', 'tier.cutof')).toBe('#VALUE! tier.cutof: There is no rule of this name. Use tier.cutoffs.');
    expect(cell('RULE', null)).toMatch(/^#VALUE! name: The name is blank/);
  });

  test('nearestNames puts the nearest first and leaves out what is unlike', () => {
    expect(nearestNames('boundary', ['asOf', 'tier.boundary', 'tier.cutoffs'])).toEqual(['tier.boundary']);
    expect(nearestNames('tier.lable', ['tier.table', 'tier.label', 'asOf'])).toEqual(['tier.table', 'tier.label']);
  });
});

test('the rule language beats the language of Excel', () => {
  setDisplayLanguage('zh-CN');
  expect(cellLanguage()).toBe('zh-CN');
  setRulesInForce({ ...defaultRules, language: 'en-US' });
  expect(cellLanguage()).toBe('en-US');
});
