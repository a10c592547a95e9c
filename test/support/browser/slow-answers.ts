import type { Page } from 'playwright-core';
import '../../../src/preview/page/add-in-link';

/** Lets the host in the page answer late from now on, so that there is time to press Cancel. Answers how to let it be quick again. */
export async function slowAnswers(page: Page, ms: number): Promise<() => Promise<void>> {
  await page.evaluate((ms) => {
    const { transport } = window.kamAddInLink!;
    if (!('process' in transport)) throw new Error('the host is not in the page');
    const process = transport.process.bind(transport);
    transport.process = (body) => new Promise((resolve) => setTimeout(() => resolve(process(body)), ms));
  }, ms);
  return () =>
    page.evaluate(() => {
      const { transport } = window.kamAddInLink!;
      // What lies over the class's own method goes.
      if ('process' in transport) Reflect.deleteProperty(transport, 'process');
    });
}
