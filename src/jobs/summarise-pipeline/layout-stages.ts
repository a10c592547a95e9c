import type { SummaryRow } from '../../engine/pipeline/summary';
import { headerWords } from '../../locales/headers';
import { nameWords } from '../../locales/names';
import { formula } from '../../workbook/write-plan';
import type { Block, Look, PlanCell } from '../../workbook/write-plan';
import { cellAt } from '../../workbook/address';
import { pipelineName } from './layout-parts';
import type { LayoutPart } from './layout-parts';
import type { PipelineFacts } from './facts';
import { MAP } from './sheet-map';

const FIGURES = 7;

/** The stage table: L1 as one formula or as values, then conversion, key node and buying step of each selling stage. */
export function layoutStages(facts: PipelineFacts): LayoutPart {
  const { preview, words, language, sheet, live } = facts;
  const names = nameWords(language);
  const header = headerWords(language);
  const titles = [header.stage, header.deals, header.amount, header.shareOfOpen, header.weighted, header.meanAge, header.oldest]; // prettier-ignore
  const rows = preview.stages.length;
  const nameOf = (stage: SummaryRow): string => names.stages[stage as keyof typeof names.stages];
  const table: Block = live
    ? {
        at: cellAt(MAP.firstRow, 0),
        cells: [[formula(stageFormula(facts))]],
        spill: { row: MAP.firstRow, column: 0, rows, columns: FIGURES },
      }
    : {
        at: { row: MAP.firstRow, column: 0, rows, columns: FIGURES },
        cells: preview.stages.map((row): PlanCell[] => [
          nameOf(row.stage),
          row.deals,
          row.amount,
          blankNaN(row.share),
          blankNaN(row.weighted),
          blankNaN(row.meanAge),
          blankNaN(row.oldest),
        ]),
      };
  // Stages 1 to 6 come first in either form, so what stands beside them stays beside them.
  const beside = preview.stages.slice(0, 6).map(({ stage, flow }): PlanCell[] => {
    const step = names.nextSteps[stage as keyof typeof names.nextSteps];
    return [flow ? blankNaN(flow.conversion) : null, step.keyNode, step.buyingStep];
  });
  const body = (column: number, columns = 1) => ({ row: MAP.firstRow, column, rows: MAP.stageRows, columns });
  const look: Look[] = [
    { kind: 'style', at: { row: MAP.headerRow, column: 0, rows: 1, columns: MAP.columns }, style: 'KAM Header' },
    { kind: 'align', at: { row: MAP.headerRow, column: 1, rows: 1, columns: 7 }, to: 'Right' },
    { kind: 'format', at: body(MAP.deals, 2), format: sheet.format.number },
    { kind: 'format', at: body(MAP.share), format: sheet.format.share },
    { kind: 'format', at: body(MAP.weighted, 3), format: sheet.format.number },
    { kind: 'format', at: body(MAP.conversion), format: sheet.format.share },
    { kind: 'wrap', at: { row: MAP.firstRow, column: MAP.keyNode, rows: 6, columns: 2 } },
    // Open and total end the table.
    { kind: 'bold', at: { row: MAP.firstRow + rows - 2, column: 0, rows: 2, columns: FIGURES } },
  ];
  return {
    blocks: [
      {
        at: { row: MAP.headerRow, column: 0, rows: 1, columns: MAP.columns },
        cells: [[...titles, words.columns.conversion, words.columns.keyNode, words.columns.buyingStep]],
      },
      table,
      { at: { row: MAP.firstRow, column: MAP.conversion, rows: 6, columns: 3 }, cells: beside },
    ],
    look,
    nextRow: MAP.figuresRow,
  };
}

function stageFormula(facts: PipelineFacts): string {
  const { live } = facts;
  if (!live) return '';
  const ages = live.ages === null ? ',,' : `,${live.ages},${pipelineName('KAM_AsOf', facts)}`;
  return `=KAM.PIPELINE(${live.stages},${live.amounts}${ages},FALSE)`;
}

function blankNaN(value: number): PlanCell {
  return Number.isNaN(value) ? null : value;
}
