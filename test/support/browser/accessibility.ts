import { source } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe-core finds wrong in the task pane, one line a finding; empty when all is well. Looked at twice where something is: a button
 * that becomes one while axe looks has half its colours.
 */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const found = await findingsNow(page);
  return found.length === 0 ? found : findingsNow(page);
}

async function findingsNow(page: Page): Promise<string[]> {
  const pane = page.frames().find((frame) => frame.parentFrame() === page.mainFrame());
  if (pane === undefined) throw new Error('the task pane is not there');
  // In the pane's frame alone: looking through the page around it, as axe-core's own package for Playwright does, takes ten times as long.
  if (!(await pane.evaluate(() => 'axe' in window))) await pane.evaluate(source);
  // Half faded in, everything has too little contrast. What moves without end, a spinner, is not waited for.
  await pane.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)))
        .map(({ finished }) => finished),
    ),
  );
  const { violations } = await pane.evaluate(() =>
    (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run(
      // Fluent UI's focus traps: they hand the focus on and are never read out.
      { exclude: ['[data-tabster-dummy]'] },
      { resultTypes: ['violations'] },
    ),
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
