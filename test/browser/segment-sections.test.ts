import { existsSync } from 'node:fs';
import { buyingWords } from '../../src/locales/buying';
import { customerTypeWords } from '../../src/locales/customer-types';
import { exhibitWords } from '../../src/locales/exhibits';
import { columnWords } from '../../src/locales/columns';
import { figureWhyWords } from '../../src/locales/figure-why';
import { fill } from '../../src/locales/language';
import type { Language } from '../../src/locales/language';
import { moreColumnWords } from '../../src/locales/more-columns';
import { paneWords } from '../../src/locales/pane';
import { ruleWords } from '../../src/locales/rules';
import { tierMethodWords } from '../../src/locales/tier-method';
import { accessibilityFindings } from '../support/browser/accessibility';
import { PreviewSession, type OpenOptions } from '../support/browser/preview-session';
import { SegmentAccountsSteps } from '../support/browser/segment-accounts-steps';

const superstore = '../shared/data/超市订单.csv';
const rfmOrders = '../shared/data/rfm_orders.csv';
const wholeJob = 180_000;

let session: PreviewSession;
beforeAll(
  async () =>
    (session = await PreviewSession.start({
      'superstore.csv': superstore,
      'rfm.csv': rfmOrders,
      'accounts.csv': 'test/data/account-columns.csv',
    })),
  60_000,
);
afterEach(() => session.closePages());
afterAll(() => session.end());

