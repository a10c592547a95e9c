import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong in the task pane, one line a finding; empty when all is well. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(['#pane iframe', '#root'])
    // Fluent UI's focus traps: they hand the focus on and are never read out.
    .exclude(['#pane iframe', '[data-tabster-dummy]'])
    .analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
