import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Runs every docstring example of the engine: `@example call // => result`. All exports of the engine are in scope. Numbers
 * are compared to twelve digits.
 */
const root = join(__dirname, '../../../src/engine');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();
const scope: Record<string, unknown> = {};
for (const file of files) Object.assign(scope, jest.requireActual<Record<string, unknown>>(join(root, file)));

const examples = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^ *\* @example (.+)$/gm)].map(([, example]) => ({
    file: relative(root, join(root, file)),
    example: example!,
  })),
);

function evaluate(expression: string): unknown {
  return new Function(...Object.keys(scope), `return (${expression});`)(...Object.values(scope));
}

/** Typed arrays as they are, numbers without rounding crumbs. */
function settled(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
  if (value instanceof Float64Array) return Float64Array.from(value, (one) => settled(one) as number);
  if (Array.isArray(value)) return value.map(settled);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settled(one)]));
}

test('the engine has examples to run', () => {
  expect(examples.length).toBeGreaterThan(30);
});

test.each(examples)('$file: $example', ({ example }) => {
  const [call, result] = example.split(' // => ');
  expect(result).toBeDefined();
  expect(settled(evaluate(call!))).toEqual(settled(evaluate(result!)));
});
