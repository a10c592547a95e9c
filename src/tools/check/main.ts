// What `npm test` runs, after installation: types, lint, format, build, manifest and every kind of test. The last line counts them all.
// `--quick` (npm run check): types, lint, format and the guard tests.
import { buildIfStale } from '../build/build-if-stale';
import { chromiumAdvice, findChromium, installChromium } from './chromium';
import { failed, printStep, runCheck, runJest, type Outcome, type Step } from './steps';

const types: Step = () => runCheck('types', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.']);
const lint: Step = () => runCheck('lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
const format: Step = () =>
  runCheck('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
const manifest: Step = () => runCheck('manifest', 'node_modules/tsx/dist/cli.mjs', ['src/tools/validate-manifest.ts']);
const guards: Step = () => runJest('guards', ['guard']);
const quickTests: Step = () => runJest('tests', ['unit', 'property', 'golden', 'guard', 'workbook', 'taskpane']);

const build: Step = async () => {
  const { ok, built, output } = await buildIfStale();
  printStep('build', ok, ok && !built ? 'up to date' : output);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
};

const browserTests: Step = async () => {
  const browser = findChromium() ?? installChromium();
  if (browser === null) return failed('browser tests', chromiumAdvice);
  process.env['CHROME_PATH'] = browser;
  return runJest('browser tests', ['browser']);
};

async function quick(): Promise<Outcome[]> {
  return (await Promise.all([inTurn([types]), inTurn([lint, format, guards])])).flat();
}

/** Two lanes of about the same length, for machines with two cores; what looks at the build waits for it. */
async function everything(): Promise<Outcome[]> {
  const building = build();
  const checking = building.then(() => inTurn([types, lint, format]));
  const testing = inTurn([quickTests, () => building, manifest, browserTests]);
  return (await Promise.all([checking, testing])).flat();
}

async function inTurn(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await step());
  return outcomes;
}

async function main(): Promise<void> {
  const outcomes = process.argv.includes('--quick') ? await quick() : await everything();
  const sum = (count: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[count], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}

void main();
