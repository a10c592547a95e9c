// npm run bench: installs the peers, builds the benchmark with the add-in's own compiler (its code is measured as it is shipped) and
// runs it. Arguments go on to main.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectRoot } from '../../src/tools/install.mjs';

ensureInstalled();
const folder = path.dirname(fileURLToPath(import.meta.url));
const built = path.join(projectRoot, 'node_modules/.cache/kam-bench');

if (!existsSync(path.join(folder, 'node_modules/.package-lock.json'))) {
  console.error('Installing the peers of the benchmark (npm ci in test/bench).');
  // A peer that cannot be had is left out and named; the others are compared all the same.
  npm('ci');
}

installPolarsBinary();
await build();
const only = process.argv.find((argument) => argument.startsWith('--only='));
// What starts is measured as it is shipped.
if (!only || /=(.*,)?start(,|$)/.test(only)) npmIn(projectRoot, 'run', 'build');
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', '--import', 'tsx', path.join(folder, 'main.ts'), ...process.argv.slice(2)],
  {
    cwd: projectRoot,
    stdio: 'inherit',
    env: {
      ...process.env,
      KAM_BENCH: folder,
      KAM_BENCH_CORES: path.join(built, 'cores.cjs'),
      KAM_BENCH_OURS: path.join(built, 'ours.cjs'),
    },
  },
);
process.exit(status ?? 1);

/** Polars asks for a newer Node than ours, so npm skips its binary, which runs all the same: it is asked for by name. */
function installPolarsBinary() {
  const { stderr } = spawnSync(process.execPath, ['-e', "require('nodejs-polars')"], { cwd: folder, encoding: 'utf8' });
  const [, binary] = /Cannot find module '(nodejs-polars-[\w-]+)'/.exec(stderr) ?? [];
  if (binary === undefined) return;
  const { version } = JSON.parse(readFileSync(path.join(folder, 'node_modules/nodejs-polars/package.json'), 'utf8'));
  npm('install', '--no-save', `${binary}@${version}`);
}

function npm(...args) {
  npmIn(folder, ...args, '--no-audit', '--no-fund', '--omit-lockfile-registry-resolved');
}

function npmIn(cwd, ...args) {
  spawnSync('npm', args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

function build() {
  const require = createRequire(import.meta.url);
  const webpack = require('webpack');
  const { minimizer } = require('../../webpack.config.js');
  const config = {
    mode: 'production',
    target: 'node20',
    context: projectRoot,
    entry: { cores: path.join(folder, 'cores.ts'), ours: path.join(folder, 'whole/ours.ts') },
    output: { path: built, filename: '[name].cjs', library: { type: 'commonjs2' } },
    resolve: { extensions: ['.ts', '.mjs', '.js'] },
    module: { rules: [{ test: /\.ts$/, use: 'swc-loader' }] },
    // Minified as it is shipped, but with its names, as they are read in a profile.
    optimization: minimizer({ mangle: false, format: { beautify: true } }),
    performance: { hints: false },
  };
  return new Promise((resolve, reject) => {
    webpack(config, (fault, stats) => {
      if (fault || stats.hasErrors()) reject(fault ?? new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}
