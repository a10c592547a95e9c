import { fill, type Language } from '../../../src/locales/language';
import { paneWords } from '../../../src/locales/pane';
import { pipelinePaneWords } from '../../../src/locales/pipeline-pane';
import type { OpenPreview } from './preview-session';

/** What a person does in the five steps of Summarise pipeline, by mouse or by keyboard. */
export class PipelineSteps {
  private readonly words;
  private readonly own;

  constructor(
    private readonly preview: OpenPreview,
    language: Language,
    private readonly hand: 'mouse' | 'keyboard',
    /** Called when a step has settled, with a name for its picture. */
    private readonly onStep: (name: string) => Promise<void> = () => Promise.resolve(),
  ) {
    this.words = paneWords(language);
    this.own = pipelinePaneWords(language);
  }

  async run(): Promise<void> {
    await this.start();
    await this.toCheck();
    await this.toRules();
    await this.setAsOf('2026-09-30');
    await this.toPreview();
    await this.write();
  }

  /** Home, where the job's card is, by way of skipping the first run. */
  async start(): Promise<void> {
    const { frame } = this.preview.pane;
    await this.preview.pane.button(this.words.home.skip).waitFor();
    await this.press(this.words.home.skip);
    const card = frame.getByRole('button', { name: this.words.home.jobs['summarise-pipeline'] }).first();
    await card.waitFor();
    await this.onStep('0-home');
    if (this.hand === 'mouse') await card.click();
    else {
      await card.focus();
      await this.preview.page.keyboard.press('Enter');
    }
    await this.preview.pane.heading(this.words.steps.heading[0]).waitFor();
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
    await this.onStep('3-rules');
  }

  async setAsOf(day: string): Promise<void> {
    await this.preview.pane.frame.getByLabel(this.own.rules.asOf).fill(day);
  }

  async setTarget(amount: number): Promise<void> {
    await this.preview.pane.frame.getByLabel(this.own.rules.target).fill(String(amount));
  }

  async toPreview(): Promise<void> {
    await this.goOn(this.words.steps.heading[3]!);
    await this.preview.pane.heading(this.own.preview.funnel).waitFor();
    await this.primary().and(this.enabled()).waitFor();
    await this.onStep('4-preview');
  }

  async open(part: string | RegExp): Promise<void> {
    await this.preview.pane.frame.getByRole('button', { name: part, expanded: false }).click();
  }

  /** Asks why of the first deal of the part that is open. */
  async askWhy(): Promise<void> {
    await this.preview.pane.frame.getByText(this.own.preview.why, { exact: true }).first().click();
    await this.preview.pane.frame.getByText(this.own.why.moves).waitFor();
    await this.onStep('4a-why');
  }

  /** Rates all six elements with 5 and the first fit with 1. */
  async qualify(): Promise<void> {
    const { frame } = this.preview.pane;
    await frame.getByRole('button', { name: this.own.why.qualify, exact: true }).click();
    const { texts } = this.own.qualify;
    for (const name of [texts.need, texts.schedule, texts.budget, texts.competition, texts.decision, texts.priority]) {
      await frame.getByRole('radiogroup', { name, exact: true }).getByRole('radio', { name: '5' }).check();
    }
    await frame
      .getByRole('radiogroup', { name: texts.strategy, exact: true })
      .getByRole('radio', { name: '1' })
      .check();
    await frame.getByText(fill(this.own.why.stop, { fits: texts.strategy })).waitFor();
    await this.onStep('4b-qualify');
    await frame.getByRole('button', { name: this.own.qualify.save, exact: true }).click();
    // Back at the question, which now knows the grade; Esc leaves it.
    await frame.getByText(fill(this.own.why.grade, { grade: 'D', score: '100' })).waitFor();
    await this.preview.pane.leaveDrawer();
    await frame.getByText(this.own.why.moves).waitFor({ state: 'detached' });
  }

  async write(): Promise<void> {
    await this.goOn(this.words.steps.heading[4]!);
    await this.preview.pane.button(this.words.app.undo).waitFor();
    await this.onStep('5-write');
  }

  async undo(): Promise<void> {
    await this.press(this.words.app.undo);
    await this.preview.pane.frame.getByText(this.words.undo.done).waitFor();
  }

  /** The one primary button, which every step has in its footer. */
  private primary() {
    return this.preview.pane.frame.locator('footer button').last();
  }

  private enabled() {
    return this.preview.pane.frame.locator('button:not([disabled]):not([aria-disabled="true"])');
  }

  private async goOn(heading: string): Promise<void> {
    await this.primary().and(this.enabled()).waitFor();
    if (this.hand === 'mouse') await this.primary().click();
    else await this.preview.page.keyboard.press('Control+Enter');
    await this.preview.pane.heading(heading).waitFor();
  }

  private async press(name: string): Promise<void> {
    const button = this.preview.pane.button(name);
    if (this.hand === 'mouse') return button.click();
    await button.focus();
    await this.preview.page.keyboard.press('Enter');
  }
}
