import { paneWords } from '../../../src/locales/pane';
import type { Language } from '../../../src/locales/language';
import { slowAnswers } from './slow-answers';
import type { OpenPreview } from './preview-session';

/** What a person does in each of the five steps, by mouse or by keyboard, and what is looked at on the way. */
export class SegmentAccountsSteps {
  private readonly words;

  constructor(
    private readonly preview: OpenPreview,
    language: Language,
    private readonly hand: 'mouse' | 'keyboard',
    /** Called when a step has settled, with a name for its picture. */
    private readonly onStep: (name: string) => Promise<void> = () => Promise.resolve(),
  ) {
    this.words = paneWords(language);
  }

  /** From the first look at the pane to the written sheet. */
  async run(): Promise<void> {
    await this.start();
    await this.toCheck();
    await this.toRules();
    await this.toPreview();
    await this.write();
  }

  async start(): Promise<void> {
    await this.pane.button(this.words.home.useThis).waitFor();
    await this.onStep('0-home');
    await this.press(this.words.home.useThis);
    await this.pane.heading(this.words.steps.heading[0]).waitFor();
    await this.primary().and(this.enabled()).waitFor();
    await this.onStep('1-data');
  }

  async toCheck(): Promise<void> {
    await this.goOn(this.words.steps.heading[1]!);
    await this.primary().and(this.enabled()).waitFor();
    await this.onStep('2-check');
  }

  async toRules(): Promise<void> {
    await this.goOn(this.words.steps.heading[2]!);
    // What the rules do is told a moment later and moves what stands below: a click in between would miss.
    await this.pane.frame.getByText(this.words.rules.counting).waitFor({ state: 'hidden' });
    await this.onStep('3-rules');
  }

  async toPreview(): Promise<void> {
    await this.goOn(this.words.steps.heading[3]!);
    await this.pane.frame.getByRole('grid', { name: this.words.preview.list }).waitFor();
    await this.onStep('4-preview');
  }

  async write(): Promise<void> {
    await this.goOn(this.words.steps.heading[4]!);
    await this.pane.button(this.words.app.undo).waitFor();
    await this.onStep('5-write');
  }

  /** Presses Write, then Cancel as soon as it is offered. Answers come slowly meanwhile, or writing would be done before. */
  async cancelWriting(): Promise<void> {
    const quick = await slowAnswers(this.preview.page, 250);
    await this.primary().click();
    await this.pane.button(this.words.app.cancel).click({ timeout: 30_000 });
    await this.pane.frame.getByText(this.words.write.cancelled).waitFor();
    await quick();
  }

  /** With Esc, which the pane hears also when the button that had the focus, Cancel, is gone. */
  async backToPreview(): Promise<void> {
    await this.pane.frame.locator('[data-heading]:focus').waitFor();
    await this.preview.page.keyboard.press('Escape');
    await this.pane.frame.getByRole('grid', { name: this.words.preview.list }).waitFor();
  }

  async home(): Promise<void> {
    await this.pane.frame.getByRole('button', { name: this.words.write.home, exact: true }).click();
    await this.pane.button(this.words.home.runAgain).waitFor();
  }

  /** From Home once more to the written sheet, with what was chosen the first time. */
  async again(): Promise<void> {
    await this.press(this.words.home.runAgain);
    await this.pane.frame.getByRole('grid', { name: this.words.preview.list }).waitFor();
    await this.write();
  }

  async undo(): Promise<void> {
    await this.press(this.words.app.undo);
    await this.pane.frame.getByText(this.words.undo.done).waitFor();
    await this.onStep('6-undone');
  }

  /** The one primary button, which every step has in its footer. */
  private primary() {
    return this.pane.frame.locator('footer button').last();
  }

  private enabled() {
    return this.pane.frame.locator('button:not([disabled]):not([aria-disabled="true"])');
  }

  private async goOn(heading: string): Promise<void> {
    await this.primary().and(this.enabled()).waitFor();
    if (this.hand === 'mouse') await this.primary().click();
    else await this.preview.page.keyboard.press('Control+Enter');
    await this.pane.heading(heading).waitFor();
  }

  private async press(name: string): Promise<void> {
    if (this.hand === 'mouse') return this.pane.button(name).click();
    await this.tabTo(name);
    await this.preview.page.keyboard.press('Enter');
  }

  /** Tab until the button of that name has the focus. The first Tab enters the pane's frame. */
  private async tabTo(name: string): Promise<void> {
    const { page } = this.preview;
    const inFrame = await page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
    if (!inFrame) await page.locator('#divider').focus();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const focused = await this.pane.frame.locator('body').evaluate(() => document.activeElement?.textContent?.trim());
      if (focused === name) return;
    }
    throw new Error(`Tab never reaches the button "${name}"`);
  }

  private get pane() {
    return this.preview.pane;
  }
}
