import type { HostTransport } from '../host';
import { CommonApi } from './common-api';
import { messagesOf, type MessageTransport } from './messages';

/**
 * The contract a native Excel offers to office.js, as the unmodified client asks for it; set up before office.js is evaluated.
 * `window.external` answers start-up questions at once; `_richApiNativeBridge` carries the requests of `Excel.run` as text.
 */
export interface OfficeEnvironment {
  /** Language of Excel's screen, e.g. `zh-CN`. */
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  /** Document settings of the Common API (`Office.context.document.settings`); values are JSON texts. */
  readonly settings?: Record<string, string>;
  readonly documentName?: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/** What the pinned client knows; nothing newer is promised. */
const REQUIREMENT_SETS = {
  ExcelApi: '1.15',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  CustomFunctionsRuntime: '1.4',
  // The wire of the functions themselves. From 1.7 on results would travel in another shape.
  CustomFunctions: '1.6',
  DialogApi: '1.2',
  Settings: '1.1',
  DocumentEvents: '1.1',
  Selection: '1.1',
  RichApiRuntimeFlag: '1.2',
};

/** Colours as Excel hands them over: numbers, which the client turns into `#rrggbb`. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xffffff,
  },
} as const;

type Callback = (...args: unknown[]) => void;

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

export interface OfficeWindow {
  external?: object;
  _richApiNativeBridge?: Bridge;
}

export function installNativeHost(
  target: OfficeWindow,
  transport: HostTransport | MessageTransport,
  environment: OfficeEnvironment = {},
): void {
  const locale = environment.locale ?? 'en-US';
  const messages = 'answer' in transport ? transport : messagesOf(transport);
  const common = new CommonApi(messages);
  const context = startUpAnswers(environment, locale, common);
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$telemetry$$disableLogging$0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (dispatchId: number, parameters: readonly unknown[], callback: Callback) =>
      common.execute(dispatchId, parameters, callback),
    RegisterEvent: (_dispatchId: number, _target: string, _handler: Callback, callback: Callback) => callback(0),
    UnregisterEvent: (_dispatchId: number, _target: string, callback: Callback) => callback(0),
  };
  // Browsers have an `external` of their own that cannot be replaced, only added to.
  if (!target.external) Object.defineProperty(target, 'external', { value: {}, configurable: true });
  for (const [name, value] of Object.entries(external)) {
    Object.defineProperty(target.external, name, { value, configurable: true, writable: true });
  }
  target._richApiNativeBridge = bridgeTo(messages);
}

function bridgeTo(messages: MessageTransport): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      void messages.answer(text).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  messages.onMessage((text) => bridge.onMessageFromHost?.(text));
  return bridge;
}

function startUpAnswers(environment: OfficeEnvironment, locale: string, common: CommonApi): object {
  const settings = { ...environment.settings };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'f2b5d3c0-6c0e-4d36-9f0e-6b61a4d0c001',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetHostFullVersion: () => '16.0.15407.10000',
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => environment.documentName ?? 'Book1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'preview',
    GetInstanceId: () => 'preview',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(environment.requirementSets ?? REQUIREMENT_SETS),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of Object.entries(settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        const before = Object.keys(settings);
        for (const key of before) delete settings[key];
        keys.forEach((key, i) => (settings[key] = values[i] ?? ''));
        // The client has no way to be told that this failed.
        common.keepSettings(before, settings).catch(() => undefined);
      },
    }),
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[environment.theme ?? 'light']),
  };
}
