import { fill } from '../../locales/language';
import type { Look, NamePlan, SheetPlan } from '../../workbook/write-plan';
import { cellAt } from '../../workbook/address';
import { compact, count } from '../wording';
import { pipelineTag } from './facts';
import type { PipelineFacts } from './facts';
import { layoutFigures } from './layout-figures';
import { layoutForecast } from './layout-forecast';
import { layoutFunnel } from './layout-funnel';
import { layoutHow } from './layout-how';
import { layoutAttention, layoutNextSteps, layoutProbabilities, layoutWinRates } from './layout-lists';
import { joined, pipelineName } from './layout-parts';
import type { LayoutPart } from './layout-parts';
import { layoutStages } from './layout-stages';
import { MAP } from './sheet-map';

/** The pipeline sheet as a plan, and the names that point into it. */
export function layoutPipeline(facts: PipelineFacts): {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
} {
  const tag = pipelineTag(facts.sourceNumber);
  const figures = layoutFigures(facts);
  const forecast = layoutForecast(facts, figures.cells.target);
  const steps = layoutNextSteps(facts, forecast.nextRow);
  const attention = layoutAttention(facts, steps.nextRow);
  const winRates = layoutWinRates(facts, attention.nextRow);
  const probabilities = layoutProbabilities(facts, winRates.nextRow);
  const how = layoutHow(facts, probabilities.nextRow);
  const parts = [headline(facts), layoutStages(facts), figures, layoutFunnel(facts), forecast, steps, attention, winRates, probabilities, how]; // prettier-ignore
  const whole = joined([...parts, page(facts, how.nextRow)]);
  return {
    sheet: { tag, name: facts.words.name, after: facts.place.sheet, blocks: whole.blocks, look: whole.look },
    names: [{ name: pipelineName('KAM_AsOf', facts), tag, at: figures.cells.asOf }],
  };
}

/** Title, finding, and what it rests on. */
function headline(facts: PipelineFacts): LayoutPart {
  const { words, place, preview, language, applied, rows } = facts;
  const line = fill(words.line, {
    asOf: preview.asOf,
    source: place.label,
    accounts: count(facts.preview.counted.accounts, language),
    leftOut: count(applied.leftOutCount, language),
    rows: count(rows, language),
  });
  const title = fill(words.title, { source: place.sheet });
  return {
    blocks: [{ at: { row: 0, column: 0, rows: 3, columns: 1 }, cells: [[title], [findingOf(facts)], [line]] }],
    look: [
      { kind: 'style', at: cellAt(0, 0), style: 'KAM Title' },
      { kind: 'bold', at: cellAt(1, 0) },
      { kind: 'style', at: cellAt(2, 0), style: 'KAM Note' },
    ],
    nextRow: 0,
  };
}

/** What is open and what comes of it, in one line. */
function findingOf({ preview, words, language }: PipelineFacts): string {
  const deals = count(preview.open, language);
  const short = (value: number): string => compact(value, language);
  const parts: string[] = [];
  if (preview.open === 0) parts.push(words.findingNone);
  else if (preview.openWithAmount === 0) parts.push(fill(words.findingCounts, { deals }));
  else {
    parts.push(fill(words.finding, { deals, open: short(preview.openAmount), weighted: short(preview.weighted) }));
    const { forecast, coverage } = preview;
    if (forecast.state === 'made' && forecast.quarter) {
      const { period, weighted, p10, p90 } = forecast.quarter;
      parts.push(fill(words.findingQuarter, { quarter: period, weighted: short(weighted), p10: short(p10), p90: short(p90) })); // prettier-ignore
    }
    if (coverage)
      parts.push(fill(words.findingCover, { multiple: coverage.multiple.toFixed(1), wanted: coverage.wanted }));
  }
  const attention = {
    stalled: count(preview.stalled.length, language),
    slipped: count(preview.slipped.length, language),
  };
  if (preview.open > 0) parts.push(fill(words.findingStalled, attention));
  return parts.join(words.findingSeparator);
}

function page(facts: PipelineFacts, lastRow: number): LayoutPart {
  const { sheet, preview } = facts;
  const width = (column: number, characters: number, columns = 1): Look => ({
    kind: 'width',
    column,
    columns,
    characters,
  });
  const look: Look[] = [
    width(0, 28),
    width(1, 9),
    width(2, 14, 3),
    width(5, 16),
    width(6, 14),
    width(7, 12),
    width(8, 27, 2),
    width(10, 3),
    width(MAP.charts, 10, MAP.chartColumns),
    { kind: 'freeze', rows: MAP.firstRow, columns: 1 },
    {
      kind: 'print',
      area: { row: 0, column: 0, rows: lastRow, columns: MAP.charts + MAP.chartColumns },
      // The sheet holds several tables, so its title is what all pages share.
      headerRow: 0,
      footer: {
        left: sheet.footer.sheet,
        center: fill(sheet.footer.asOf, { asOf: preview.asOf }),
        right: sheet.footer.page,
      },
    },
  ];
  return { blocks: [], look, nextRow: lastRow };
}
