import type { Page } from 'playwright-core';
import type { SeenCell, SeenChart } from '../../../src/preview/page/seen-workbook';

/** The grid as a person uses it: select, type, look. */
export class GridPage {
  constructor(private readonly page: Page) {}

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.kamPreview.sheets());
  }

  cell(sheet: string, address: string): Promise<SeenCell> {
    return this.page.evaluate(([sheet, address]) => window.kamPreview.cell(sheet, address), [sheet, address] as const);
  }

  values(sheet: string, range: string): Promise<unknown[][]> {
    return this.page.evaluate(([sheet, range]) => window.kamPreview.values(sheet, range), [sheet, range] as const);
  }

  charts(sheet: string): Promise<SeenChart[]> {
    return this.page.evaluate((sheet) => window.kamPreview.charts(sheet), sheet);
  }

  /** Waits until the cell shows something, for functions that the add-in computes. */
  async cellWhen(sheet: string, address: string, wanted: (cell: SeenCell) => boolean): Promise<SeenCell> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const cell = await this.cell(sheet, address);
      if (wanted(cell)) return cell;
      if (Date.now() > deadline) throw new Error(`${sheet}!${address} shows ${JSON.stringify(cell)}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Every cell that shows something, by sheet: to see that a thing came back as it was. */
  async snapshot(): Promise<Record<string, Record<string, string>>> {
    return this.page.evaluate(() =>
      Object.fromEntries(window.kamPreview.sheets().map((sheet) => [sheet, window.kamPreview.shown(sheet)])),
    );
  }

  /** Texts of the first row. */
  async headersOf(sheet: string): Promise<unknown[]> {
    return (await this.values(sheet, 'A1:Z1'))[0]!.filter((value) => value !== '' && value !== null);
  }

  /** Puts the cursor on a cell and the keyboard into the grid. */
  async select(sheet: string, address: string): Promise<void> {
    await this.page
      .locator('.o-grid')
      .first()
      .click({ position: { x: 5, y: 5 } });
    await this.page.evaluate(([sheet, address]) => window.kamPreview.select(sheet, address), [sheet, address] as const);
  }

  /** Types into the selected cell without Enter. */
  async type(text: string): Promise<void> {
    const [first = '', ...rest] = text;
    await this.page.keyboard.type(first);
    // The first letter opens the cell, which is drawn a frame later: what a hand types no faster than that would stand before the old text.
    await this.page.waitForFunction((first) => document.activeElement?.textContent?.endsWith(first), first);
    await this.page.keyboard.type(rest.join(''), { delay: 5 });
  }

  async enter(sheet: string, address: string, text: string): Promise<void> {
    await this.select(sheet, address);
    await this.type(text);
    // The list of the column's texts, which an empty cell is offered, goes a moment after the first letter; Enter would take its first.
    if (!text.startsWith('=')) await this.page.locator('.o-autocomplete-value').first().waitFor({ state: 'hidden' });
    await this.page.keyboard.press('Enter');
  }

  /** What the list under the cell offers while a formula is typed. */
  async offers(): Promise<string[]> {
    const list = this.page.locator('.o-autocomplete-value');
    await list.first().waitFor();
    return list.allTextContents();
  }
}
