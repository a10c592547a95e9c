import { Model, registries } from '@odoo/o-spreadsheet';
import { cellFault } from '../../src/functions/fault';
import { customFunctions } from '../../src/functions/registry';
import { registerGridFunctions } from '../../src/preview/host/grid-functions';

type Options = Parameters<typeof registerGridFunctions>[0];

const register = (stand: Record<string, (...values: never[]) => unknown> = {}, more: Partial<Options> = {}): void =>
  registerGridFunctions({ language: 'en-US', functions: { ...customFunctions, ...stand }, ...more });

function sheetOf(cells: Record<string, string>): (col: number, row: number) => { value: unknown; message?: string } {
  const model = new Model({ version: '19.3.2', sheets: [{ id: 's', name: 'S', rowNumber: 50, colNumber: 26, cells }] });
  return (col, row) =>
    model.getters.getEvaluatedCell({ sheetId: 's', col, row }) as { value: unknown; message?: string };
}

beforeAll(() => void jest.spyOn(console, 'debug').mockImplementation(() => undefined));
afterAll(() => register());

describe('registerGridFunctions', () => {
  it('offers every function with description and argument names in the language, and the stored form unseen', () => {
    register({}, { language: 'zh-CN' });
    const { content } = registries.functionRegistry as unknown as {
      content: Record<string, { description: string; hidden?: boolean }>;
    };
    expect(content['KAM.PARETO']?.description).toMatch(/[\u4e00-\u9fff]/);
    expect(content['KAM.PARETO']?.hidden).toBeFalsy();
    expect(content['_XLDUDF_KAM_PARETO']?.hidden).toBe(true);
    register();
    expect(content['KAM.PARETO']?.description).toMatch(/^Ranks/);
  });

  it('hands ranges over row by row, blanks as null, errors as errors, and left-out arguments as null', () => {
    const seen: unknown[][] = [];
    register({ PARETO: (...values: unknown[]) => [[seen.push(values)]] });
    sheetOf({ A1: 'x', A3: '=1/0', B1: '1', B2: 'TRUE', C1: '=KAM.PARETO(A1:B3,B1)' })(2, 0);
    expect(seen[0]).toEqual([
      [
        ['x', 1],
        [null, true],
        [expect.objectContaining({ code: '#DIV/0!' }), null],
      ],
      [[1]],
      null,
      null,
    ]);
  });

  it('hands blanks over as 0 when asked to, as some builds of Excel do', () => {
    const seen: unknown[] = [];
    register({ PARETO: (first: unknown) => [[seen.push(first)]] }, { blank: 0 });
    sheetOf({ A1: 'x', C1: '=KAM.PARETO(A1:A2,B1:B2)' })(2, 0);
    expect(seen).toEqual([[['x'], [0]]]);
  });

  it.each([null, 0] as const)('hands a skipped argument over as null, not as the %p of a blank cell', (blank) => {
    const seen: unknown[][] = [];
    register({ PARETO: (...values: unknown[]) => [[seen.push(values)]] }, { blank });
    sheetOf({ C1: '=KAM.PARETO(B1:B1,,B2)' })(2, 0);
    expect(seen).toEqual([[[[blank]], null, [[blank]], null]]);
  });

  it('shows a fault as its error with its message, alone or in one cell of a spill', () => {
    register({
      PARETO: () => {
        throw cellFault('#N/A', 'Too little data.');
      },
      WHALE: () => [
        ['a', cellFault('#VALUE!', 'Not a number.')],
        [1, 2],
      ],
    });
    const at = sheetOf({ A1: '=KAM.PARETO(Z1:Z2,Z1:Z2)', C1: '=KAM.WHALE(Z1:Z2,Z1:Z2)' });
    expect(at(0, 0)).toMatchObject({ value: '#N/A', message: 'Too little data.' });
    expect(at(3, 0)).toMatchObject({ value: '#VALUE!', message: 'Not a number.' });
    expect([at(2, 0).value, at(2, 1).value, at(3, 1).value]).toEqual(['a', 1, 2]);
  });

  it('shows an exception as #VALUE! without its text and reports it', () => {
    const reported: unknown[] = [];
    register(
      {
        PARETO: () => {
          throw new TypeError('x is undefined');
        },
      },
      { onException: (reason) => reported.push(reason) },
    );
    const cell = sheetOf({ A1: '=KAM.PARETO(Z1:Z2,Z1:Z2)' })(0, 0);
    expect(cell.value).toBe('#VALUE!');
    expect(cell.message ?? '').not.toContain('undefined');
    expect(reported).toEqual([expect.any(TypeError)]);
  });

  it('lifts a function of one cell over a range, as Excel does', () => {
    register();
    const at = sheetOf({ A1: '50', A2: '5', C1: '50', D1: '15', F1: '=KAM.TIERBY(A1:A2,C1:D1)' });
    expect([at(5, 0).value, at(5, 1).value]).toEqual(['A', 'C']);
  });
});
