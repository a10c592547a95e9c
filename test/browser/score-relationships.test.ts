import { relationshipWords } from '../../src/locales/relationships';
import { accessibilityFindings } from '../support/browser/accessibility';
import { PreviewSession, type OpenOptions, type OpenPreview } from '../support/browser/preview-session';
import { ScoreRelationshipsSteps } from '../support/browser/score-relationships-steps';

const wholeJob = 180_000;

let session: PreviewSession;
beforeAll(async () => (session = await PreviewSession.start({ 'empty.csv': 'test/data/accounts-only.csv' })), 300_000);
afterEach(() => session.closePages());
afterAll(() => session.end());

async function begin(options: OpenOptions & { readonly lang: 'en-US' | 'zh-CN' }, hand: 'mouse' | 'keyboard') {
  const preview = await session.open(options);
  const findings: string[] = [];
  const name = `relations-${options.lang}-${options.theme ?? 'light'}-${hand}`;
  const steps = new ScoreRelationshipsSteps(preview, options.lang, hand, async (step) => {
    findings.push(...(await accessibilityFindings(preview.page)).map((finding) => `${step}: ${finding}`));
    await preview.screenshot(`${name}-${step}`);
  });
  return { preview, steps, findings };
}

async function expectClean({ page, complaints, strayRequests }: OpenPreview, findings: readonly string[]) {
  expect(findings).toEqual([]);
  expect(complaints).toEqual([]);
  expect(strayRequests).toEqual([]);
  expect(await page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
}

async function walkMap({ page, pane: { frame } }: OpenPreview) {
  const hasFocus = (node: number) =>
    frame.locator(`[data-node="${node}"]`).evaluate((node) => node === document.activeElement);
  await frame.locator('[data-node="0"]').focus();
  await page.keyboard.press('ArrowDown');
  expect(await hasFocus(1)).toBe(true);
  await page.keyboard.press('End');
  const nodes = await frame.locator('[data-node]').count();
  expect(nodes).toBeGreaterThanOrEqual(4);
  expect(await hasFocus(nodes - 1)).toBe(true);
}

describe('the job Score relationships in the preview', () => {
  it.each([['en-US', 'light']] as const)(
    'goes from the sample to the relationships sheet and columns with the mouse, and back by undo, in %s, %s',
    async (lang, theme) => {
      const { preview, steps, findings } = await begin({ lang, theme, pane: 320 }, 'mouse');
      const before = await preview.grid.snapshot();
      await steps.start();
      await steps.toCheck();
      await steps.toRules();
      await steps.toPreview();
      await steps.why();
      await steps.map();
      await preview.pane.leaveDrawer();
      await steps.tab('roles');
      await steps.tab('care');
      await steps.tab('matrix');
      await steps.write();
      await steps.press(preview.pane.button(steps.words.write.goToSheet));
      await steps.settle();
      await preview.screenshot(`relations-${lang}-${theme}-sheet`);
      const words = relationshipWords(lang).sheet;
      expect(await preview.grid.sheets()).toContain(words.name);
      const accounts = (await preview.grid.sheets())[0]!;
      expect(await preview.grid.headersOf(accounts)).toEqual(
        expect.arrayContaining([words.beside.score, words.beside.coverage, words.beside.due]),
      );
      await steps.undo();
      expect(await preview.grid.snapshot()).toEqual(before);
      await expectClean(preview, findings);
    },
    wholeJob,
  );

  it(
    'does the same with the keyboard only, in zh-CN, dark; walks the map with the arrows, and writes it to a sheet of its own that undo deletes',
    async () => {
      const { preview, steps, findings } = await begin({ lang: 'zh-CN', theme: 'dark', pane: 320 }, 'keyboard');
      const sheets = await preview.grid.sheets();
      await steps.start();
      await steps.toCheck();
      await steps.toRules();
      await steps.toPreview();
      await steps.why();
      await steps.map();
      await walkMap(preview);
      await steps.press(preview.pane.button(steps.own.map.write));
      await preview.pane.button(steps.own.map.undo).waitFor();
      await steps.settle();
      await preview.screenshot('relations-zh-CN-dark-map-sheet');
      expect(await preview.grid.sheets()).toHaveLength(sheets.length + 1);
      await steps.press(preview.pane.button(steps.own.map.undo));
      await preview.pane.button(steps.own.map.undo).waitFor({ state: 'detached' });
      expect(await preview.grid.sheets()).toEqual(sheets);
      // The button that was pressed is gone; Esc is heard all the same.
      await preview.pane.frame
        .getByRole('dialog')
        .getByRole('heading')
        .and(preview.pane.frame.locator(':focus'))
        .waitFor();
      await preview.page.keyboard.press('Escape');
      await steps.heat().waitFor();
      for (const tab of ['roles', 'care', 'matrix'] as const) await steps.tab(tab);

      await steps.write();
      expect(await preview.grid.sheets()).toHaveLength(sheets.length + 1);
      await steps.undo();
      expect(await preview.grid.sheets()).toEqual(sheets);
      await expectClean(preview, findings);
    },
    wholeJob,
  );

  it(
    'adds ten contacts in the form without the mouse, each in the table at once, and takes the last one back',
    async () => {
      const { preview, steps, findings } = await begin({ lang: 'en-US', pane: 320, theme: 'dark' }, 'keyboard');
      const { page, grid } = preview;
      const key = (name: string) => page.keyboard.press(name);
      await steps.start();
      await steps.toCheck();
      await steps.toRules();
      await steps.toPreview();
      const rows = async () => (await grid.values('Contacts', 'A1:G260')).filter((row) => row[0] !== null).length;
      const before = await rows();
      const account = (await steps.heat().getByRole('gridcell').first().textContent()) ?? '';

      await steps.heat().focus();
      await key('Enter');
      await preview.pane.button(steps.own.why.contacts).waitFor();
      await steps.press(preview.pane.button(steps.own.why.contacts));
      const name = preview.pane.frame.locator('input[data-contact-name]');
      await name.and(preview.pane.frame.locator(':focus')).waitFor();
      await steps.settle();
      for (let k = 1; k <= 10; k++) {
        await page.keyboard.type(`Person ${k}`);
        await key('Tab');
        await key(String(((k - 1) % 4) + 1));
        await key('Tab');
        await key('3');
        await key('Tab');
        await key('Tab');
        await key('4');
        if (k === 5) {
          await steps.settle();
          await preview.screenshot('relations-en-US-dark-keyboard-4-form');
          findings.push(...(await accessibilityFindings(page)).map((finding) => `form: ${finding}`));
        }
        await key('Enter');
        await preview.pane.frame.getByText(`Person ${k} saved`, { exact: false }).waitFor();
        await name.and(preview.pane.frame.locator(':focus')).waitFor();
      }
      await preview.screenshot('relations-en-US-dark-keyboard-4-form-saved');
      expect(await rows()).toBe(before + 10);
      const last = (await grid.values('Contacts', `A${before + 10}:I${before + 10}`))[0]!;
      expect([last[0], last[1], last[3], last[4], last[7]]).toEqual([account, 'Person 10', 'Influencer', 'Trial', 4]);
      await steps.press(preview.pane.button(steps.own.form.undo));
      await preview.pane.frame.getByText(steps.own.form.undone).waitFor();
      expect(await rows()).toBe(before + 9);
      await key('Escape');
      await steps.heat().waitFor();
      await expectClean(preview, findings);
    },
    wholeJob,
  );

  it(
    'makes a contacts table where there is none, and the form fills it until the job can score',
    async () => {
      const { preview, steps } = await begin({ lang: 'zh-CN', pane: 320, file: '/files/empty.csv' }, 'keyboard');
      const { page } = preview;
      await steps.start();
      await steps.press(preview.pane.button(steps.own.tables.contacts));
      await preview.pane.button(steps.own.tables.form).waitFor();
      await preview.screenshot('relations-zh-CN-light-tables');
      expect(await preview.grid.sheets()).toContain(relationshipWords('zh-CN').sheet.tables.contacts);
      await preview.pane.frame
        .locator('button:not([aria-disabled="true"])', { hasText: steps.own.tables.form })
        .waitFor();
      await steps.press(preview.pane.button(steps.own.tables.form));
      await preview.pane.frame.locator('input[role="combobox"]:focus').waitFor();
      await page.keyboard.type('恒岳');
      await page.keyboard.press('Tab');
      await preview.pane.frame.locator('input[data-contact-name]:focus').waitFor();
      await page.keyboard.type('王伟');
      await page.keyboard.press('Tab');
      await page.keyboard.press('1');
      await page.keyboard.press('Tab');
      await page.keyboard.press('4');
      await page.keyboard.press('Enter');
      await preview.pane.frame.getByText('已保存 王伟', { exact: false }).waitFor();
      await preview.screenshot('relations-zh-CN-light-tables-form');
      const row = (await preview.grid.values(relationshipWords('zh-CN').sheet.tables.contacts, 'A2:D2'))[0];
      expect(row).toEqual(['恒岳', '王伟', '决策者', '莫逆之交']);
      await preview.pane.leaveDrawer();
      await preview.pane.frame.locator('input[data-contact-name]').waitFor({ state: 'detached' });
      await steps.toCheck();
      await steps.toRules();
      await steps.toPreview();
      expect(await steps.heat().getByRole('row').count()).toBe(2);
    },
    wholeJob,
  );
});
