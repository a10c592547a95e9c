// What `npm start` and `npm test` do before anything else: see that the packages are there. Plain Node: nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Installs the packages of the lock file when they are absent or older than it. Ends the program with a clear line when that fails. */
export function ensureInstalled() {
  requireNodeVersion();
  if (installed()) return;
  console.log('Installing packages (npm ci), about a minute the first time.');
  // npm is a shell script on Windows.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The packages could not be installed. Check the network connection and run the command again.');
    process.exit(1);
  }
}

/** Runs a program of this project (TypeScript) in a fresh process and ends with its exit code. Ctrl+C reaches both; the child decides. */
export function handOver(script) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(projectRoot, script), ...process.argv.slice(2)], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function requireNodeVersion() {
  const { engines } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const wanted = engines.node
    .match(/\d+(\.\d+)*/)[0]
    .split('.')
    .map(Number);
  const running = process.versions.node.split('.').map(Number);
  const difference = wanted.map((part, i) => running[i] - part).find((d) => d !== 0) ?? 0;
  if (difference >= 0) return;
  console.error(
    `Node ${process.versions.node} is too old. Install Node ${wanted[0]} (${wanted.join('.')} or later) from nodejs.org.`,
  );
  process.exit(1);
}

/** Compares what npm recorded when it finished with the lock file, package by package: no dates, which checkouts and copies change. */
function installed() {
  const record = readLock('node_modules/.package-lock.json');
  const wanted = readLock('package-lock.json');
  if (record === null || wanted === null) return false;
  return Object.entries(wanted.packages).every(
    ([place, { version, optional, devOptional, peer }]) =>
      place === '' || record.packages[place]?.version === version || optional || devOptional || peer,
  );
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8'));
  } catch {
    return null; // Absent or cut short by an interrupted installation: install again.
  }
}
