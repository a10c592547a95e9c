import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { paneWords } from '../../src/locales/pane';
import { reviewPaneWords } from '../../src/locales/review-pane';
import { firstOptions } from '../../src/taskpane/quarterly-review/review-options';
import { sheetSource } from '../support/fake-segment-accounts';
import { isHeld, mainButton, openReview } from '../support/review-pane';

const words = paneWords('en-US');
const own = reviewPaneWords('en-US');

test('a snapshot is deleted only after the dialog, and the change can be taken back', async () => {
  const { user, asked } = await openReview(0);
  await user.click(await screen.findByRole('button', { name: /Review of June/ }));
  await user.click(await screen.findByRole('menuitem', { name: own.snapshots.remove }));
  expect(asked('deleteSnapshot')).toHaveLength(0);
  await user.click(await screen.findByRole('button', { name: own.snapshots.removeIt }));
  expect(await screen.findByText('Deleted "Review of June".')).toBeTruthy();
  expect(asked('deleteSnapshot')).toEqual([['deleteSnapshot', 's']]);
  await user.click(screen.getByRole('button', { name: words.app.undo }));
  await waitFor(() => expect(asked('undoSnapshot')).toHaveLength(1));
});

test('from Home the sheet is the one of the last review, though another suits as well; a sheet that is gone is not asked for', async () => {
  const kept = (sheet: string) => ({ accounts: { source: sheetSource(sheet), match: { account: 0 }, choices: {} } });
  for (const [sheet, opened] of [
    ['Other', 'Other'],
    ['Gone', 'Customers'],
  ] as const) {
    const memory = {
      welcomed: true,
      drafts: { 'quarterly-review': { step: 0, parts: kept(sheet), options: firstOptions } },
    };
    const { asked } = await openReview(0, memory);
    await waitFor(() => expect(asked('open')[0]?.[1]).toEqual(sheetSource(opened)));
    cleanup();
  }
});

test('what is compared with is the proposal until the person chooses another', async () => {
  const { user, asked } = await openReview(2);
  const none = await screen.findByRole('radio', { name: own.rules.beforeNone });
  await user.click(none);
  await user.click(mainButton());
  await waitFor(() => expect(asked('preview')).toHaveLength(1));
  expect(asked('preview')[0]?.[1]).toMatchObject({
    quarter: { year: 2026, quarter: 3 },
    before: { kind: 'none' },
    renamed: {},
  });
});

test('a figure opens its parts, and Esc closes them', async () => {
  const { user } = await openReview(3);
  await user.click(await screen.findByRole('button', { name: /Value\s*Why\?.*before 1M\s*\+4\.2%$/ }));
  expect(await screen.findByRole('heading', { name: 'Parts of value' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Parts of value' })).toBeNull());
});

test('150 movers are drawn as a window, and Enter asks why of the one that the arrows reached', async () => {
  const { user } = await openReview(3);
  const grid = await screen.findByRole('grid', { name: own.preview.tabs.movers });
  expect(grid.getAttribute('aria-rowcount')).toBe('150');
  expect(within(grid).getAllByRole('row').length).toBeLessThan(30);
  grid.focus();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByRole('heading', { name: 'Account 1' })).toBeTruthy();
});

test('two names become one account only when the person says so, and the preview is made again', async () => {
  const { user, asked } = await openReview(3);
  await user.click(await screen.findByRole('button', { name: /^Same account/ }));
  await waitFor(() => expect(asked('preview')).toHaveLength(2));
  expect(asked('preview')[1]?.[1]).toMatchObject({ renamed: { OLD: 'C5' } });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Same account/ })).toBeNull());
});

test('a suggestion is added only when it is saved, with who and when, and is then not made again', async () => {
  const { user, asked } = await openReview(3);
  await user.click(await screen.findByRole('button', { name: /^Take: Visit the buyer/ }));
  expect(asked('addAction')).toHaveLength(0);
  await user.click(await screen.findByRole('button', { name: own.actions.save }));
  await waitFor(() => expect(asked('addAction')).toHaveLength(1));
  expect(asked('addAction')[0]?.[1]).toEqual({
    what: 'Visit the buyer',
    account: 'C0',
    who: 'Wang Wei',
    by: null,
    suggestion: 's1',
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Take: Visit the buyer/ })).toBeNull());
  expect(await screen.findByText('Actions (1)')).toBeTruthy();
});

test('plans that have a page are brought up to date, others are chosen; the write gets them', async () => {
  const { user, asked } = await openReview(3);
  const chosen = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Account 0/ });
  expect(chosen.checked).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: /^Account 1\D/ }));
  await waitFor(() => expect(isHeld(mainButton())).toBe(false));
  await user.click(mainButton());
  expect(await screen.findByText(/2 plans/)).toBeTruthy();
  expect(asked('write')[0]?.[1]).toMatchObject({ review: true, snapshot: true, plans: ['C0', 'C1'] });
});

test('nothing chosen holds the button and says what is missing', async () => {
  const { user } = await openReview(3);
  await user.click(await screen.findByRole('checkbox', { name: new RegExp(`^${own.write.page}`) }));
  await user.click(screen.getByRole('checkbox', { name: new RegExp(`^${own.write.snapshot}`) }));
  await user.click(screen.getByRole('button', { name: own.plans.clear }));
  expect(await screen.findByText(own.write.nothing)).toBeTruthy();
  expect(isHeld(mainButton())).toBe(true);
});
