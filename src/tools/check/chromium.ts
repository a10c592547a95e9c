import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Names under which package managers put a Chromium-based browser on the PATH; first the one without windows, which needs a sixth less time. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** An installed Chrome, Edge or Chromium: CHROME_PATH first, then the usual places of this platform. */
export function findChromium(): string | null {
  return candidates().find((file) => existsSync(file)) ?? null;
}

/** Installs Debian's package where that is possible (root, apt-get): the one without windows, else the whole. Gives the browser's path or null. */
export function installChromium(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  apt('update', '-qq');
  for (const name of ['chromium-headless-shell', 'chromium']) {
    console.log(`Installing Chromium (apt-get install ${name}).`);
    apt('install', '-y', '-qq', '--no-install-recommends', name);
    const browser = findChromium();
    if (browser !== null) return browser;
  }
  return null;
}

export const chromiumAdvice =
  'No Chrome, Edge or Chromium was found. Install one of them, or set CHROME_PATH to its program file, and run the command again.';

function candidates(): string[] {
  const named = process.env['CHROME_PATH'];
  return [...(named ? [named] : []), ...onPath(), ...inUsualPlaces()];
}

function onPath(): string[] {
  if (process.platform === 'win32') return [];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

function inUsualPlaces(): string[] {
  const { HOME, LOCALAPPDATA, ProgramFiles, ['ProgramFiles(x86)']: programFiles86 } = process.env;
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(HOME ?? '', 'Applications')].flatMap((folder) =>
      macApplications.map((application) => path.join(folder, application)),
    );
  }
  if (process.platform === 'win32') {
    const folders = [ProgramFiles, programFiles86, LOCALAPPDATA].filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => windowsPrograms.map((program) => path.join(folder, program)));
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}
