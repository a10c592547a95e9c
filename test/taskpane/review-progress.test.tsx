import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { failure } from '../../src/engine/core/result';
import type { Result } from '../../src/engine/core/result';
import { defaultRules } from '../../src/engine/rules/rules';
import type { Control } from '../../src/jobs/contract';
import type { ReviewPreview, ReviewQuestion } from '../../src/jobs/quarterly-review/contract';
import { paneWords } from '../../src/locales/pane';
import { reviewPaneWords } from '../../src/locales/review-pane';
import { wordsOf } from '../../src/taskpane/shell/words-of';
import { fakeQuarterlyReview } from '../support/fake-quarterly-review';
import { isHeld, mainButton, openReview, stepHeading } from '../support/review-pane';

const { app, steps, write } = paneWords('en-US');
const own = reviewPaneWords('en-US');

afterEach(() => jest.useRealTimers());

/** Work that the test ends when it wants; what it was given to be told of a cancel and to tell how far it is. */
function held<T>() {
  let end!: (result: Result<T>) => void;
  const asked: unknown[] = [];
  const given: Control[] = [];
  const work = (...args: readonly unknown[]): Promise<Result<T>> => {
    asked.push(args[0]);
    given.push(args.at(-1) as Control);
    return new Promise<Result<T>>((resolve) => (end = resolve));
  };
  return { work, asked, given, end: (result: Result<T>) => act(async () => Promise.resolve(end(result))) };
}

/** Presses the main button and lets nothing but so much time pass. */
async function press(button: HTMLElement): Promise<void> {
  jest.useFakeTimers();
  fireEvent.click(button);
  await pass(0);
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const bar = () => screen.queryByRole('progressbar');
const cancel = () => screen.queryByRole('button', { name: app.cancel });

test('while a review computes there is no bar for 300 ms, then one that says how far it is, with Cancel', async () => {
  const preview = held<never>();
  await openReview(2, undefined, { preview: preview.work });
  await waitFor(() => expect(isHeld(mainButton())).toBe(false));
  await press(mainButton());
  await pass(290);
  expect([bar(), cancel()]).toEqual([null, null]);
  await pass(20);
  expect(bar()!.getAttribute('aria-label')).toBe(own.preview.computing.replace('{rows}', '150'));
  expect(bar()!.getAttribute('aria-valuenow')).toBeNull();
  act(() => preview.given[0]!.onProgress!({ done: 0.4, what: 'computing' }));
  expect(bar()!.getAttribute('aria-valuenow')).toBe('0.4');
  expect(cancel()).not.toBeNull();
});

test('a review that is there before 300 ms shows no bar at all', async () => {
  const preview = held<never>();
  await openReview(2, undefined, { preview: preview.work });
  await waitFor(() => expect(isHeld(mainButton())).toBe(false));
  await press(mainButton());
  await pass(250);
  await preview.end(failure('no-rows'));
  await pass(1000);
  expect(screen.getByText(wordsOf('en-US').problem({ code: 'no-rows' }))).toBeTruthy();
  expect(bar()).toBeNull();
});

test('Cancel while a review computes goes back to the rules at once; what still comes is not shown, and nothing is written', async () => {
  const preview = held<ReviewPreview>();
  const { asked } = await openReview(2, undefined, { preview: preview.work });
  await waitFor(() => expect(isHeld(mainButton())).toBe(false));
  await press(mainButton());
  await pass(400);
  fireEvent.click(cancel()!);
  await pass(0);
  expect(preview.given[0]!.signal!.aborted).toBe(true);
  expect(screen.getByRole('heading', { level: 2, name: steps.heading[2] })).toBeTruthy();
  expect(bar()).toBeNull();
  const late = await fakeQuarterlyReview().preview(preview.asked[0] as ReviewQuestion, defaultRules);
  await preview.end(late);
  await pass(1000);
  expect(screen.getByRole('heading', { level: 2, name: steps.heading[2] })).toBeTruthy();
  expect(asked('announce')).toEqual([]);
  expect(asked('write')).toEqual([]);
});

test('while pages are written the bar says which of how many from 300 ms on; Cancel waits until all is put back', async () => {
  const writing = held<never>();
  const fake = fakeQuarterlyReview();
  await openReview(3, undefined, { write: writing.work, preview: (...asked) => fake.preview(...asked) });
  await waitFor(() => expect(isHeld(mainButton())).toBe(false));
  await press(mainButton());
  await pass(290);
  expect([bar(), cancel()]).toEqual([null, null]);
  act(() => writing.given[0]!.onProgress!({ done: 0.5, what: 'writingPages', params: { number: 2, count: 3 } }));
  await pass(20);
  expect(bar()!.getAttribute('aria-label')).toBe('Writing pages, 2 of 3');
  expect(bar()!.getAttribute('aria-valuenow')).toBe('0.5');

  fireEvent.click(cancel()!);
  await pass(0);
  expect(writing.given[0]!.signal!.aborted).toBe(true);
  expect(bar()!.getAttribute('aria-label')).toBe(write.cancelling);
  expect(cancel()).toBeNull();
  expect(screen.queryByText(write.cancelled)).toBeNull();
  await writing.end(failure('cancelled'));
  await pass(0);
  expect(screen.getByText(write.cancelled)).toBeTruthy();
  expect(bar()).toBeNull();
  jest.useRealTimers();
  fireEvent.click(screen.getByRole('button', { name: app.back }));
  await stepHeading(3);
});
