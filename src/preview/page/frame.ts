import type { Language } from '../../locales/language';
import type { PreviewWords } from '../../locales/preview';
import { element } from './element';
import type { Ribbon, RibbonButton } from './ribbon';
import type { PageSettings, Theme } from './settings';

/** What the frame around the grid can ask of the page. */
export interface FrameActions {
  readonly open: (file: File) => void;
  readonly download: () => void;
  readonly openSample: (language: Language) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly press: (button: RibbonButton) => void;
}

/** A title bar and the KAM tab, modest relatives of Excel's. Gives the place where the workbook's name is shown. */
export function drawFrame(
  place: HTMLElement,
  {
    settings,
    words,
    ribbon,
  }: { readonly settings: PageSettings; readonly words: PreviewWords; readonly ribbon: Ribbon },
  actions: FrameActions,
): { showName: (name: string) => void } {
  const name = element('span', { className: 'kam-name' });
  place.append(
    element('div', { className: 'kam-title' }, [
      element('img', { src: '/assets/icons/kam-32.png', alt: '', width: 20, height: 20 }),
      name,
      element('span', { className: 'kam-note', textContent: words.note }),
      choice(words.language, settings.language, { 'en-US': 'English', 'zh-CN': '中文' }, actions.setLanguage),
      choice(words.theme, settings.theme, { light: words.light, dark: words.dark }, actions.setTheme),
    ]),
    element('div', { className: 'kam-ribbon' }, [
      group(words.file, [
        fileButton(words, actions.open),
        downloadButton(words, actions.download),
        sampleButtons(words, actions),
      ]),
      group(
        ribbon.tab,
        ribbon.buttons.map((button) => ribbonButton(button, () => actions.press(button))),
      ),
    ]),
  );
  return { showName: (text) => (name.textContent = text) };
}

function group(label: string, children: readonly Node[]): HTMLElement {
  const made = element('div', { className: 'kam-group' }, [
    element('div', { className: 'kam-buttons' }, children),
    element('div', { className: 'kam-caption', textContent: label }),
  ]);
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', label);
  return made;
}

function ribbonButton({ id, label, title, description, icon }: RibbonButton, press: () => void): HTMLElement {
  return element('button', { id, className: 'kam-large', title: `${title}\n${description}`, onclick: press }, [
    element('img', { src: icon, alt: '', width: 24, height: 24 }),
    element('span', { textContent: label }),
  ]);
}

function fileButton(words: PreviewWords, open: (file: File) => void): HTMLElement {
  const input = element('input', { type: 'file', accept: '.xlsx,.csv', hidden: true, id: 'kam-file' });
  input.setAttribute('aria-label', words.open);
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) open(file);
    input.value = ''; // So that the same file can be opened again.
  });
  return element('span', {}, [
    iconButton('kam-open', 'fa-folder-open-o', words.open, words.openHint, () => input.click()),
    input,
  ]);
}

function downloadButton(words: PreviewWords, download: () => void): HTMLElement {
  return iconButton('kam-download', 'fa-download', words.download, words.downloadHint, download);
}

function sampleButtons(words: PreviewWords, { openSample }: FrameActions): HTMLElement {
  return element('span', { className: 'kam-samples' }, [
    element('span', { textContent: words.sample }),
    element('button', { id: 'kam-sample-en', textContent: words.sampleEnglish, onclick: () => openSample('en-US') }),
    element('button', { id: 'kam-sample-zh', textContent: words.sampleChinese, onclick: () => openSample('zh-CN') }),
  ]);
}

function iconButton(id: string, icon: string, label: string, hint: string, press: () => void): HTMLElement {
  return element('button', { id, className: 'kam-large', title: hint, onclick: press }, [
    element('i', { className: `fa ${icon}` }),
    element('span', { textContent: label }),
  ]);
}

function choice<Value extends string>(
  label: string,
  chosen: Value,
  options: Readonly<Record<Value, string>>,
  choose: (value: Value) => void,
): HTMLElement {
  const select = element(
    'select',
    { onchange: () => choose(select.value as Value) },
    (Object.entries(options) as [Value, string][]).map(([value, textContent]) =>
      element('option', { value, textContent, selected: value === chosen }),
    ),
  );
  select.setAttribute('aria-label', label);
  return select;
}
