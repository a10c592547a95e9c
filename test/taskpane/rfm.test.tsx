import { screen, waitFor, within } from '@testing-library/react';
import type { Cells } from '../../src/engine/core/cells';
import { PERIODS_CHOICE } from '../../src/jobs/section-contract';
import { buyingWords } from '../../src/locales/buying';
import type { Language } from '../../src/locales/language';
import { paneWords } from '../../src/locales/pane';
import { person, renderPane } from '../support/pane';

// Charts need a browser that measures; test/browser looks at them.
jest.mock('../../src/taskpane/segment-accounts/CurveChart', () => ({
  CurveChart: ({ text }: { readonly text: string }) => <div role="figure" aria-label={text} />,
}));

/** Two full years of orders; Fjord is new in the second. */
const orders: Cells = [
  ['Customer', 'Order ID', 'Order date', 'Revenue'],
  ['Acme', 'o1', '2025-01-10', 500],
  ['Acme', 'o2', '2025-06-10', 300],
  ['Bolt', 'o3', '2025-03-01', 100],
  ['Acme', 'o5', '2026-01-20', 200],
  ['Bolt', 'o6', '2026-05-05', 700],
  ['Core', 'o7', '2025-12-01', 40],
  ['Core', 'o8', '2026-12-30', 60],
  ['Fjord', 'o9', '2026-11-11', 90],
];

const wide: Cells = [
  ['Customer', 'Revenue 2025', 'Revenue 2026'],
  ['Acme', 800, 200],
  ['Bolt', 100, 700],
];

async function openPreview(cells: Cells, language: Language = 'en-US') {
  const words = paneWords(language);
  const user = person();
  const pane = renderPane({ job: { cells }, language });
  const mainButton = () => within(screen.getByRole('contentinfo')).getAllByRole('button').at(-1)!;
  await user.click(await screen.findByRole('button', { name: new RegExp(words.home.jobs['segment-accounts']) }));
  await screen.findByRole('combobox', { name: new RegExp(`^${words.data.value}`) });
  for (let at = 0; at < 3; at++) {
    await waitFor(() => expect(mainButton().getAttribute('aria-disabled')).not.toBe('true'));
    await user.click(mainButton());
    await screen.findByRole('heading', { level: 2, name: words.steps.heading[at + 1] });
  }
  await screen.findByRole('grid', { name: words.preview.list });
  return { user, words, own: buyingWords(language), ...pane };
}

describe('orders with dates', () => {
  test.each(['en-US', 'zh-CN'] as const)(
    'show an RFM tab with grid, table twin and segments, in %s',
    async (language) => {
      const { user, own, words } = await openPreview(orders, language);
      await user.click(screen.getByRole('tab', { name: own.rfm.name }));
      const grid = await screen.findByRole('table');
      expect(within(grid).getAllByRole('rowheader')).toHaveLength(5);
      expect(within(grid).getAllByRole('columnheader')).toHaveLength(5);
      // The best pair stands at the top right.
      expect(within(grid).getAllByRole('rowheader')[0]?.textContent).toBe('F5');
      const counted = within(grid)
        .getAllByRole('cell')
        .reduce((sum, cell) => sum + Number(cell.textContent), 0);
      expect(counted).toBe(4);
      await user.click(screen.getByRole('button', { name: words.preview.asTable }));
      expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(26);
    },
  );

  test('compare other periods when the person chooses them, and the preview stays open meanwhile', async () => {
    const { user, own, job } = await openPreview(orders);
    await user.click(screen.getByRole('button', { name: own.movers.name }));
    expect(screen.getByText(/^2026 against 2025: Revenue/)).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: own.movers.periods }));
    await user.click(await screen.findByRole('option', { name: 'Q4 2026 against Q4 2025' }));
    await screen.findByText(/^Q4 2026 against Q4 2025: Revenue/);
    const previews = job.calls.filter(([name]) => name === 'preview');
    expect(previews.at(-1)?.[2]).toMatchObject({ [PERIODS_CHOICE]: '2026Q4/2025Q4' });
  });

  test('say that there is too little data for a lifetime value rather than show a shaky one', async () => {
    const { user, own } = await openPreview(orders);
    await user.click(screen.getByRole('button', { name: own.lifetime.name }));
    expect(screen.getByText(own.lifetime.tooLittle)).toBeTruthy();
    expect(screen.getByText('Only 3 accounts bought again; 30 are needed.')).toBeTruthy();
  });

  test('tell in why? what the scores rest on', async () => {
    const { user } = await openPreview(orders);
    await user.click(screen.getByRole('button', { name: /Why is Acme/ }));
    expect(await screen.findByText(/^345 days since the last purchase, 3 purchases, 1,000 in all/)).toBeTruthy();
    expect(screen.getByText(/^800 before, 200 now: -600/)).toBeTruthy();
  });
});

test('a wide table of periods has movers, but no RFM', async () => {
  const { user, own } = await openPreview(wide);
  expect(screen.queryByRole('tab', { name: own.rfm.name })).toBeNull();
  expect(screen.queryByRole('button', { name: own.lifetime.name })).toBeNull();
  await user.click(screen.getByRole('button', { name: own.movers.name }));
  expect(screen.getByText(/^Revenue 2026 against Revenue 2025/)).toBeTruthy();
});
