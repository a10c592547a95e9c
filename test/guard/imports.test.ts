import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, sourceFiles, usesOf, type SourceFile } from '../support/source-files';

/** Whom each room of src may import from, besides itself. What is not listed is refused. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  worker: ['engine'],
  locales: ['engine', 'functions'],
  functions: ['engine', 'worker', 'locales'],
  workbook: ['engine', 'locales'],
  jobs: ['engine', 'worker', 'workbook', 'locales'],
  taskpane: ['engine', 'worker', 'functions', 'jobs', 'locales'],
  // A ribbon button opens its job in the pane, which lives in the same runtime.
  commands: ['engine', 'functions', 'jobs', 'taskpane', 'locales'],
  preview: ['engine', 'worker', 'functions', 'workbook', 'jobs', 'taskpane', 'commands', 'locales', 'tools'],
  tools: ['engine', 'functions', 'locales', 'preview'],
};

/** Words know shapes of what they put into words, but no code of it. */
const typesOnly: Readonly<Record<string, readonly string[]>> = { locales: ['functions'] };

/** What runs in Excel; the rest serves developers and the preview. */
const shipped = new Set(['engine', 'worker', 'locales', 'functions', 'workbook', 'jobs', 'taskpane', 'commands']);

/** Start-up lines: they tie the rooms together and so may name Office and open the workbook. */
const startUp = ['taskpane/main.tsx', 'commands/commands.ts', 'functions/functions.ts'];

const files = sourceFiles();
const inRooms = (...rooms: string[]): readonly SourceFile[] => files.filter(({ room }) => rooms.includes(room));
const shippedFiles = files.filter(({ room }) => shipped.has(room));

test('every file of src is in a known room', () => {
  expect(files.map(({ name, room }) => (room in mayImport ? '' : name)).filter(Boolean)).toEqual([]);
});

test('imports point one way: engine, worker, functions and jobs, task pane, commands and preview', () => {
  const wrong = files.flatMap(({ name, room, imports }) =>
    imports
      .filter(({ isPackage }) => !isPackage)
      .filter(({ to }) => {
        const target = to.split('/')[0] ?? '';
        const allowed = [...(mayImport[room] ?? []), ...(startUp.includes(name) ? ['workbook'] : [])];
        // The sample workbooks travel in the bundle; whoever starts up hands them on.
        if (startUp.includes(name) && to.startsWith('../assets/')) return false;
        return target !== room && !allowed.includes(target);
      })
      .map(({ to }) => `${name} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('words import types only from what they put into words', () => {
  const wrong = files.flatMap(({ name, room, imports }) =>
    imports
      .filter(({ to, isType }) => !isType && typesOnly[room]?.includes(to.split('/')[0] ?? ''))
      .map(({ to }) => `${name} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('relative imports have no extension, except for JSON', () => {
  const wrong = files.flatMap(({ name, imports }) =>
    imports
      .filter(({ to, isPackage }) => !isPackage && /\.[cm]?[jt]sx?$/.test(to))
      .map(({ to }) => `${name} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing that is shipped imports a development dependency', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const wrong = shippedFiles.flatMap(({ name, imports }) =>
    imports
      .filter(({ to, isPackage, isType }) => isPackage && !isType && !(to in dependencies))
      .map(({ to }) => `${name} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('engine, worker, functions, workbook, jobs and locales import no package at all', () => {
  const wrong = inRooms('engine', 'worker', 'functions', 'workbook', 'jobs', 'locales').flatMap(({ name, imports }) =>
    imports.filter(({ isPackage }) => isPackage).map(({ to }) => `${name} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('features of the task pane do not import each other', () => {
  const shared = ['components', 'shell', 'job'];
  const wrong = inRooms('taskpane').flatMap(({ name, imports }) => {
    const feature = name.split('/')[1] ?? '';
    if (feature.includes('.') || shared.includes(feature)) return [];
    return imports
      .map(({ to }) => to.split('/'))
      .filter(
        ([room, folder = '', file]) =>
          room === 'taskpane' && file !== undefined && folder !== feature && !shared.includes(folder),
      )
      .map((to) => `${name} imports ${to.join('/')}`);
  });
  expect(wrong).toEqual([]);
});

test('only workbook, the start-up lines and functions/fault.ts name Office, Excel or CustomFunctions', () => {
  const names = new Set(['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions']);
  const allowed = [...startUp, 'functions/fault.ts'];
  const wrong = shippedFiles
    .filter(({ name, room }) => room !== 'workbook' && !allowed.includes(name))
    .flatMap((file) => usesOf(file, names));
  expect(wrong).toEqual([]);
});

test('nothing that is shipped opens a connection or keeps data outside the workbook', () => {
  const names = new Set([
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'RTCPeerConnection',
    'importScripts',
    'localStorage',
    'sessionStorage',
    'indexedDB',
  ]);
  const beacons = shippedFiles.filter(({ tree }) => /\.sendBeacon\b|https?:\/\/(?!www\.w3\.org\/)/.test(tree.text));
  expect(shippedFiles.flatMap((file) => usesOf(file, names))).toEqual([]);
  expect(beacons.map(({ name }) => name)).toEqual([]);
});

test('the engine knows no page, no locale and no unseeded randomness', () => {
  const names = new Set(['window', 'document', 'navigator', 'Intl', 'crypto', 'performance', 'process', 'setTimeout']);
  const engine = inRooms('engine');
  const hidden = engine.filter(({ tree }) =>
    /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\.toLocale\w+\(|\.localeCompare\(/.test(tree.text),
  );
  expect(engine.flatMap((file) => usesOf(file, names))).toEqual([]);
  expect(hidden.map(({ name }) => name)).toEqual([]);
});

test('nothing that is shipped writes to the console', () => {
  expect(shippedFiles.flatMap((file) => usesOf(file, new Set(['console'])))).toEqual([]);
});
