import { everyElement, type XmlElement } from './parse-xml';
import { TRANSLATED_TO } from './resource-problems';

/** What the add-in cannot do without; ExcelApi at most this, what is newer is asked for at run time. */
const FLOOR: Readonly<Record<string, string>> = {
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  ExcelApi: '1.14',
};
const RIBBON_SIZES = ['16', '32', '80'];
const LONGEST_DISPLAY: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250, ProviderName: 125 };

/** Rules about single values: identity, shared runtime, requirements, ribbon ids, icon sizes, texts of the store. */
export function settingProblems(root: XmlElement): string[] {
  return [...identity(root), ...sharedRuntime(root), ...requirements(root), ...ribbon(root)];
}

function identity(root: XmlElement): string[] {
  const problems: string[] = [];
  const text = (name: string) => root.children.find((child) => child.name === name)?.text ?? '';
  if (root.attributes['xsi:type'] !== 'TaskPaneApp') problems.push('The root is not a TaskPaneApp');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text('Id'))) problems.push('Id is no GUID');
  if (!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(text('Version'))) problems.push('Version is not two to four numbers with dots');
  if (text('DefaultLocale') !== 'en-US') problems.push('DefaultLocale is not en-US');
  if (text('Permissions') !== 'ReadWriteDocument') problems.push('Permissions are not ReadWriteDocument');
  for (const child of root.children) {
    const most = LONGEST_DISPLAY[child.name];
    if (most === undefined) continue;
    const values = [
      child.text,
      child.attributes.DefaultValue ?? '',
      ...child.children.map((each) => each.attributes.Value ?? ''),
    ];
    for (const value of values) {
      if (value.length > most)
        problems.push(`Line ${child.line}: ${child.name} has ${value.length} characters, ${most} are allowed`);
    }
    if (child.name !== 'ProviderName' && !child.children.some((each) => each.attributes.Locale === TRANSLATED_TO)) {
      problems.push(`Line ${child.line}: ${child.name} has no ${TRANSLATED_TO} text`);
    }
  }
  return problems;
}

/** Task pane, functions and commands in one memory: the same page everywhere, alive while Excel is. */
function sharedRuntime(root: XmlElement): string[] {
  const problems: string[] = [];
  const elements = [...everyElement(root)];
  const runtimes = elements.filter(({ name }) => name === 'Runtime');
  if (runtimes.length !== 1) return ['There is not exactly one Runtime'];
  const { lifetime, resid } = runtimes[0]!.attributes;
  if (lifetime !== 'long') problems.push(`Line ${runtimes[0]!.line}: the runtime's lifetime is not long`);
  const pages = elements.filter(({ name }) => name === 'Page' || name === 'Action').flatMap(({ children }) => children.filter(({ name }) => name === 'SourceLocation')); // prettier-ignore
  for (const page of [...pages, ...elements.filter(({ name }) => name === 'FunctionFile')]) {
    if (page.attributes.resid !== resid)
      problems.push(`Line ${page.line}: ${page.attributes.resid} is not the runtime's page ${resid}`);
  }
  for (const { name, line } of elements) {
    if (name === 'TaskpaneId') problems.push(`Line ${line}: a shared runtime has no TaskpaneId`);
  }
  return problems;
}

function requirements(root: XmlElement): string[] {
  const problems: string[] = [];
  const sets = new Map([...everyElement(root)].filter(({ name }) => name === 'Set').map(({ attributes }) => [attributes.Name, attributes.MinVersion ?? ''])); // prettier-ignore
  for (const [name, version] of Object.entries(FLOOR)) {
    const asked = sets.get(name);
    if (asked === undefined) problems.push(`Requirement ${name} ${version} is missing`);
    else if (minor(asked) > minor(version))
      problems.push(`Requirement ${name} ${asked} is above ${version}: ask for it at run time`);
  }
  return problems;
}

function minor(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}

function ribbon(root: XmlElement): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const element of everyElement(root)) {
    const { name, attributes, children, line } = element;
    if (['CustomTab', 'Group', 'Control'].includes(name)) {
      const id = attributes.id ?? '';
      if (id === '' || id.length > 125 || ids.has(id))
        problems.push(`Line ${line}: id "${id}" of <${name}> is empty, too long or given twice`);
      ids.add(id);
    }
    if (name === 'Icon') {
      const sizes = children.map((image) => image.attributes.size);
      for (const size of RIBBON_SIZES.filter((each) => !sizes.includes(each)))
        problems.push(`Line ${line}: the icon has no size ${size}`);
    }
    if (name === 'FunctionName' && !/^[A-Z][A-Z0-9_]{0,63}$/.test(element.text)) {
      problems.push(`Line ${line}: function name "${element.text}" is not capitals, digits and _`);
    }
  }
  return problems;
}
