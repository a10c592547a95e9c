import { roles } from '../../engine/relationship/roles';
import type { PlanWords } from '../../locales/review';
import { relationshipWords } from '../../locales/relationships';
import type { ContactView } from '../score-relationships/contract';
import { mapShapes, type MapLook } from '../score-relationships/map-shapes';
import type { PageBuilder } from './page-builder';
import type { PageFacts } from './page-facts';

/** So many contacts of a role are drawn, the last of them as "and 5 more" where there are others. */
export const MOST_OF_ROLE = 3;
/** Points: low boxes, so that a plan's first page has room for the map. */
const LOOK: MapLook = { width: 560, barWidth: 44, tie: 90, node: 20, gap: 5, title: 17, most: MOST_OF_ROLE, isOneLine: true }; // prettier-ignore
const ROW = 15;
/** Rows of a map with every role full, and of contacts without a role. */
const MOST_ROWS = rowsOf((roles.length + 1) * (LOOK.title + MOST_OF_ROLE * (LOOK.node + LOOK.gap)));

/**
 * Who decides, drawn: the rows that a map needs, of which those below it wait until it grows. Without contacts, or in an Excel that
 * cannot draw, the whole section waits, and the list below it says the same.
 */
export function layoutPlanMap(
  page: PageBuilder,
  { language, canDraw }: PageFacts,
  words: PlanWords,
  contacts: readonly ContactView[] | null,
): void {
  const first = page.next;
  page.heading('map', words.headings.map);
  page.text('map:legend', [relationshipWords(language).sheet.map.legend], 'KAM Note');
  const isDrawn = canDraw && contacts !== null;
  const map = isDrawn ? mapShapes(contacts, language, LOOK) : { parts: [], height: 0 };
  const top = page.next;
  for (let k = 0; k < MOST_ROWS; k++) page.row(`map:${k}`, [], k >= rowsOf(map.height));
  page.add({ kind: 'height', row: top, rows: MOST_ROWS, points: ROW });
  page.gap('map');
  if (!isDrawn) page.spare(first);
  if (canDraw) page.add({ kind: 'drawing', drawing: { at: { row: top, column: 0 }, parts: map.parts } });
}

function rowsOf(height: number): number {
  return Math.ceil(height / ROW);
}
