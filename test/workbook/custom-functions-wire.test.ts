import { Model } from '@odoo/o-spreadsheet';
import { functionCatalogue } from '../../src/functions/catalogue';
import { customFunctions } from '../../src/functions/registry';
import type { CallResult } from '../../src/preview/host/custom-functions';
import { registerGridFunctions, type CellFunction } from '../../src/preview/host/grid-functions';
import { openHost, type OpenHost } from '../support/host/open-host';

/** One call of ours that the grid made, replayed over the wire. */
interface Seen {
  readonly id: string;
  readonly values: readonly unknown[];
  /** As the grid took it: faults as code and message. */
  readonly direct: unknown;
}

let opened: OpenHost;

beforeAll(async () => {
  opened = await openHost();
  // The functions bundle: it finds the real runtime and ties its ids to the code.
  await import('../../src/functions/functions');
});
afterAll(() => opened.close());

const wire = (id: string, ...values: unknown[]): Promise<CallResult> =>
  opened.host.customFunctions.call(id, values).result;

/** What the grid shows of a result: a cell or rows of cells, an error as code and message, a null as 0. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value === 'object' && value !== null && 'code' in value) {
    const { code, message } = value as unknown as { code: string; message: string };
    return { code, message };
  }
  return value ?? 0;
}

/** The calls of ours that a sheet of formulas leads to. */
function callsOf(cells: Record<string, string>, blank: null | 0): Seen[] {
  const seen: Seen[] = [];
  const recording = Object.entries(customFunctions).map(([id, called]): [string, CellFunction] => [
    id,
    (...values: never[]) => {
      const note = (direct: unknown): void => void seen.push({ id, values: structuredClone(values), direct });
      try {
        const result = called(...values);
        note(shown(result));
        return result;
      } catch (reason) {
        note(shown(reason));
        throw reason;
      }
    },
  ]);
  registerGridFunctions({ language: 'en-US', functions: Object.fromEntries(recording), blank });
  const model = new Model({
    version: '19.3.2',
    sheets: [{ id: 's', name: 'S', rowNumber: 200, colNumber: 60, cells }],
  });
  for (const address of Object.keys(cells)) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    model.getters.getEvaluatedCell({ sheetId: 's', col, row: Number(row) - 1 });
  }
  registerGridFunctions({ language: 'en-US', functions: customFunctions });
  return seen;
}

/** Each function as its documentation shows it, far apart so that spills have room. */
const examples = Object.fromEntries(functionCatalogue('en-US').map(({ example }, i) => [`A${i * 12 + 1}`, example]));

/** Each function over cells that hold texts, blanks and an error, and over nothing at all. */
const awkward: Record<string, string> = { A100: 'x', A101: '30', A102: '=1/0', A104: '12', B100: '5', B101: '=NA()' };
functionCatalogue('en-US').forEach(({ name, parameters }, i) => {
  const list = (text: (isRange: boolean, k: number) => string): string =>
    parameters.map(({ isRange }, k) => text(isRange, k)).join(',');
  const put = (column: string, formula: string): void => void (awkward[`${column}${i * 8 + 1}`] = formula);
  put('D', `=${name}(${list((isRange) => (isRange ? 'A100:A104' : 'A101'))})`);
  put('L', `=${name}(${list((isRange, k) => (isRange ? (k === 0 ? 'A100:A104' : 'B100:B104') : 'A103'))})`);
  put('T', `=${name}(${list((isRange) => (isRange ? 'Z100:Z104' : 'A102'))})`);
});

/** Each function with its optional arguments left out: at the end, and between commas before the last one that is given a blank cell. */
const leftOut: Record<string, string> = { A100: '5', A101: '30', A102: '12' };
functionCatalogue('en-US').forEach(({ name, parameters }, i) => {
  const needed = parameters.filter(({ optional }) => !optional).map(({ isRange }) => (isRange ? 'A100:A102' : 'A101'));
  const skipped = parameters.length - needed.length - 1;
  leftOut[`D${i * 8 + 1}`] = `=${name}(${needed.join(',')})`;
  if (skipped > 0)
    leftOut[`T${i * 8 + 1}`] = `=${name}(${[...needed, ...Array<string>(skipped).fill(''), 'A103'].join(',')})`;
});

