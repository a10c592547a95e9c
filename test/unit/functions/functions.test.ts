import { callFunction, customFunctions } from '../../../src/functions/registry';

test('starting the functions ties every id to its code', async () => {
  const associated = new Map<string, unknown>();
  Object.assign(globalThis, {
    CustomFunctions: { associate: (id: string, called: unknown) => associated.set(id, called) },
  });
  try {
    await import('../../../src/functions/functions');
  } finally {
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
  }
  expect(Object.fromEntries(associated)).toEqual(customFunctions);
});

test('callFunction throws for an id that is not registered', () => {
  expect(() => callFunction('NOSUCH', [])).toThrow(RangeError);
});
