import { buyingWords } from '../../src/locales/buying';
import { columnWords } from '../../src/locales/columns';
import { customerTypeWords } from '../../src/locales/customer-types';
import { exhibitWords } from '../../src/locales/exhibits';
import { figureWhyWords } from '../../src/locales/figure-why';
import { fill } from '../../src/locales/language';
import { moreColumnWords } from '../../src/locales/more-columns';
import { paneWords } from '../../src/locales/pane';
import { ruleWords } from '../../src/locales/rules';
import { tierMethodWords } from '../../src/locales/tier-method';
import { accessibilityFindings } from '../support/browser/accessibility';
import { PreviewSession } from '../support/browser/preview-session';
import { SegmentAccountsSteps } from '../support/browser/segment-accounts-steps';
import { toSections } from '../support/browser/segment-sections';

const wholeJob = 180_000;

let session: PreviewSession;
beforeAll(
  async () => (session = await PreviewSession.start({ 'accounts.csv': 'test/data/account-columns.csv' })),
  60_000,
);
afterEach(() => session.closePages());
afterAll(() => session.end());

describe('the sections of Segment accounts on customer tables', () => {
  it.each([['en-US', 'light']] as const)(
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
      // By keyboard: what a rule would change is shown as it is found out, and moves what lies below.
      await frame.getByRole('radio', { name: ruleWords(lang).choices.triangle }).press('Space');
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
    // The look that the test above leaves out.
    ['zh-CN', 'dark'],
  ] as const)(
    'a customer table with ratings and amounts gives types, potential, ability to pay and key accounts: %s, %s',
    async (lang, theme) => {
      const { preview, look, tab, fold, clean } = await toSections(session, {
        lang,
        theme,
        file: '/files/accounts.csv',
      });
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
