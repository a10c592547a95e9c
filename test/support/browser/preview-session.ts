import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import '../../../src/preview/page/test-handle';
import { serve, type RunningServer } from '../../../src/preview/serve/server';
import { projectRoot } from '../../../src/tools/run-program';
import { GridPage } from './grid-page';
import { launchBrowser } from './launch';
import { PanePage } from './pane-page';

/** A page that is open, and everything it did that it should not have done. */
export interface OpenPreview {
  readonly page: Page;
  readonly grid: GridPage;
  readonly pane: PanePage;
  /** Errors and warnings on the console, uncaught exceptions, failed requests; of the page and of the pane. */
  readonly complaints: readonly string[];
  /** Every address asked for outside the preview's own server. */
  readonly strayRequests: readonly string[];
  /** Writes a picture to KAM_SCREENSHOTS, for people to look at; of the pane only where that says more. */
  screenshot(name: string, of?: 'page' | 'pane'): Promise<void>;
}

export interface OpenOptions {
  readonly file?: string;
  readonly lang?: 'en-US' | 'zh-CN';
  readonly theme?: 'light' | 'dark';
  readonly pane?: number;
  /** Host and workbook in a worker; `columns` for sheets of a million rows. */
  readonly host?: 'page' | 'worker';
  readonly store?: 'grid' | 'columns';
}

/** Where pictures go; none are taken unless someone says where, for they take time and nobody looks at those of every run. */
export const screenshotFolder = process.env['KAM_SCREENSHOTS'];

const PATIENCE_MS = 120_000;

/** One server and one browser for a test file; each preview is a page in a fresh profile. */
export class PreviewSession {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    private readonly server: RunningServer,
    private readonly browser: Browser,
  ) {}

  /** `files`: workbooks to offer as /files/NAME. */
  static async start(files: Readonly<Record<string, string>> = {}): Promise<PreviewSession> {
    const [server, browser] = await Promise.all([serve({ root: projectRoot, files }), launchBrowser()]);
    return new PreviewSession(server, browser);
  }

  /** `prepare` is called with the page before anything is loaded: to listen, to hold a script back. */
  async open(options: OpenOptions = {}, prepare?: (page: Page) => unknown): Promise<OpenPreview> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: options.lang ?? 'en-US',
    });
    this.contexts.push(context);
    const page = await context.newPage();
    // A busy machine is no failure: the test's own limit ends what hangs.
    page.setDefaultTimeout(PATIENCE_MS);
    const { complaints, strayRequests } = this.listen(page);
    await prepare?.(page);
    const { pane, ...texts } = options;
    const query = new URLSearchParams({ theme: 'light', ...texts, ...(pane && { pane: String(pane) }) });
    await page.goto(`${this.server.url}/?${query}`);
    await page.waitForFunction(() => window.kamPreview?.ready);
    const screenshot: OpenPreview['screenshot'] = async (name, of = 'page') => {
      if (screenshotFolder === undefined) return;
      mkdirSync(screenshotFolder, { recursive: true });
      const picture = { path: path.join(screenshotFolder, `${name}.png`) };
      await (of === 'pane' ? page.locator('#pane').screenshot(picture) : page.screenshot(picture));
    };
    return { page, grid: new GridPage(page), pane: new PanePage(page), complaints, strayRequests, screenshot };
  }

  /** Closes the pages that are open; the browser stays for the next test. */
  async closePages(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  private listen(page: Page): { complaints: string[]; strayRequests: string[] } {
    const complaints: string[] = [];
    const strayRequests: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${this.server.url}/`))
        strayRequests.push(request.url());
    });
    return { complaints, strayRequests };
  }
}
