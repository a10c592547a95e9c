import { failure, success, type Result } from '../core/result';
import { checkRuleValue } from './check-value';
import { ruleFields } from './declarations';
import { defaultRules, isRuleName, ruleNames, type Rules } from './rules';

/** Raised whenever a rule is renamed, or its value changes shape or sense; a step in `migrations` then goes with it. */
export const rulesVersion = 1;

type FlatMap = Readonly<Record<string, unknown>>;

/** Step k turns a map of version k + 1 into one of version k + 2. */
const migrations: readonly ((map: FlatMap) => FlatMap)[] = [];

/**
 * Reads a rules file: a flat JSON map of names to values, with its `version`. What is not named keeps its default; a map
 * without a version is one of today's, so that people can write `{"tier.boundary":"within"}` by hand.
 *
 * Errors  rules-damaged (not a flat map), rules-newer, rule-unknown, and rule-… for a value out of its range: nothing is
 *         taken over from a file with one fault, so that a company's standard never half applies
 *
 * @example parseRules('{"tier.boundary":"within"}') // => { ok: true, value: { ...defaultRules, 'tier.boundary': 'within' }, notes: [] }
 */
export function parseRules(text: string): Result<Rules> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure('rules-damaged');
  }
  return readRules(json);
}

/** As `parseRules`, for a map that is parsed already (a workbook setting, a command line). */
export function readRules(json: unknown): Result<Rules> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return failure('rules-damaged');
  const { version = rulesVersion, ...given } = json as FlatMap;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return failure('rules-damaged');
  if (version > rulesVersion) return failure('rules-newer', { params: { version, known: rulesVersion } });

  const map = migrations.slice(version - 1).reduce<FlatMap>((old, step) => step(old), given);
  const values: Record<string, unknown> = { ...defaultRules };
  for (const [name, value] of Object.entries(map)) {
    if (!isRuleName(name)) return failure('rule-unknown', { column: name });
    const checked = checkRuleValue(name, ruleFields[name], value);
    if (!checked.ok) return checked;
    values[name] = checked.value;
  }
  return success(values as unknown as Rules);
}

/** The whole map with its version, one rule a line: readable, comparable, and complete even if a default changes later. */
export function writeRules(rules: Rules): string {
  const map = Object.fromEntries(ruleNames.map((name) => [name, rules[name]]));
  const lines = Object.entries({ version: rulesVersion, ...map });
  return `{\n${lines.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n}\n`;
}
