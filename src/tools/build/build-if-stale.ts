import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, runProgram } from '../run-program';

/** What the build reads. A change in any of these makes it stale. */
const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'tsconfig.json', '.swcrc', 'package-lock.json'];
const results = ['dist/taskpane.html', 'dist/preview/index.html'];
/** Remembers when the last successful build began; in the preview's folder, so that what is shipped has nothing of it. */
const stamp = path.join(projectRoot, 'dist/preview/build.stamp');

/** Builds the add-in and the preview when a source is newer than the last successful build. */
export async function buildIfStale(): Promise<{
  readonly ok: boolean;
  readonly built: boolean;
  readonly output: string;
}> {
  if (!isStale()) return { ok: true, built: false, output: '' };
  const begun = new Date();
  const { code, output } = await runProgram('node_modules/webpack/bin/webpack.js', ['--mode', 'production']);
  if (code === 0) writeFileSync(stamp, begun.toISOString());
  return { ok: code === 0, built: true, output };
}

function isStale(): boolean {
  // Another base address means another manifest: build for it, and again without it.
  if (process.env['KAM_BASE_URL'] !== undefined) return true;
  if (!existsSync(stamp) || results.some((file) => !existsSync(path.join(projectRoot, file)))) return true;
  // The file's own date would be later than what the build read; its text is when the build began.
  const last = Date.parse(readFileSync(stamp, 'utf8'));
  return !(last > 0) || sources.some((source) => newestIn(path.join(projectRoot, source)) > last);
}

function newestIn(place: string): number {
  if (!existsSync(place)) return 0;
  const entry = statSync(place);
  if (!entry.isDirectory()) return entry.mtimeMs;
  // A folder's own date tells of removed files.
  return Math.max(entry.mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}
