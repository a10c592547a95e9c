import type { Language } from '../../locales/language';

/** One button of the KAM tab, as the manifest tells Excel to show it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  /** What it does: the task pane opens, or a function of the add-in is called by its name. */
  readonly action: { readonly kind: 'showTaskpane' } | { readonly kind: 'execute'; readonly name: string };
}

export interface Ribbon {
  readonly tab: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the KAM tab from the built manifest, so that the preview shows and sends exactly what Excel will. */
export function readRibbon(manifest: string, language: Language): Ribbon {
  const root = new DOMParser().parseFromString(manifest, 'text/xml');
  const resource = (id: string | null) => (id === null ? '' : resourceText(root, id, language));
  const text = (parent: Element, name: string) => resource(child(parent, name)?.getAttribute('resid') ?? null);
  const tab = elements(root, 'CustomTab')[0];
  if (!tab) throw new Error('manifest.xml has no CustomTab');
  const buttons = elements(tab, 'Control').map((control): RibbonButton => {
    const tip = child(control, 'Supertip') ?? control;
    const image = elements(control, 'Image').find((each) => each.getAttribute('size') === '32');
    const name = elements(control, 'FunctionName')[0]?.textContent?.trim();
    return {
      id: control.getAttribute('id') ?? '',
      label: text(control, 'Label'),
      title: text(tip, 'Title'),
      description: text(tip, 'Description'),
      icon: new URL(resource(image?.getAttribute('resid') ?? null)).pathname,
      action: name ? { kind: 'execute', name } : { kind: 'showTaskpane' },
    };
  });
  return { tab: text(tab, 'Label'), buttons };
}

function resourceText(root: Document, id: string, language: Language): string {
  const resource = elements(root, 'Resources').flatMap((each) => [...each.querySelectorAll(`[id="${id}"]`)])[0];
  if (!resource) throw new Error(`manifest.xml has no resource ${id}`);
  const override = elements(resource, 'Override').find((each) => each.getAttribute('Locale') === language);
  return override?.getAttribute('Value') ?? resource.getAttribute('DefaultValue') ?? '';
}

function elements(parent: Document | Element, localName: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', localName)];
}

/** A direct child: a tab's own label comes after those of its buttons. */
function child(parent: Element, localName: string): Element | undefined {
  return [...parent.children].find((each) => each.localName === localName);
}
