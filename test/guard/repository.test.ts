import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { KAM_VERSION } from '../../src/jobs/kam-version';

/** Every tracked file; outside a git checkout (a downloaded archive) there is nothing to hold. */
function trackedFiles(): readonly string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

const allowed = [
  'src', 'test', 'assets', '.ci', 'manifest.xml', 'package.json', 'package-lock.json', 'tsconfig.json', 'webpack.config.js',
  'jest.config.js', 'eslint.config.mjs', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE',
]; // prettier-ignore

test('the top level holds what the customer fixed, dotfiles and tool configuration, and nothing else', () => {
  const top = new Set(trackedFiles().map((name) => name.split('/')[0]!));
  expect([...top].filter((name) => !allowed.includes(name) && !/^\.[\w-]+(\.\w+)?$/.test(name))).toEqual([]);
});

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe.each(['package-lock.json', 'test/bench/package-lock.json'])('%s', (file) => {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };

  test('names no registry: packages come from wherever a person’s npm is set up to look', () => {
    expect(Object.entries(packages).filter(([, entry]) => entry.resolved?.startsWith('http'))).toEqual([]);
  });

  test('has the optional packages of every platform, or npm ci refuses it', () => {
    /** Where Node would look, from the package's own folder upwards. */
    const resolved = (from: string, name: string): Locked | undefined => {
      for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
        const entry = packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`];
        if (entry !== undefined || at === '') return entry;
      }
    };
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, version]) => /^\d/.test(version) && resolved(place, name)?.version !== version)
        .map(([name, version]) => `${name}@${version}`),
    );
    expect(missing).toEqual([]);
  });
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
  expect(loose).toEqual([]);
});

test('the version that sheets name is the version of the package', () => {
  expect(KAM_VERSION).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
});
