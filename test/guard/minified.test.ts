interface Minimizer {
  readonly options: {
    readonly minimizer: {
      readonly implementation: (
        input: Record<string, string>,
        map: undefined,
        options: object,
      ) => Promise<{ readonly code: string }>;
      readonly options: object;
    };
  };
}

const config = jest.requireActual<{ minimizer: () => { readonly minimizer: readonly Minimizer[] } }>(
  '../../webpack.config.js',
);

/** A loop whose body calls functions that nobody else calls, as the engine's loops do. */
const source = `
export function run(values, sums) { addAll(values, sums); return sums; }
function addAll(values, sums) {
  for (let i = 0; i < values.length; i++) if (values[i] > 0) addOne(sums, values[i]); else addNone(sums);
}
function addOne(sums, value) { sums[0]++; sums[1] += value; if (value > sums[2]) sums[2] = value; }
function addNone(sums) { sums[3]++; if (sums[3] > sums[4]) sums[4] = sums[3]; }
`;

test('what is shipped keeps functions: none is made anew within a loop', async () => {
  const { options } = config.minimizer().minimizer[0]!;
  const { implementation, options: settings } = options.minimizer;
  const { code } = await implementation({ 'run.js': source }, undefined, { ...settings, module: true });
  expect(code).not.toContain('addAll');
  expect(code.match(/function /g)).toHaveLength(4);
  expect(code).not.toMatch(/[=(!,;}]\s*function\b[^(]*\([^)]*\)\s*\{[^}]*\}\s*\(/);
});
