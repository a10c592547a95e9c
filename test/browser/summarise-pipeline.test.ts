import { existsSync } from 'node:fs';
import { fill, type Language } from '../../src/locales/language';
import { pipelinePaneWords } from '../../src/locales/pipeline-pane';
import { pipelineSheetWords } from '../../src/locales/pipeline-sheet';
import { accessibilityFindings } from '../support/browser/accessibility';
import { PipelineSteps } from '../support/browser/pipeline-steps';
import { PreviewSession, type OpenOptions, type OpenPreview } from '../support/browser/preview-session';

const crm = '../shared/data/crm_opportunities.csv';
const wholeJob = 240_000;

let session: PreviewSession;
beforeAll(async () => (session = await PreviewSession.start({ 'crm.csv': crm })), 300_000);
afterEach(() => session.closePages());
afterAll(() => session.end());

async function begin(options: OpenOptions & { readonly lang: Language }, hand: 'mouse' | 'keyboard') {
  const preview = await session.open(options);
  const findings: string[] = [];
  const name = `pipeline-${options.lang}-${options.theme ?? 'light'}-${hand}${options.file ? '-crm' : ''}`;
  const steps = new PipelineSteps(preview, options.lang, hand, async (step) => {
    findings.push(...(await accessibilityFindings(preview.page)).map((finding) => `${step}: ${finding}`));
    await preview.screenshot(`${name}-${step}`);
  });
  return { preview, steps, findings, name };
}

async function expectClean(
  { page, complaints, strayRequests }: OpenPreview,
  findings: readonly string[],
): Promise<void> {
  expect(findings).toEqual([]);
  expect(complaints).toEqual([]);
  expect(strayRequests).toEqual([]);
  expect(await page.evaluate(() => window.kamPreview.troubles)).toEqual([]);
}

describe('the job Summarise pipeline in the preview', () => {
  it.each([['en-US', 'light']] as const)(
    'goes from the sample to the pipeline sheet with the mouse at 320 pixels, qualifies a deal, and back by undo, in %s, %s',
    async (lang, theme) => {
      const { preview, steps, findings, name } = await begin({ lang, theme, pane: 320 }, 'mouse');
      const { grid } = preview;
      const own = pipelinePaneWords(lang);
      const sheet = pipelineSheetWords(lang);
      const before = await grid.snapshot();
      await steps.start();
      await steps.toCheck();
      await steps.toRules();
      await steps.setAsOf('2026-09-30');
      await steps.setTarget(600_000);
      await steps.toPreview();
      await steps.open(new RegExp(`^${fill(own.preview.stalled, { count: '\\d+' })}$`));
      await steps.askWhy();
      await steps.qualify();
      await preview.pane.frame
        .getByText(new RegExp(`^${own.preview.asOf.split('{')[0]}`))
        .first()
        .waitFor();
      await steps.write();
      const written = (await grid.sheets()).filter((one) => !Object.keys(before).includes(one));
      expect(written).toEqual([sheet.name]);
      expect((await grid.charts(sheet.name)).length).toBe(2);
      await preview.page.evaluate((one) => window.kamPreview.select(one, 'A1'), sheet.name);
      await preview.screenshot(`${name}-6-sheet`);
      // The stage table is one live formula, and its total is that of the rows.
      const table = await grid.values(sheet.name, 'A6:C17');
      const rows = table.filter(([stage]) => stage !== null && stage !== '');
      expect(rows.at(-1)![1]).toBe(150);
      const deals = (await grid.sheets())[2]!;
      const header = await grid.headersOf(deals);
      const { beside, ratings } = sheet;
      expect(header).toEqual(
        expect.arrayContaining([beside.stage, beside.weighted, beside.attention, ratings.need, beside.grade]),
      );
      await steps.undo();
      expect(await grid.snapshot()).toEqual(before);
      await expectClean(preview, findings);
    },
    wholeJob,
  );

  it.each([['zh-CN', 'dark']] as const)(
    'does the same with the keyboard only, in %s, %s',
    async (lang, theme) => {
      const { preview, steps, findings } = await begin({ lang, theme, pane: 320 }, 'keyboard');
      const before = await preview.grid.snapshot();
      await steps.run();
      expect(await preview.grid.sheets()).toHaveLength(Object.keys(before).length + 1);
      await steps.undo();
      expect(await preview.grid.snapshot()).toEqual(before);
      await expectClean(preview, findings);
    },
    wholeJob,
  );

  (existsSync(crm) ? it : it.skip)(
    'on 8,800 real opportunities says that there is no forecast and no rate by value, and shows counts',
    async () => {
      const { preview, steps, findings } = await begin({ lang: 'en-US', file: '/files/crm.csv' }, 'mouse');
      await steps.start();
      await steps.toCheck();
      const check = await preview.pane.text();
      for (const text of [
        '1,425 deals have no account',
        '2,089 open deals have no amount',
        '2,089 open deals have no close date',
      ]) {
        expect(check).toContain(text);
      }
      expect(check).not.toContain('unknown (');
      await steps.toRules();
      await steps.setAsOf('2017-12-31');
      await steps.toPreview();
      const own = pipelinePaneWords('en-US').preview;
      const shown = await preview.pane.text();
      expect(shown).toContain('2,089 open deals, none with an amount');
      expect(shown).toContain(own.forecastNone);
      await steps.open(/^Win rate 63\.2%$/);
      expect(await preview.pane.text()).toContain(own.noByValue);
      await steps.write();
      const rows = await preview.grid.values('KAM Pipeline', 'A6:C15');
      expect(rows.find(([stage]) => stage === 'Won')).toEqual(['Won', 4238, 10_005_534]);
      expect(rows.find(([stage]) => stage === 'Total')).toEqual(['Total', 8800, 10_005_534]);
      await expectClean(preview, findings);
    },
    wholeJob,
  );
});
