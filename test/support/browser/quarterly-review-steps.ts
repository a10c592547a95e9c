import type { Locator } from 'playwright-core';
import type { Quarter, ReviewSource } from '../../../src/jobs/quarterly-review/contract';
import type { Language } from '../../../src/locales/language';
import { fill } from '../../../src/locales/language';
import { paneWords } from '../../../src/locales/pane';
import { reviewWords } from '../../../src/locales/review';
import { reviewPaneWords } from '../../../src/locales/review-pane';
import type { OpenPreview } from './preview-session';
import { slowAnswers } from './slow-answers';

/** Quarterly review as a person does it, by mouse or by keyboard. */
export class QuarterlyReviewSteps {
  readonly words;
  readonly own;
  private readonly sources;

  constructor(
    private readonly preview: OpenPreview,
    language: Language,
    private readonly hand: 'mouse' | 'keyboard',
    private readonly onStep: (name: string) => Promise<void> = () => Promise.resolve(),
  ) {
    this.words = paneWords(language);
    this.own = reviewPaneWords(language);
    this.sources = reviewWords(language).sources;
  }

  /** From Home, whichever it is, into the job. */
  async start(): Promise<void> {
    const { frame } = this.preview.pane;
    const skip = frame.getByRole('button', { name: this.words.home.skip });
    const card = frame.getByRole('button', { name: new RegExp(this.words.home.jobs['quarterly-review']) }).first();
    await skip.or(card).first().waitFor();
    if (await skip.isVisible()) await this.press(skip);
    await card.waitFor();
    await this.press(card);
    await this.preview.pane.heading(this.words.steps.heading[0]).waitFor();
    await this.ready();
    await this.onStep('1-data');
  }

  async toCheck(): Promise<void> {
    await this.goOn(1);
    await this.ready();
    await this.onStep('2-check');
  }

  async toRules(): Promise<void> {
    await this.goOn(2);
    await this.preview.pane.frame.getByRole('radiogroup', { name: this.own.rules.before }).waitFor();
    await this.ready();
    await this.onStep('3-rules');
  }

  /** Another sheet for one of the sources, in the Data step. */
  async take(source: ReviewSource, sheet: string): Promise<void> {
    const { frame } = this.preview.pane;
    // What is proposed is read first, all of it: lists that open meanwhile are drawn anew and close.
    await frame.getByText(/!A1:/).first().waitFor();
    await this.ready();
    const head = frame.getByRole('button', { name: new RegExp(`^${this.sources[source]}`) });
    if ((await head.getAttribute('aria-expanded')) !== 'true') await this.press(head);
    const boxes = frame.getByRole('combobox', { name: this.words.data.chooseSheet });
    const option = frame.getByRole('option', { name: sheet, exact: true });
    await this.press(boxes.first());
    // Another source's proposal may still come and close the list: a person opens it again.
    if (
      !(await option.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      ))
    )
      await this.press(boxes.first());
    await this.press(option);
    await frame.getByText(`${sheet}!`).first().waitFor();
    await this.ready();
  }

  /** The quarter that is shown, where values have no date, so that any may be chosen. */
  async quarter(): Promise<Quarter> {
    const text = await Promise.all(this.quarterBoxes().map((box) => box.innerText()));
    const [year, quarter] = text.map((part) => Number(/\d+/.exec(part)?.[0]));
    return { year: year!, quarter: quarter! };
  }

  async choose({ year, quarter }: Quarter): Promise<void> {
    const { frame } = this.preview.pane;
    const group = frame.getByRole('group', { name: this.own.rules.quarter });
    if (!(await group.isVisible())) {
      // Orders tell which quarters there are: one box of them.
      const text = fill(this.own.quarter, { year: String(year), quarter: String(quarter) });
      await this.press(frame.getByRole('combobox', { name: this.own.rules.quarter }));
      await this.press(frame.getByRole('option', { name: text, exact: true }));
      return this.settled();
    }
    for (const [box, option] of [
      [this.quarterBoxes()[0]!, String(year)],
      [this.quarterBoxes()[1]!, `Q${quarter}`],
    ] as const) {
      await this.press(box);
      await this.press(frame.getByRole('option', { name: option, exact: true }));
    }
    await this.settled();
  }

  /** What it is compared with, as the Rules step says it. */
  async against(before: string): Promise<void> {
    const choice = this.preview.pane.frame.getByRole('radio', { name: before }).first();
    await choice.check();
    await this.ready();
  }

  async toPreview(): Promise<void> {
    await this.goOn(3);
    await this.preview.pane.heading(this.own.plans.title).waitFor();
    await this.ready();
    await this.onStep('4-preview');
  }

  /** Chooses a plan for the first account that is offered, which makes `count` of them; its name. */
  async firstPlan(count = 1): Promise<string> {
    const { frame } = this.preview.pane;
    const plan = frame.getByRole('checkbox', { name: new RegExp(this.own.plans.noPage) }).first();
    const label = (await plan.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.innerText)) ?? '';
    await plan.check();
    await frame
      .getByText(fill(this.own.plans.chosen, { count: String(count) }))
      .first()
      .waitFor();
    await this.ready();
    await this.onStep('4-preview-plan');
    return label.split('\n')[0]!.trim();
  }

  async write(): Promise<void> {
    await this.goOn(4);
    await this.preview.pane.button(this.words.app.undo).waitFor();
    await this.onStep('5-write');
  }

  /** Presses Write, then Cancel as soon as it is offered. Answers come slowly meanwhile, or writing would be done before. */
  async cancelWriting(): Promise<void> {
    const fast = await slowAnswers(this.preview.page, 250);
    await this.press(this.primary());
    await this.press(this.preview.pane.button(this.words.app.cancel));
    await this.preview.pane.frame.getByText(this.words.write.cancelled).waitFor();
    await fast();
  }

  async undo(): Promise<void> {
    await this.press(this.preview.pane.button(this.words.app.undo));
    await this.preview.pane.frame.getByText(this.words.undo.done).waitFor();
    await this.onStep('6-undone');
  }

  /** After a write, to Home. */
  async home(): Promise<void> {
    await this.press(this.primary());
  }

  /** Nothing is under way that is told, and the next step is open. */
  async settled(): Promise<void> {
    await this.ready();
    await this.preview.pane.frame.getByRole('progressbar').waitFor({ state: 'detached' });
  }

  async press(target: Locator): Promise<void> {
    if (this.hand === 'mouse') return target.click();
    await target.focus();
    await this.preview.page.keyboard.press('Enter');
  }

  private quarterBoxes(): readonly Locator[] {
    const group = this.preview.pane.frame.getByRole('group', { name: this.own.rules.quarter });
    return [this.own.rules.year, this.own.rules.quarterOf].map((name) =>
      group.getByRole('combobox', { name, exact: true }),
    );
  }

  private async ready(): Promise<void> {
    await this.primary().and(this.enabled()).waitFor();
  }

  private primary(): Locator {
    return this.preview.pane.frame.locator('footer button').last();
  }

  private enabled(): Locator {
    return this.preview.pane.frame.locator('button:not([disabled]):not([aria-disabled="true"])');
  }

  private async goOn(step: number): Promise<void> {
    await this.ready();
    if (this.hand === 'mouse') await this.primary().click();
    else await this.preview.page.keyboard.press('Control+Enter');
    await this.preview.pane.heading(this.words.steps.heading[step] ?? '').waitFor();
  }
}
