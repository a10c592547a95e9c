import { cellFault, faultText, isFault } from '../../../src/functions/fault';

describe('faults', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
  });

  test('without a custom functions runtime, a fault carries its code and message', () => {
    const fault = cellFault('#N/A', 'Too little.');
    expect(isFault(fault)).toBe(true);
    expect(faultText(fault)).toBe('#N/A Too little.');
    expect(fault).toBeInstanceOf(Error);
  });

  test('in the runtime, a fault is what Excel knows', () => {
    class RuntimeError {
      constructor(
        readonly code: string,
        readonly message?: string,
      ) {}
    }
    const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A' };
    Object.assign(globalThis, { CustomFunctions: { Error: RuntimeError, ErrorCode } });
    const fault = cellFault('#VALUE!', 'Wrong.');
    expect(fault).toBeInstanceOf(RuntimeError);
    expect(fault).toMatchObject({ code: '#VALUE!', message: 'Wrong.' });
    expect(isFault(fault)).toBe(true);
  });

  test('a namespace without the class, as outside Excel, does not matter', () => {
    Object.assign(globalThis, { CustomFunctions: {} });
    expect(faultText(cellFault('#VALUE!', 'Wrong.'))).toBe('#VALUE! Wrong.');
  });

  test('isFault is not taken in by exceptions and cell texts', () => {
    expect(isFault(new TypeError('x'))).toBe(false);
    expect(isFault('#N/A')).toBe(false);
    expect(isFault(null)).toBe(false);
    expect(isFault({ code: 'ENOENT', message: '' })).toBe(false);
  });
});
