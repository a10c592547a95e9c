import { PreviewSession } from './test/support/browser/preview-session';
import { SegmentAccountsSteps } from './test/support/browser/segment-accounts-steps';
import { buyingWords } from './src/locales/buying';
(async () => {
  const session = await PreviewSession.start({ 'orders.csv': '../shared/data/超市订单.csv', 'rfm.csv': '../shared/data/rfm_orders.csv' });
  try {
    for (const [lang, theme, file] of [['zh-CN','light','/files/orders.csv'],['en-US','dark','/files/rfm.csv']] as const) {
      const preview = await session.open({ lang, theme, file, pane: 320 });
      const steps = new SegmentAccountsSteps(preview, lang, 'mouse');
      const shot = async (n: string) => preview.screenshot(`rfm-${lang}-${theme}-${n}`);
      await steps.start(); await steps.toCheck(); await steps.toRules(); await steps.toPreview();
      const f = preview.pane.frame;
      const w = buyingWords(lang);
      await f.getByRole('tab', { name: w.rfm.name }).click(); await preview.page.waitForTimeout(600);
      await f.getByRole('tab', { name: w.rfm.name }).scrollIntoViewIfNeeded(); await shot('rfm');
      await f.locator('table').first().scrollIntoViewIfNeeded();
      await f.getByRole('tabpanel').evaluate((el) => el.scrollIntoView({ block: 'start' })); await shot('rfm2');
      await f.getByRole('button', { name: w.movers.name, exact: true }).click(); await preview.page.waitForTimeout(600);
      await f.getByRole('button', { name: w.movers.name, exact: true }).evaluate((el) => el.scrollIntoView({ block: 'start' })); await shot('movers');
      await f.getByText(w.movers.up).evaluate((el) => el.scrollIntoView({ block: 'start' })); await shot('movers2');
      await f.getByRole('button', { name: w.lifetime.name, exact: true }).click(); await preview.page.waitForTimeout(600);
      await f.getByRole('button', { name: w.lifetime.name, exact: true }).evaluate((el) => el.scrollIntoView({ block: 'start' })); await shot('lifetime');
      console.log(lang, preview.complaints);
      await steps.write(); await shot('written'); console.log('written', lang);
    }
  } finally { await session.end(); }
})().catch((e) => { console.error(e); process.exit(1); });
