import { allSteps } from '../../../src/engine/core/steps';
import { HeldCells } from '../../../src/engine/core/held-cells';
import { applyChoices } from '../../../src/engine/intake/apply-choices';
import { checkTable } from '../../../src/engine/intake/check-table';
import { classifySheet } from '../../../src/engine/intake/classify-sheet';
import { findHeader } from '../../../src/engine/intake/find-header';
import { matchColumns, matchOf } from '../../../src/engine/intake/match-columns';
import { isoDay } from '../../../src/engine/core/serial-day';
import { defaultRules } from '../../../src/engine/rules/rules';
import { readDealSteps, summaryWith, withForecasts } from '../../../src/jobs/summarise-pipeline/compute';
import type { PipelinePreview } from '../../../src/jobs/summarise-pipeline/contract';
import { previewSteps } from '../../../src/jobs/summarise-pipeline/preview';
import { inLineEngine } from '../../../src/worker/engine';
import { asSheet } from '../../support/as-sheet';
import { realData } from '../../support/real-data';
import { valueOf } from '../../support/value-of';

/** Maven Analytics "CRM Sales Opportunities": expected figures are those of its README and of models.md. */
const data = realData('crm_opportunities.csv');
const AS_OF = '2017-12-31';

(data ? describe : describe.skip)('Summarise pipeline on 8,800 CRM opportunities', () => {
  const cells = data ? asSheet(data) : [];
  const table = findHeader(cells);
  const match = matchOf(matchColumns(cells, table));
  const checked = checkTable(cells, {
    table,
    match,
    kind: 'opportunities',
    asOf: isoDay(AS_OF)!,
    deals: { meanings: new Map() },
  });
  const applied = applyChoices(checked, {});
  const finding = (id: string) => checked.findings.find((each) => each.id === id);
  let preview: PipelinePreview;
  beforeAll(async () => {
    const steps = readDealSteps({
      match,
      choices: {},
      input: { table, match, kind: 'opportunities' },
      cells: HeldCells.of(cells),
      checked,
      applied,
      more: [],
    });
    const rules = { ...defaultRules, asOf: AS_OF };
    const summary = valueOf(await summaryWith(inLineEngine, allSteps(steps), rules, AS_OF));
    const figures = valueOf(await withForecasts(inLineEngine, summary));
    const previewed = previewSteps(figures, {
      hasRatings: false,
      ratingsOf: () => undefined,
      stageNameOf: () => '',
      formulaOf: () => null,
      valuesBecause: [],
    });
    preview = allSteps(previewed);
  });

  it('is recognised as opportunities, with product, owner and both dates', () => {
    expect(classifySheet(cells, table, match)).toBe('opportunities');
    expect(match).toEqual({
      opportunity: 0,
      owner: 1,
      product: 2,
      account: 3,
      stage: 4,
      stageEntry: 5,
      closeDate: 6,
      amount: 7,
    });
  });

  it('maps Prospecting, Engaging, Won and Lost without asking', () => {
    expect(finding('unknown-stage')?.severity).toBe('passed');
    expect(finding('mapped-stage')?.groups?.map(({ key, stage, rows }) => [key, stage, rows])).toEqual([
      ['Won', 7, 4238],
      ['Engaging', 2, 1589],
      ['Lost', 8, 2473],
      ['Prospecting', 1, 500],
    ]);
  });

  it('shows what is missing and leaves none of it out of the counts', () => {
    expect(finding('deal-without-account')?.count).toBe(1425);
    expect(finding('deal-without-amount')?.count).toBe(2089);
    expect(finding('deal-without-close')?.count).toBe(2089);
    expect(applied.leftOutCount).toBe(0);
    expect(preview).toMatchObject({ deals: 8800, open: 2089, openWithAmount: 0 });
  });

  it('won 4,238 for 10,005,534, lost 2,473, win rate 63.150%, and no rate by value since lost deals carry 0', () => {
    expect(preview).toMatchObject({ won: 4238, lost: 2473, wonAmount: 10_005_534 });
    expect(preview.winRate).toEqual({ rate: 4238 / 6711, isSmall: false, byValue: null });
    expect((preview.winRate?.rate ?? 0).toFixed(5)).toBe('0.63150');
    expect(preview.sizes).toBeNull();
    expect(preview.winBy.size).toBeUndefined();
  });

  it('takes 51.782 days to win on average, median 57', () => {
    expect(preview.cycle).toMatchObject({ deals: 4238, medianDays: 57, from: 'stageEntry' });
    expect(preview.cycle?.meanDays).toBeCloseTo(51.782, 3);
  });

  it('won 531, 1,254, 1,257 and 1,196 by quarter', () => {
    expect(preview.winBy.quarter?.map(({ name, won }) => [name, won])).toEqual([
      ['2017 Q1', 531],
      ['2017 Q2', 1254],
      ['2017 Q3', 1257],
      ['2017 Q4', 1196],
    ]);
    expect(preview.winBy.owner).toHaveLength(30);
    expect(preview.winBy.product).toHaveLength(7);
    expect(preview.winBy.owner?.reduce((sum, { won }) => sum + won, 0)).toBe(4238);
  });

  it('has no forecast, no velocity and no conversion, and says why', () => {
    expect(preview.forecast).toEqual({ state: 'none', because: { code: 'no-close-dates', params: { deals: 2089 } } });
    expect(preview.velocity).toBeNull();
    expect(preview.unplaced).toBe(2473);
    expect(preview.stages.slice(0, 5).every(({ flow }) => Number.isNaN(flow?.conversion))).toBe(true);
    // Only stage 1 can be learned: the lost deals do not say where they were lost.
    expect(preview.probabilities.map(({ cases }) => cases)).toEqual([6711, 0, 0, 0, 0]);
  });
});
