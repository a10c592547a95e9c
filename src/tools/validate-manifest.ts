import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressProblems, type ServedFile } from './manifest/address-problems';
import { orderProblems } from './manifest/element-order';
import { parseXml, type XmlElement } from './manifest/parse-xml';
import { resourceProblems } from './manifest/resource-problems';
import { settingProblems } from './manifest/setting-problems';

/**
 * What Excel or the store would refuse, one line each; empty when the manifest is good. Works without a network: Microsoft's own
 * validator (`npm run validate:online`) asks a server.
 */
export function manifestProblems(xml: string, served: ServedFile): readonly string[] {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (reason) {
    return [reason instanceof Error ? reason.message : String(reason)];
  }
  return [
    ...orderProblems(root),
    ...resourceProblems(root),
    ...settingProblems(root),
    ...addressProblems(root, served),
  ];
}

/** Files of the build. Before a build only what stands in the source under the same path (icons) can be looked at. */
export function servedFiles(root: string): ServedFile {
  const dist = join(root, 'dist');
  if (existsSync(join(dist, 'taskpane.html'))) return (path) => fileAt(join(dist, path));
  return (path) => (path.startsWith('assets/') ? fileAt(join(root, path)) : undefined);
}

function fileAt(path: string): Uint8Array | null {
  return existsSync(path) ? readFileSync(path) : null;
}

function main(): void {
  const root = process.cwd();
  const built = join(root, 'dist', 'manifest.xml');
  const isBuilt = existsSync(built);
  // The built manifest is what gets loaded; the source is what gets edited. Both must be good.
  const manifests = [join(root, 'manifest.xml'), ...(isBuilt ? [built] : [])];
  const problems = manifests.flatMap((path) =>
    manifestProblems(readFileSync(path, 'utf8'), servedFiles(root)).map(
      (problem) => `${path.slice(root.length + 1)}: ${problem}`,
    ),
  );
  for (const problem of problems) console.error(problem);
  if (!isBuilt)
    console.log('dist is not built: pages and scripts were not looked for. Run npm run build first to check them too.');
  console.log(problems.length === 0 ? 'The manifest is valid.' : `${problems.length} problems in the manifest.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (require.main === module) main();
