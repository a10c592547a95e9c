import { customerTypeWords } from '../../../locales/customer-types';
import { fill } from '../../../locales/language';
import type { Block, Look, PlanCell } from '../../../workbook/write-plan';
import { valueName } from '../layout-portfolio';
import { MAP } from '../sheet-map';
import { cellAt } from '../../../workbook/address';
import { compact, count } from '../../wording';
import { auditPreview } from './preview-types';
import type { SheetSection } from './section';

const LEFT = MAP.figures;
const COLUMNS = 5;
/** So many loss-makers are listed; the rest is told as one line. */
const LISTED = 30;

/** Exit-and-repair list: loss-makers, the largest loss first, and what the book would make without them. */
export const auditSection: SheetSection = (facts, at) => {
  const audit = auditPreview(facts.segments, facts.figures.causes);
  if (!audit) return null;
  const { language, headers } = facts;
  const words = customerTypeWords(language).sheet;
  const listed = Math.min(audit.count, LISTED);
  const rows: PlanCell[][] = [];
  const causes: PlanCell[][] = [];
  const hasCost = facts.figures.causes.costToServe !== null;
  const hasDiscount = facts.figures.causes.discount !== null;
  let rest = audit.loss;
  for (let place = 0; place < listed; place++) {
    const { name, revenue, profit, repair, profitWithout, margin, costToServe, discount } = audit.entry(place);
    causes.push([name, null, margin, ...(hasCost ? [costToServe] : []), ...(hasDiscount ? [discount] : [])]);
    rows.push([name, revenue, profit, repair, profitWithout]);
    rest -= profit;
  }
  const finding = fill(words.auditFinding, {
    count: count(audit.count, language),
    loss: compact(-audit.loss, language),
    without: compact(audit.totalWithout, language),
    total: compact(audit.total, language),
  });
  const header = { row: at.row + 2, column: LEFT, rows: 1, columns: COLUMNS };
  const list = { ...header, row: at.row + 3, rows: listed };
  const blocks: Block[] = [
    { at: cellAt(at.row, LEFT), cells: [[words.audit]] },
    { at: cellAt(at.row + 1, LEFT), cells: [[finding]] },
    { at: header, cells: [[headers.account, valueName(facts), words.netProfit, words.repair, words.without]] },
    { at: list, cells: rows },
  ];
  if (audit.count > listed) {
    const more = { count: count(audit.count - listed, language), profit: compact(rest, language) };
    blocks.push({ at: cellAt(list.row + listed, LEFT), cells: [[fill(words.more, more)]] });
  }
  const look: Look[] = [
    { kind: 'style', at: { ...cellAt(at.row, LEFT), columns: COLUMNS }, style: 'KAM Header' },
    { kind: 'bold', at: cellAt(at.row + 1, LEFT) },
    { kind: 'style', at: header, style: 'KAM Header' },
    { kind: 'align', at: { ...header, column: LEFT + 1, columns: COLUMNS - 1 }, to: 'Right' },
    { kind: 'format', at: { ...list, column: LEFT + 1, columns: COLUMNS - 1 }, format: facts.words.format.number },
    // The gap between figures and charts holds the last column here.
    { kind: 'width', column: LEFT + COLUMNS - 1, columns: 1, characters: 20 },
  ];
  const width = 3 + Number(hasCost) + Number(hasDiscount);
  const right = { ...header, column: MAP.charts, columns: width };
  blocks.push(
    {
      at: right,
      cells: [
        [
          words.causes,
          null,
          headers.margin,
          ...(hasCost ? [words.cost] : []),
          ...(hasDiscount ? [words.discount] : []),
        ],
      ],
    },
    { at: { ...list, column: MAP.charts, columns: width }, cells: causes },
  );
  const share = facts.words.format.share;
  look.push(
    { kind: 'style', at: right, style: 'KAM Header' },
    { kind: 'align', at: { ...right, column: MAP.charts + 2, columns: width - 2 }, to: 'Right' },
    { kind: 'format', at: { ...list, column: MAP.charts + 2, columns: 1 }, format: share },
  );
  if (hasCost) {
    look.push({
      kind: 'format',
      at: { ...list, column: MAP.charts + 3, columns: 1 },
      format: facts.words.format.number,
    });
  }
  if (hasDiscount) {
    look.push({ kind: 'format', at: { ...list, column: MAP.charts + width - 1, columns: 1 }, format: share });
  }
  return { blocks, look, rows: listed + 5, how: [], rules: [] };
};
