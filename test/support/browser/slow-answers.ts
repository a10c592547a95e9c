import type { Page } from 'playwright-core';
import '../../../src/preview/page/add-in-link';

/**
 * Lets the host, in the page or in a worker, answer late from now on, so that there is time to press Cancel. Answers how to let it be
 * quick again.
 */
export async function slowAnswers(page: Page, ms: number): Promise<() => Promise<void>> {
  await page.evaluate((ms) => {
    const { transport } = window.kamAddInLink!;
    const late =
      <Asked, Answer>(work: (asked: Asked) => Answer | Promise<Answer>) =>
      (asked: Asked): Promise<Answer> =>
        new Promise((resolve) => setTimeout(() => resolve(work(asked)), ms));
    if ('process' in transport) transport.process = late(transport.process.bind(transport));
    else transport.answer = late(transport.answer.bind(transport));
  }, ms);
  return () =>
    page.evaluate(() => {
      // What lies over the class's own methods goes.
      const { transport } = window.kamAddInLink!;
      for (const name of ['process', 'answer']) Reflect.deleteProperty(transport, name);
    });
}
