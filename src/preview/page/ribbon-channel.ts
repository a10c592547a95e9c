import type { OfficeWindow } from '../host/office/native-host';

/** Calls the function of the add-in that a ribbon button names; `id` is the button's. */
export type PressButton = (functionName: string, id: string) => void;

/** Numbers under which Office.js knows the event "a ribbon button was pressed" and the answer "its work is done". */
const pressed = 39;
const completed = 94;

type Callback = (...parameters: unknown[]) => void;

interface NativeHost {
  RegisterEvent(event: number, target: string, handler: Callback, callback: Callback): void;
  Execute(method: number, parameters: unknown, callback: Callback): void;
}

/** Adds to the stand-in for Excel what it needs for ribbon buttons. Office.js registers for them while it starts. */
export function addRibbonChannel(target: OfficeWindow, onReady: (press: PressButton) => void): void {
  const native = target.external as NativeHost;
  const { RegisterEvent: registerOther, Execute: executeOther } = native;
  native.RegisterEvent = (event, name, handler, callback) => {
    if (event !== pressed) return registerOther(event, name, handler, callback);
    onReady((functionName, id) => handler(pressed, safeArray([id, functionName, JSON.stringify({ source: { id } })])));
    callback(0);
  };
  native.Execute = (method, parameters, callback) =>
    method === completed ? callback(safeArray([0]), 0) : executeOther(method, parameters, callback);
}

/** The form in which Excel for Windows hands over lists. */
function safeArray(items: readonly unknown[]): object {
  return { dimensions: () => 1, toArray: () => items };
}
