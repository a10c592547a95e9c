import { everyElement, type XmlElement } from './parse-xml';

/** Which group of resources an element with a `resid` takes from. */
const GROUP_OF: Readonly<Record<string, string>> = {
  Runtime: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  'bt:Image': 'bt:Images',
  Namespace: 'bt:ShortStrings',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

const LONGEST: Readonly<Record<string, number>> = {
  'bt:Images': 2048,
  'bt:Urls': 2048,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

/** One language serves both: pictures, scripts and the function namespace. */
const SAME_IN_ALL_LANGUAGES = /^(Functions\.Namespace|Functions\.Script\.Url|Taskpane\.Url)$/;

export const TRANSLATED_TO = 'zh-CN';

/** Resource ids that are missing, unused, doubled or too long; texts that are too long or not translated. */
export function resourceProblems(root: XmlElement): string[] {
  const problems: string[] = [];
  const elements = [...everyElement(root)];
  const defined = new Map<string, string>();
  for (const group of elements.filter(({ name }) => name in LONGEST)) {
    for (const resource of group.children) {
      const { id = '', DefaultValue = '' } = resource.attributes;
      if (id.length > 32)
        problems.push(`Line ${resource.line}: resource id ${id} has ${id.length} characters, 32 are allowed`);
      if (defined.has(id)) problems.push(`Line ${resource.line}: resource id ${id} is given twice`);
      defined.set(id, group.name);
      const texts = [DefaultValue, ...resource.children.map((override) => override.attributes.Value ?? '')];
      for (const text of texts) {
        const most = LONGEST[group.name]!;
        if (text === '') problems.push(`Line ${resource.line}: ${id} is empty`);
        if (text.length > most)
          problems.push(`Line ${resource.line}: ${id} has ${text.length} characters, ${most} are allowed`);
      }
      const translated = resource.children.some((override) => override.attributes.Locale === TRANSLATED_TO);
      if (!translated && group.name !== 'bt:Images' && !SAME_IN_ALL_LANGUAGES.test(id)) {
        problems.push(`Line ${resource.line}: ${id} has no ${TRANSLATED_TO} text`);
      }
    }
  }
  const used = new Set<string>();
  for (const { name, attributes, line } of elements) {
    const { resid } = attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const group = GROUP_OF[name];
    if (!defined.has(resid)) problems.push(`Line ${line}: resource ${resid} is not defined`);
    else if (group !== undefined && defined.get(resid) !== group)
      problems.push(`Line ${line}: <${name}> wants ${resid} among <${group}>`);
  }
  for (const id of defined.keys()) if (!used.has(id)) problems.push(`Resource ${id} is not used`);
  return problems;
}
