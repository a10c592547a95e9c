import { fill, type Language } from '../../locales/language';
import { reviewWords, type ReviewWords } from '../../locales/review';
import { sheetWords, type SheetWords } from '../../locales/sheet';
import type { Look, PlanCell } from '../../workbook/write-plan';
import type { ReviewAccount, ReviewPreview } from './contract';
import { spareRows } from './keyed-page';
import { pageBreaks, rowHeights, widthOf } from './page-breaks';
import type { PageBuilder } from './page-builder';
import type { Review } from './review';
import { tierMoveText } from './reason-text';

/** What the pages are laid out from; plain data, so that a layout is a pure function. */
export interface PageFacts {
  readonly language: Language;
  readonly words: ReviewWords;
  readonly sheet: SheetWords;
  readonly review: Review;
  readonly preview: ReviewPreview;
  /** The sheet that new pages stand behind. */
  readonly after: string;
  /** Name of the snapshot that this run keeps; null without. */
  readonly snapshot: string | null;
  /** This Excel draws shapes. */
  readonly canDraw: boolean;
}

export function pageFacts(
  review: Review,
  preview: ReviewPreview,
  language: Language,
  after: string,
  snapshot: string | null,
  canDraw: boolean,
): PageFacts {
  const [words, sheet] = [reviewWords(language), sheetWords(language)];
  return { language, words, sheet, review, preview, after, snapshot, canDraw };
}

/** Account, tier, value before and now, change and change in percent: how every list of accounts begins. */
export function moveCells(account: ReviewAccount, language: Language): readonly PlanCell[] {
  const before = account.before?.value ?? null;
  const now = account.now?.value ?? null;
  const share = before !== null && before > 0 && now !== null ? now / before - 1 : null;
  return [account.name, tierMoveText(account, language), before, now, account.change, share];
}

/** A4, one page wide, the title on every page, every section on one; widths and heights are on the page already. */
export function pageLook(
  { sheet, preview }: PageFacts,
  page: PageBuilder,
  orientation: 'Landscape' | 'Portrait',
): Look {
  return {
    kind: 'print',
    area: { row: 0, column: 0, rows: page.next, columns: page.width },
    headerRow: 0,
    footer: {
      left: sheet.footer.sheet,
      center: fill(sheet.footer.asOf, { asOf: preview.asOf }),
      right: sheet.footer.page,
    },
    orientation,
    breaks: pageBreaks(
      {
        heights: rowHeights(page.next, [...page.look, ...spareRows(page)]),
        width: widthOf(page.look),
        sections: page.sections,
        running: page.running,
        starting: page.starting,
      },
      orientation,
    ),
  };
}
