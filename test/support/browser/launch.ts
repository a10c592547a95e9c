import { chromium, type Browser } from 'playwright-core';
import { chromiumAdvice, findChromium } from '../../../src/tools/check/chromium';

/** Starts the installed browser without a window. Nothing is downloaded and the browser itself is kept off the network. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(chromiumAdvice);
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium refuses to run as root with its sandbox, as in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
