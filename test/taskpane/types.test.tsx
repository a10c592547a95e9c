import { screen, waitFor, within } from '@testing-library/react';
import type { Cells } from '../../src/engine/core/cells';
import type { Language } from '../../src/locales/language';
import { customerTypeWords } from '../../src/locales/customer-types';
import { paneWords } from '../../src/locales/pane';
import { person, renderPane } from '../support/pane';

// Charts need a browser that measures; test/browser looks at them.
jest.mock('../../src/taskpane/segment-accounts/CurveChart', () => ({
  CurveChart: ({ text }: { readonly text: string }) => <div role="figure" aria-label={text} />,
}));

const RATED: Cells = [
  ['Customer', 'Revenue', 'Profit', 'Strategic focus', 'Ability to meet needs'],
  ['Acme', 1000, 200, 5, 4],
  ['Bolt', 900, 180, 1, 2],
  ['Core', 800, -50, 5, 5],
  ['Dune', 700, 140, 4, 4],
  ['Echo', 100, 20, 1, 3],
];
const UNRATED: Cells = RATED.map((row) => row.slice(0, 3));

/** Through the steps to the one wanted. */
async function openStep(step: number, cells: Cells, language: Language = 'en-US') {
  const words = paneWords(language);
  const user = person();
  const pane = renderPane({ language, job: { cells } });
  await user.click(await screen.findByRole('button', { name: new RegExp(words.home.jobs['segment-accounts']) }));
  await screen.findByRole('combobox', { name: new RegExp(`^${words.data.value}`) });
  const mainButton = (): HTMLElement => within(screen.getByRole('contentinfo')).getAllByRole('button').at(-1)!;
  for (let at = 0; at < step; at++) {
    await waitFor(() => expect(mainButton().getAttribute('aria-disabled')).not.toBe('true'));
    await user.click(mainButton());
    await screen.findByRole('heading', { level: 2, name: words.steps.heading[at + 1] });
  }
  return { user, words, own: customerTypeWords(language).pane, ...pane };
}

describe.each(['en-US', 'zh-CN'] as const)('customer types in the preview, %s', (language) => {
  test('a tab shows the matrix, its table twin, and counts with treatment', async () => {
    const { user, words, own } = await openStep(3, RATED, language);
    await user.click(await screen.findByRole('tab', { name: own.tab }));
    expect(
      screen.getByRole('img', { name: language === 'en-US' ? /^1 large premium account / : /^1 个大型优质客户/ }),
    ).toBeTruthy();
    expect(screen.getByText(language === 'en-US' ? /^Change the service model/ : /^改变服务模式/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: words.preview.asTable }));
    const table = screen.getByRole('table', { name: language === 'en-US' ? /large premium/ : /大型优质/ });
    expect(within(table).getAllByRole('row')).toHaveLength(6);
  });
});

describe('ratings in the pane', () => {
  test('without ratings the preview asks for them; a digit chooses, Enter goes on, and types appear', async () => {
    const { user, own, job } = await openStep(3, UNRATED);
    expect(screen.queryByRole('tab', { name: own.tab })).toBeNull();
    await user.click(await screen.findByRole('button', { name: own.rate }));
    expect(await screen.findByText('Acme, 1 of 5')).toBeTruthy();
    await user.keyboard('54{Enter}');
    expect(await screen.findByText('Bolt, 2 of 5')).toBeTruthy();
    await user.keyboard('1{Enter}');
    await user.click(screen.getByRole('button', { name: own.done }));
    const rated = job.calls
      .filter(([call]) => call === 'rate')
      .map(([, ratings]) => [...(ratings as Map<string, unknown>)]);
    expect(rated).toEqual([[['Acme', { strategic: 5, fit: 4 }]], [['Bolt', { strategic: 1, fit: null }]]]);
    await user.click(await screen.findByRole('tab', { name: own.tab }));
    expect(screen.getByText('3 accounts without a rating have no type.')).toBeTruthy();
  });

  test('what the sheet gives cannot be overwritten', async () => {
    const { user, own } = await openStep(3, RATED);
    await user.click(await screen.findByRole('tab', { name: own.tab }));
    await user.click(screen.getByRole('button', { name: own.rate }));
    const focus = await screen.findByRole('radiogroup', { name: new RegExp(own.strategic) });
    expect(
      within(focus)
        .getAllByRole<HTMLInputElement>('radio')
        .every((radio) => radio.disabled),
    ).toBe(true);
  });
});

describe('audit, Why? and sensitivity', () => {
  test('the audit names loss-makers with what repair brings, and opens Why? with the way out', async () => {
    const { user, own } = await openStep(3, RATED);
    await user.click(await screen.findByRole('button', { name: 'Audit: 1 loss-maker' }));
    expect(
      screen.getByText('1 loss-maker costs 50. Repaired to zero, or gone, the profit is 540 instead of 490.'),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Why? Core' }));
    const why = await screen.findByRole('region', { name: own.whyTitle });
    expect(within(why).getByText(own.whyBleeder)).toBeTruthy();
    expect(within(why).getByText('Average: net profit +50')).toBeTruthy();
  });

  test('the rules step tells what a tenth of a cut-off does, and lets the cuts of the types change', async () => {
    const { user, own, job } = await openStep(2, RATED);
    await user.click(await screen.findByRole('button', { name: own.sensitivity }));
    expect(screen.getByText('A up to 80% → 72%')).toBeTruthy();
    expect(screen.getByText('Strategic 50 → 45')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: new RegExp(`^${own.rules}`) }));
    const spin = await screen.findByRole('spinbutton', { name: own.rulesStrategic });
    await user.clear(spin);
    await user.type(spin, '60{Tab}');
    await waitFor(() =>
      expect(job.calls.filter(([call]) => call === 'effect').at(-1)?.[1]).toMatchObject({ 'segment.strategicCut': 60 }),
    );
  });
});
