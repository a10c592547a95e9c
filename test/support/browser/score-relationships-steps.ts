import type { Locator } from 'playwright-core';
import type { Language } from '../../../src/locales/language';
import { paneWords } from '../../../src/locales/pane';
import { relationshipPaneWords } from '../../../src/locales/relationships';
import type { OpenPreview } from './preview-session';

/** Score relationships as a person does it, by mouse or by keyboard. */
export class ScoreRelationshipsSteps {
  readonly words;
  readonly own;

  constructor(
    private readonly preview: OpenPreview,
    language: Language,
    private readonly hand: 'mouse' | 'keyboard',
    private readonly onStep: (name: string) => Promise<void> = () => Promise.resolve(),
  ) {
    this.words = paneWords(language);
    this.own = relationshipPaneWords(language);
  }

  async run(): Promise<void> {
    await this.start();
    await this.toCheck();
    await this.toRules();
    await this.toPreview();
    await this.write();
  }

  /** From Home, whichever it is, into the job. */
  async start(): Promise<void> {
    const { frame } = this.preview.pane;
    const skip = frame.getByRole('button', { name: this.words.home.skip });
    const card = frame.getByRole('button', { name: new RegExp(this.words.home.jobs['score-relationships']) });
    await skip.or(card).first().waitFor();
    if (await skip.isVisible()) await this.press(skip);
    await card.waitFor();
    await this.onStep('0-home');
    await this.press(card);
    await this.preview.pane.heading(this.words.steps.heading[0]).waitFor();
    await this.primary().and(this.enabled()).waitFor();
    await this.onStep('1-data');
  }

  async toCheck(): Promise<void> {
    await this.goOn(1);
    await this.primary().and(this.enabled()).waitFor();
    await this.onStep('2-check');
  }

  async toRules(): Promise<void> {
    await this.goOn(2);
    await this.onStep('3-rules');
  }

  async toPreview(): Promise<void> {
    await this.goOn(3);
    await this.heat().waitFor();
    await this.primary().and(this.enabled()).waitFor();
    await this.onStep('4-preview-heat');
  }

  async tab(tab: 'roles' | 'care' | 'matrix'): Promise<void> {
    await this.press(this.preview.pane.frame.getByRole('tab', { name: this.own.preview.tabs[tab], exact: true }));
    await this.preview.pane.frame.getByRole('grid').first().waitFor();
    await this.onStep(`4-preview-${tab}`);
  }

  async write(): Promise<void> {
    await this.goOn(4);
    await this.preview.pane.button(this.words.app.undo).waitFor();
    await this.onStep('5-write');
  }

  async undo(): Promise<void> {
    await this.press(this.preview.pane.button(this.words.app.undo));
    await this.preview.pane.frame.getByText(this.words.undo.done).waitFor();
    await this.onStep('6-undone');
  }

  heat(): Locator {
    return this.preview.pane.frame.getByRole('grid', { name: this.own.preview.heatTitle });
  }

  /** Why? of the first account in the list. */
  async why(): Promise<void> {
    await this.heat().focus();
    await this.preview.page.keyboard.press('Enter');
    await this.preview.pane.button(this.own.why.map).waitFor();
    await this.settle();
    await this.onStep('4-why');
  }

  async map(): Promise<void> {
    await this.press(this.preview.pane.button(this.own.why.map));
    await this.preview.pane.button(this.own.map.write).waitFor();
    await this.settle();
    await this.onStep('4-map');
  }

  /** Drawers slide in. */
  async settle(): Promise<void> {
    await this.preview.page.waitForTimeout(500);
  }

  async press(target: Locator): Promise<void> {
    if (this.hand === 'mouse') return target.click();
    await target.focus();
    await this.preview.page.keyboard.press('Enter');
  }

  primary(): Locator {
    return this.preview.pane.frame.locator('footer button').last();
  }

  private enabled(): Locator {
    return this.preview.pane.frame.locator('button:not([disabled]):not([aria-disabled="true"])');
  }

  private async goOn(step: number): Promise<void> {
    await this.primary().and(this.enabled()).waitFor();
    if (this.hand === 'mouse') await this.primary().click();
    else await this.preview.page.keyboard.press('Control+Enter');
    await this.preview.pane.heading(this.words.steps.heading[step] ?? '').waitFor();
  }
}
