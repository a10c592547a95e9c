import { screen, waitFor, within } from '@testing-library/react';
import type { PaneMemory } from '../../src/jobs/contract';
import type { QuarterlyReview } from '../../src/jobs/quarterly-review/contract';
import { paneWords } from '../../src/locales/pane';
import { quarterlyReviewInPane } from '../../src/taskpane/quarterly-review/pane-job';
import { fakeQuarterlyReview } from './fake-quarterly-review';
import { person, renderPane } from './pane';

const { steps } = paneWords('en-US');

/** The one primary button, which every step has in its footer. */
export function mainButton(): HTMLElement {
  return within(screen.getByRole('contentinfo')).getAllByRole('button').at(-1)!;
}

export const isHeld = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';

export function stepHeading(step: number): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 2, name: steps.heading[step] });
}

/** Opens the review from Home and presses the main button until the step is there. `own` takes the place of what the fake job does. */
export async function openReview(
  step: number,
  memory: PaneMemory = { welcomed: true },
  own: Partial<QuarterlyReview> = {},
) {
  const user = person();
  const job = { ...fakeQuarterlyReview(), ...own };
  renderPane({ home: { memory }, app: { jobs: [quarterlyReviewInPane(job)] } });
  await user.click(await screen.findByRole('button', { name: /Quarterly review/ }));
  await stepHeading(0);
  for (let at = 0; at < step; at++) {
    await waitFor(() => expect(isHeld(mainButton())).toBe(false));
    await user.click(mainButton());
    await stepHeading(at + 1);
  }
  const asked = (name: string) => job.calls.filter(([called]) => called === name);
  return { user, job, asked };
}
