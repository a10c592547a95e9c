import { failure, success, type Result } from '../core/result';
import { isoDay } from '../core/serial-day';
import type { NumberField, NumbersField, RuleField, TextsField } from './fields';

type Checked = Result<unknown>;

/**
 * Is this a value that the field may hold? Answers the value as it is kept, or the problem `rule-…` with the rule's name
 * as `column`, so that a rules file can be refused with a sentence that names the rule and what is allowed.
 *
 * @example checkRuleValue('tier.cutoffs', ruleFields['tier.cutoffs'], [0.7, 0.9]) // => { ok: true, value: [0.7, 0.9], notes: [] }
 */
export function checkRuleValue(name: string, field: RuleField, value: unknown): Checked {
  switch (field.kind) {
    case 'number':
      return checkNumber(name, field, value);
    case 'numbers':
      return checkNumbers(name, field, value);
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value)
        ? success(value)
        : failure('rule-choice', { column: name, params: { given: shown(value), allowed: field.choices.join(', ') } });
    case 'texts':
      return checkTexts(name, field, value);
    case 'date':
      return value === '' || (typeof value === 'string' && isoDay(value) !== null)
        ? success(value)
        : failure('rule-date', { column: name, params: { given: shown(value) } });
  }
}

function checkNumber(name: string, field: NumberField | NumbersField, value: unknown): Checked {
  const whole = field.whole === true;
  if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isInteger(value))) {
    const code = whole ? 'rule-whole-number' : 'rule-number';
    return failure(code, { column: name, params: { given: shown(value), min: field.min, max: field.max } });
  }
  const tooLow = field.above === true ? value <= field.min : value < field.min;
  if (!tooLow && value <= field.max) return success(value);
  const code = field.above === true ? 'rule-range-above' : 'rule-range';
  return failure(code, { column: name, params: { given: value, min: field.min, max: field.max } });
}

function checkNumbers(name: string, field: NumbersField, value: unknown): Checked {
  if (!Array.isArray(value) || value.length < field.fewest || value.length > field.most) {
    const params = { given: shown(value), fewest: field.fewest, most: field.most };
    return failure('rule-list', { column: name, params });
  }
  for (const [i, one] of value.entries()) {
    const checked = checkNumber(name, field, one);
    if (!checked.ok) return checked;
    if (field.increasing === true && i > 0 && one <= value[i - 1]) {
      return failure('rule-increasing', { column: name, params: { given: shown(value) } });
    }
  }
  return success([...value]);
}

function checkTexts(name: string, field: TextsField, value: unknown): Checked {
  const fits =
    Array.isArray(value) &&
    value.length <= field.most &&
    value.every((text) => typeof text === 'string' && text.trim() !== '' && text.length <= field.longest) &&
    new Set(value).size === value.length;
  if (fits) return success([...value]);
  return failure('rule-texts', {
    column: name,
    params: { given: shown(value), most: field.most, longest: field.longest },
  });
}

/** The given value as short text for a message. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
