import { screen, waitFor } from '@testing-library/react';
import { paneWords } from '../../src/locales/pane';
import type { LastRun } from '../../src/jobs/contract';
import { requestPlace } from '../../src/taskpane/shell/place-request';
import { person, renderPane } from '../support/pane';

jest.mock('../../src/taskpane/segment-accounts/CurveChart', () => ({ CurveChart: () => null }));

const english = paneWords('en-US');
const run: LastRun = {
  job: 'segment-accounts',
  when: '2026-09-30',
  source: { kind: 'sheet', sheet: 'Customers' },
  sheets: ['KAM Portfolio'],
  undoable: true,
};

test('a first run asks its question, offers the sample, and says that nothing leaves the workbook', async () => {
  const user = person();
  const { home } = renderPane({ home: { memory: {} } });
  expect(await screen.findByRole('heading', { name: english.home.question })).toBeTruthy();
  expect(screen.getByText(english.app.stay)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: english.home.trySample }));
  await waitFor(() => expect(home.calls).toContainEqual(['openSample', 'en-US']));
  expect(await screen.findByText(english.home.foundTitle)).toBeTruthy();
});

test('Use this workbook, pressed while a large workbook is still looked through, opens its data once that is done', async () => {
  const user = person();
  let done = (): void => undefined;
  const looked = new Promise<void>((resolve) => (done = resolve));
  const { job } = renderPane({ home: { memory: {}, looked } });
  await user.click(await screen.findByRole('button', { name: english.home.useThis }));
  expect(job.calls).toEqual([]);
  done();
  expect(await screen.findByRole('heading', { name: english.steps.heading[0]! })).toBeTruthy();
  await waitFor(() => expect(job.calls.map(([name]) => name)).toContain('open'));
});

test('Home shows what the sheets are, and the last run to repeat, visit and undo', async () => {
  const user = person();
  const { job, home } = renderPane({ home: { summary: { runs: [run] } } });
  expect(await screen.findByText('Customers!A1:E13')).toBeTruthy();
  expect(screen.getByText('Segment accounts, 30 Sep 2026')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: english.home.goToSheet }));
  expect(home.calls).toContainEqual(['goToSheet', 'KAM Portfolio']);
  await user.click(screen.getByRole('button', { name: english.app.undo }));
  expect(await screen.findByText(/^Undone: 3,160 cells/)).toBeTruthy();
  expect(job.calls).toContainEqual(['undo', 'ask']);
});

test('a run from before the workbook was reopened says that it cannot be undone here', async () => {
  renderPane({ home: { summary: { runs: [{ ...run, undoable: false }] } } });
  expect(await screen.findByText(english.home.notUndoable)).toBeTruthy();
  expect(screen.queryByRole('button', { name: english.app.undo })).toBeNull();
});

test('Run again goes straight to the preview with what was chosen last time', async () => {
  const user = person();
  const { job } = renderPane({
    home: {
      summary: { runs: [run] },
      memory: {
        drafts: {
          'segment-accounts': {
            step: 0,
            parts: { accounts: { source: run.source, match: { account: 1, revenue: 2 }, choices: {} } },
            options: { as: 'values', beside: false },
          },
        },
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: english.home.runAgain }));
  expect(await screen.findByRole('heading', { level: 2, name: english.steps.heading[3] })).toBeTruthy();
  await waitFor(() => expect(job.calls.find(([name]) => name === 'preview')?.[1]).toEqual({ account: 1, revenue: 2 }));
  await waitFor(() => expect(job.calls).toContainEqual(['announce', { as: 'values', beside: false }]));
});

test('a workbook without data says what is missing and offers one button', async () => {
  renderPane({ home: { summary: { sources: [] } } });
  expect(await screen.findByText(english.home.nothingTitle)).toBeTruthy();
  expect(screen.getByRole('button', { name: english.home.trySample })).toBeTruthy();
});

test('the language switch changes every word at once and is kept', async () => {
  const user = person();
  const { home } = renderPane();
  await user.click(await screen.findByRole('button', { name: '中文' }));
  expect(await screen.findByRole('heading', { level: 1, name: paneWords('zh-CN').home.place })).toBeTruthy();
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(home.calls.find(([name]) => name === 'saveRules')?.[1]).toMatchObject({ language: 'zh-CN' });
});

test('a ribbon button pressed before the pane is drawn opens its place', async () => {
  requestPlace('help');
  renderPane();
  expect(await screen.findByRole('heading', { level: 1, name: english.help.place })).toBeTruthy();
});

test('formulas can be found and inserted', async () => {
  const user = person();
  const { home } = renderPane();
  await user.click(await screen.findByRole('button', { name: english.home.formulas }));
  await user.type(await screen.findByRole('searchbox'), 'whale');
  await user.click(await screen.findByRole('button', { name: /KAM\.WHALE/ }));
  await user.click(await screen.findByRole('button', { name: english.formulas.insert }));
  expect(await screen.findByText('Inserted in B2.')).toBeTruthy();
  expect(String(home.calls.find(([name]) => name === 'insertFormula')?.[1])).toMatch(/^=KAM\.WHALE\(/);
});
