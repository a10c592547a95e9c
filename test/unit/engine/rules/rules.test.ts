import { ruleFields } from '../../../../src/engine/rules/declarations';
import { changedRules, defaultRules, isRuleName, ruleNames } from '../../../../src/engine/rules/rules';
import { checkRuleValue } from '../../../../src/engine/rules/check-value';
import { parseRules, readRules, rulesVersion, writeRules } from '../../../../src/engine/rules/rules-file';
import { valueOf } from '../../../support/value-of';

describe('the rules', () => {
  test.each(ruleNames)('the default of %s is a value that it may have', (name) => {
    expect(checkRuleValue(name, ruleFields[name], defaultRules[name])).toEqual({
      ok: true,
      value: defaultRules[name],
      notes: [],
    });
  });

  test('are those of models.md by default', () => {
    expect(defaultRules).toMatchObject({
      'tier.cutoffs': [0.8, 0.95],
      'tier.boundary': 'crossing-up',
      asOf: '',
      language: 'auto',
    });
  });

  test('know their names, and nothing that an object happens to have', () => {
    expect(isRuleName('tier.cutoffs')).toBe(true);
    expect(isRuleName('toString')).toBe(false);
    expect(isRuleName('Tier.Cutoffs')).toBe(false);
  });

  test('tell which of them were changed', () => {
    expect(changedRules(defaultRules)).toEqual([]);
    expect(changedRules({ ...defaultRules, 'tier.boundary': 'within', 'tier.cutoffs': [0.8, 0.95] })).toEqual([
      'tier.boundary',
    ]);
  });

  test('cannot be changed in place', () => {
    expect(Object.isFrozen(defaultRules)).toBe(true);
  });
});

describe('a rules file', () => {
  test('changes what it names and leaves the rest', () => {
    const rules = valueOf(parseRules('{"tier.boundary":"within","tier.cutoffs":[0.7,0.9,0.97]}'));
    expect(rules).toEqual({ ...defaultRules, 'tier.boundary': 'within', 'tier.cutoffs': [0.7, 0.9, 0.97] });
  });

  test('comes back as it was written, with its version', () => {
    const rules = { ...defaultRules, asOf: '2026-09-30', 'tier.labels': ['金', '银', '铜'] };
    const text = writeRules(rules);
    expect(valueOf(parseRules(text))).toEqual(rules);
    expect(JSON.parse(text)).toMatchObject({ version: rulesVersion, asOf: '2026-09-30' });
  });

  test('may be empty', () => {
    expect(valueOf(parseRules('{}'))).toEqual(defaultRules);
  });

  test.each([
    ['', 'rules-damaged', undefined],
    ['{"tier.boundary":', 'rules-damaged', undefined],
    ['[]', 'rules-damaged', undefined],
    ['null', 'rules-damaged', undefined],
    ['"within"', 'rules-damaged', undefined],
    ['{"version":"1"}', 'rules-damaged', undefined],
    ['{"version":0}', 'rules-damaged', undefined],
    [`{"version":${rulesVersion + 1}}`, 'rules-newer', undefined],
    ['{"tier.cutof":[0.8]}', 'rule-unknown', 'tier.cutof'],
    ['{"__proto__x":1}', 'rule-unknown', '__proto__x'],
    ['{"tier.boundary":"inside"}', 'rule-choice', 'tier.boundary'],
    ['{"tier.cutoffs":0.8}', 'rule-list', 'tier.cutoffs'],
    ['{"tier.cutoffs":[]}', 'rule-list', 'tier.cutoffs'],
    ['{"tier.cutoffs":[0.1,0.2,0.3,0.4]}', 'rule-list', 'tier.cutoffs'],
    ['{"tier.cutoffs":[0.9,0.8]}', 'rule-increasing', 'tier.cutoffs'],
    ['{"tier.cutoffs":[0.8,0.8]}', 'rule-increasing', 'tier.cutoffs'],
    ['{"tier.cutoffs":[80,95]}', 'rule-range-above', 'tier.cutoffs'],
    ['{"tier.cutoffs":[0,0.5]}', 'rule-range-above', 'tier.cutoffs'],
    ['{"tier.cutoffs":["0.8",0.95]}', 'rule-number', 'tier.cutoffs'],
    ['{"tier.labels":["A","A"]}', 'rule-texts', 'tier.labels'],
    ['{"tier.labels":["A",1]}', 'rule-texts', 'tier.labels'],
    ['{"asOf":"30.9.2026"}', 'rule-date', 'asOf'],
    ['{"asOf":"2026-02-30"}', 'rule-date', 'asOf'],
    ['{"concentration.topShare":null}', 'rule-number', 'concentration.topShare'],
    ['{"tier.boundary":"within","asOf":5}', 'rule-date', 'asOf'],
  ])('%s is refused whole: %s', (text, code, column) => {
    const result = parseRules(text);
    expect(result).toMatchObject({ ok: false, problem: column === undefined ? { code } : { code, column } });
  });

  test('a problem says what was given, cut to a readable length', () => {
    const result = readRules({ 'tier.boundary': 'x'.repeat(100) });
    expect(result).toMatchObject({
      problem: { params: { given: `${'x'.repeat(39)}…`, allowed: 'crossing-up, within' } },
    });
  });
});