/** To the preview; `look` takes a picture of a tall pane and looks for what a screen reader would miss. */
async function toPreview(options: OpenOptions & { readonly lang: Language }, hand: 'mouse' | 'keyboard' = 'mouse') {
  const preview = await session.open({ pane: 320, ...options });
  const steps = new SegmentAccountsSteps(preview, options.lang, hand);
  await steps.start();
  await steps.toCheck();
  await steps.toRules();
  await steps.toPreview();
  const findings: string[] = [];
  const file = options.file?.replace(/^.*\/|\..*$/g, '') ?? 'sample';
  const look = async (name: string): Promise<void> => {
    await preview.page.setViewportSize({ width: 1440, height: 1700 });
    findings.push(...(await accessibilityFindings(preview.page)).map((finding) => `${name}: ${finding}`));
    await preview.screenshot(
      `sections-${file}-${options.lang}-${options.theme ?? 'light'}-${name}`,
      name === 'written' ? 'page' : 'pane',
    );
    await preview.page.setViewportSize({ width: 1440, height: 900 });
  };
  const { frame } = preview.pane;
  return {
    preview,
    steps,
    look,
    findings,
    tab: (name: string) => frame.getByRole('tab', { name, exact: true }).click(),
    fold: (name: string) => frame.getByRole('button', { name, exact: true }).click(),
    clean: async (): Promise<void> => {
      expect(findings).toEqual([]);
      expect(preview.complaints).toEqual([]);
      expect(preview.strayRequests).toEqual([]);
      expect(await preview.page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
    },
  };
}

const real = existsSync(superstore) ? it : it.skip;

describe('the sections of Segment accounts in the preview', () => {
  real.each([
    ['en-US', 'light', 'mouse'],
    ['zh-CN', 'dark', 'keyboard'],
  ] as const)(
    'order lines give RFM, profile, movers, lifetime, audit, key accounts and retention: %s, %s, steps by %s',
    async (lang, theme, hand) => {
      const { preview, steps, look, tab, fold, clean } = await toPreview(
        { lang, theme, file: '/files/superstore.csv' },
        hand,
      );
      const { frame } = preview.pane;
      const [buying, exhibits, types] = [buyingWords(lang), exhibitWords(lang), customerTypeWords(lang).pane];
      await tab(buying.rfm.name);
      await frame.getByText(buying.rfm.often).first().waitFor();
      await look('rfm');
      await tab(exhibits.profile.tab);
      await frame.getByText(/408/).first().waitFor();
      await look('profile');
      for (const [name, text] of [
        [buying.movers.name, /2017/],
        [
          buying.lifetime.name,
          new RegExp(`${buying.lifetime.tooLittle}|${buying.lifetime.horizon}|${buying.lifetime.alive}`),
        ],
        [exhibits.keyAccounts.name, /0\.5%/],
        [exhibits.retention.name, /11\.8%/],
      ] as const) {
        await fold(name);
        await frame.getByText(text).first().waitFor();
        await look(name);
        await fold(name);
      }
      await frame.getByRole('button', { name: /138/ }).click();
      await look('audit');
      await frame
        .getByRole('button', { name: new RegExp(`^${paneWords(lang).preview.why} `) })
        .first()
        .click();
      await frame.getByRole('dialog').waitFor();
      await look('why');
      await preview.page.keyboard.press('Escape');
      await frame.getByRole('button', { name: types.rate }).click();
      await look('rate');
      await preview.page.keyboard.press('Escape');
      await steps.write();
      await look('written');
      await clean();
    },
    wholeJob,
  );

  real.each([
    ['en-US', 'dark', 'keyboard'],
    ['zh-CN', 'light', 'mouse'],
  ] as const)(
    'rfm_orders.csv goes through the whole job, and says why there is no lifetime value: %s, %s, by %s',
    async (lang, theme, hand) => {
      const { preview, steps, fold, look, clean } = await toPreview({ lang, theme, file: '/files/rfm.csv' }, hand);
      const words = buyingWords(lang).lifetime;
      const before = await preview.grid.snapshot();
      await fold(words.name);
      await preview.pane.frame.getByText(words.notSettled).waitFor();
      await look('lifetime');
      await steps.write();
      await look('written');
      await steps.undo();
      expect(await preview.grid.snapshot()).toEqual(before);
      await clean();
    },
    wholeJob,
  );

  it.each([
    ['en-US', 'light'],
    ['zh-CN', 'dark'],
  ] as const)(
    'the Data step has boxes for more columns and a second sheet as the earlier period; the rules know the triangle: %s, %s',
    async (lang, theme) => {
      const preview = await session.open({ lang, theme, pane: 320, file: '/files/accounts.csv' });
      const { frame } = preview.pane;
      const [pane, buying] = [paneWords(lang), buyingWords(lang).movers];
      await preview.page.locator('.o-add-sheet').click();
      const second = (await preview.grid.sheets())[1]!;
      const earlier = [
        ['Customer', 'Revenue'],
        ['Acme', '100'],
        ['Elm', '5000'],
        ['Bolt', '4000'],
      ];
      for (const [row, cells] of earlier.entries()) {
        for (const [column, text] of cells.entries()) {
          await preview.grid.enter(second, `${'AB'[column]}${row + 1}`, text);
        }
      }
      const steps = new SegmentAccountsSteps(preview, lang, 'mouse');
      await steps.start();
      const findings: string[] = [];
      const look = async (name: string): Promise<void> => {
        await preview.page.setViewportSize({ width: 1440, height: 1700 });
        findings.push(...(await accessibilityFindings(preview.page)).map((finding) => `${name}: ${finding}`));
        await preview.screenshot(`sections-steps-${lang}-${theme}-${name}`, 'pane');
        await preview.page.setViewportSize({ width: 1440, height: 900 });
      };
      await frame.getByRole('button', { name: new RegExp(moreColumnWords(lang).more) }).click();
      await frame.getByRole('combobox', { name: columnWords(lang).costToServe }).waitFor();
      await look('more-columns');
      await frame.getByRole('button', { name: new RegExp(moreColumnWords(lang).more) }).click();
      await frame.getByRole('button', { name: new RegExp(`^${buying.earlier}`) }).click();
      await frame.getByRole('radio', { name: pane.data.sheet }).last().click();
      const sheets = frame.getByRole('combobox', { name: pane.data.chooseSheet }).last();
      await sheets.click();
      await frame.getByRole('option', { name: second }).click();
      await frame.getByText(/A1:B4/).first().waitFor();
      await look('earlier');
      await steps.toCheck();
      await look('check');
      await steps.toRules();
      await frame.getByRole('button', { name: new RegExp(ruleWords(lang).fields['tier.method'].label) }).click();
      await frame.getByRole('radio', { name: ruleWords(lang).choices.triangle }).click();
      await frame.getByText(tierMethodWords(lang).triangleText).waitFor();
      await look('triangle');
      await steps.toPreview();
      await frame.getByRole('button', { name: buying.name, exact: true }).click();
      await frame.getByText('Elm').first().waitFor();
      await look('movers');
      await frame.getByRole('button', { name: pane.preview.concentration, exact: true }).click();
      await frame
        .getByRole('button', { name: fill(figureWhyWords(lang).whyOf, { figure: pane.preview.gini }) })
        .click();
      // The bubble fades in over the page that was looked at before: colours are half way for a while.
      await preview.screenshot(`sections-steps-${lang}-${theme}-gini`, 'pane');
      await preview.page.keyboard.press('Escape');
      await steps.write();
      expect(findings).toEqual([]);
      expect(preview.complaints).toEqual([]);
    },
    wholeJob,
  );

  it.each([
    ['en-US', 'dark'],
    ['zh-CN', 'light'],
  ] as const)(
    'a customer table with ratings and amounts gives types, potential, ability to pay and key accounts: %s, %s',
    async (lang, theme) => {
      const { preview, look, tab, fold, clean } = await toPreview({ lang, theme, file: '/files/accounts.csv' });
      const { frame } = preview.pane;
      const exhibits = exhibitWords(lang);
      await look('pareto');
      await tab(customerTypeWords(lang).pane.tab);
      await look('types');
      await tab(exhibits.profile.tab);
      await look('profile');
      for (const { name } of [exhibits.keyAccounts, exhibits.potential, exhibits.ability]) {
        await fold(name);
        await look(name);
        await fold(name);
      }
      const grid = frame.getByRole('grid', { name: paneWords(lang).preview.list });
      await grid.focus();
      await preview.page.keyboard.press('ArrowDown');
      await preview.page.keyboard.press('Enter');
      await frame.getByText(exhibits.potential.name).last().waitFor();
      await look('why');
      await clean();
    },
    wholeJob,
  );
});
