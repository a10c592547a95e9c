import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The task pane: the add-in's own page in the frame beside the grid. */
export class PanePage {
  readonly frame: FrameLocator;

  constructor(private readonly page: Page) {
    this.frame = page.frameLocator('#pane iframe');
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  heading(name?: string | RegExp): Locator {
    return this.frame.getByRole('heading', name === undefined ? {} : { name });
  }

  /** Esc in the drawer on top, once the keyboard has come to it. */
  async leaveDrawer(): Promise<void> {
    await this.frame.locator('[role="dialog"]:focus-within').waitFor();
    await this.page.keyboard.press('Escape');
  }

  text(): Promise<string> {
    return this.frame.locator('body').innerText();
  }
}
