// Takes the pictures of the README: `npx tsx src/tools/pictures.ts` after a build. They show the preview as it is, nothing is retouched.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Language } from '../locales/language';
import { paneWords } from '../locales/pane';
import { sheetWords } from '../locales/sheet';
import { serve } from '../preview/serve/server';
import '../preview/page/test-handle';
import { chromiumAdvice, findChromium } from './check/chromium';
import { projectRoot } from './run-program';

interface Picture {
  readonly file: string;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** Stops at the preview step instead of the written sheet. */
  readonly beforeWriting?: boolean;
}

const PICTURES: readonly Picture[] = [
  { file: 'portfolio-en.png', language: 'en-US', theme: 'light' },
  { file: 'portfolio-zh-dark.png', language: 'zh-CN', theme: 'dark' },
  { file: 'preview-step-en.png', language: 'en-US', theme: 'light', beforeWriting: true },
];

const folder = path.join(projectRoot, 'assets', 'pictures');

async function takeAll(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(chromiumAdvice);
  mkdirSync(folder, { recursive: true });
  const server = await serve({ root: projectRoot, files: {} });
  // Chromium refuses to run as root with its sandbox, as in most containers.
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    for (const picture of PICTURES) {
      const page = await browser.newPage({
        viewport: { width: picture.beforeWriting ? 1440 : 1840, height: 860 },
        locale: picture.language,
      });
      await page.goto(`${server.url}/?lang=${picture.language}&theme=${picture.theme}&pane=340`);
      await page.waitForFunction(() => window.kamPreview?.ready);
      await segment(page, picture);
      await page.screenshot({ path: path.join(folder, picture.file) });
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Walks through the job as a person would. */
async function segment(page: Page, { language, beforeWriting }: Picture): Promise<void> {
  const words = paneWords(language);
  const pane = page.frameLocator('#pane iframe');
  const primary = pane.locator('footer button:not([disabled]):not([aria-disabled="true"])').last();
  await pane.getByRole('button', { name: words.home.useThis }).click();
  for (const place of [0, 1, 2, 3]) {
    await pane.getByRole('heading', { name: words.steps.heading[place] ?? '' }).waitFor();
    if (place === 3) await pane.getByRole('grid', { name: words.preview.list }).waitFor();
    if (place === 3 && beforeWriting) return page.waitForTimeout(SETTLED);
    await primary.click();
  }
  await pane.getByRole('button', { name: words.write.goToSheet }).click();
  await page.evaluate((sheet) => window.kamPreview.select(sheet, 'A1'), sheetWords(language).portfolioName);
  await page.waitForTimeout(SETTLED);
}

/** Milliseconds until nothing moves any more. */
const SETTLED = 1000;

void takeAll();