beforeAll(() => void jest.spyOn(console, 'debug').mockImplementation(() => undefined));

describe('custom functions over the wire', () => {
  it.each([
    ['every example of the catalogue', examples, null],
    ['texts, blanks and errors, blanks as null', awkward, null],
    ['texts, blanks and errors, blanks as 0', awkward, 0],
    ['arguments left out, blanks as null', leftOut, null],
    ['arguments left out, blanks as 0', leftOut, 0],
  ] as const)('give what the direct path of the grid gives: %s', async (_title, cells, blank) => {
    const seen = callsOf(cells, blank);
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(Object.keys(customFunctions)));
    const answers = await Promise.all(seen.map(({ id, values }) => wire(id, ...values)));
    expect(seen.map(({ id, values }, i) => ({ id, values, result: answers[i] }))).toEqual(
      seen.map(({ id, values, direct }) => ({ id, values, result: direct })),
    );
  });

  it.each([null, 0] as const)('take null for an argument that was left out, also where a blank cell is %p', (blank) => {
    const facts = new Map(functionCatalogue('en-US').map((entry) => [entry.id, entry.parameters]));
    let [nulls, blanks] = [0, 0];
    for (const { id, values } of callsOf(leftOut, blank)) {
      const optional = values.filter((_, k) => facts.get(id)?.[k]?.optional);
      expect([id, values.length]).toEqual([id, facts.get(id)?.length]);
      nulls += optional.filter((value) => value === null).length;
      blanks += optional.filter(
        (value) => (Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value) === 0,
      ).length;
      expect([id, optional.slice(0, -1)]).toEqual([id, optional.slice(0, -1).map(() => null)]);
    }
    // The blank cells that were given last are 0 with one build, null with the other.
    expect([nulls > 0, blanks > 0]).toEqual([true, blank === 0]);
  });

  it('spill a matrix, with the message of an error in one of its cells', async () => {
    const result = await wire('TIER', [[50], ['x'], [30]], null, null, null);
    expect(result).toHaveLength(3);
    expect(result).toMatchObject([['A'], [expect.objectContaining({ code: '#VALUE!' })], [expect.any(String)]]);
  });

  it('show a fault of the whole call with its code and message', async () => {
    expect(await wire('RULE', 'no.such.rule')).toEqual({
      code: '#VALUE!',
      message: expect.stringContaining('no.such.rule') as string,
    });
  });

  it('show an exception as #VALUE! without its text, and an unknown function as an error', async () => {
    globalThis.CustomFunctions.associate('BROKEN', () => {
      throw new TypeError('x is undefined');
    });
    expect(await wire('BROKEN')).toEqual({ code: '#VALUE!', message: '' });
    expect(await wire('NOSUCH')).toMatchObject({ code: '#VALUE!' });
  });

  it('tell the function that it was cancelled, and take no result from it any more', async () => {
    const onCanceled = jest.fn();
    const arrived = jest.fn();
    let finish: (value: string) => void = () => undefined;
    globalThis.CustomFunctions.associate('SLOW', (invocation: CustomFunctions.CancelableInvocation) => {
      invocation.onCanceled = onCanceled;
      return new Promise((resolve) => (finish = resolve));
    });
    const call = opened.host.customFunctions.call('SLOW', [], { cancelable: true });
    void call.result.then(arrived);
    opened.host.customFunctions.cancel(call);
    finish('too late');
    await wire('CUTS', [[50], [30]], null); // Whatever comes later has overtaken nothing.
    expect([onCanceled.mock.calls.length, arrived.mock.calls.length]).toEqual([1, 0]);
  });
});
