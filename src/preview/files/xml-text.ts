type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `element('c:val', { val: 1 }, 'x')` → `<c:val val="1">x</c:val>`; children are XML already. Undefined attributes are left out. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | undefined)[]
): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'boolean' ? String(Number(value)) : String(value))}"`)
    .join('');
  const inner = children.join('');
  return inner === '' ? `<${name}${pairs}/>` : `<${name}${pairs}>${inner}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 has no way to write are dropped: one of them would make the file unreadable. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
