import { ruleNames } from '../engine/rules/rules';
import type { CatalogueEntry } from '../functions/catalogue';
import { isFault } from '../functions/fault';
import { helpWords } from '../locales/help';
import { fill, type Language } from '../locales/language';
import { helpStyle } from './help-style';

/** A block of cells as a function gives it. */
export type Spill = readonly (readonly unknown[])[];

const other: Readonly<Record<Language, Language>> = { 'en-US': 'zh-CN', 'zh-CN': 'en-US' };

/** One function's page: what it is for first, then how to call it, a real result, and the small print. */
export function helpPage(
  entry: CatalogueEntry,
  all: readonly CatalogueEntry[],
  spill: Spill,
  language: Language,
): string {
  const words = helpWords(language);
  const details = (['blanks', 'ties', 'faults', 'limits', 'origin'] as const).map(
    (key) => `<dt>${escape(words[key])}</dt><dd>${prose(entry[key])}</dd>`,
  );
  const everywhere = [words.ranges, words.header, words.wholeColumns, words.tables, words.zeros];
  const body = `
<h1>${escape(entry.name)}</h1>
<p class="lead">${prose(entry.description)}</p>
<pre><code>${escape(`=${entry.signature}`)}</code></pre>
<section aria-labelledby="arguments">
<h2 id="arguments">${escape(words.arguments)}</h2>
<div class="scroll"><table class="facts">
<thead><tr><th scope="col">${escape(words.name)}</th><th scope="col">${escape(words.what)}</th></tr></thead>
<tbody>
${entry.parameters.map((parameter) => argumentRow(parameter, words.optional)).join('\n')}
</tbody></table></div>
</section>
<section aria-labelledby="result">
<h2 id="result">${escape(words.result)}</h2>
<p>${prose(entry.result)}</p>
</section>
<section aria-labelledby="example">
<h2 id="example">${escape(words.example)}</h2>
<pre><code>${escape(entry.example)}</code></pre>
${spillTable(spill, fill(words.exampleCaption, { name: entry.name }), language)}
</section>
<section aria-labelledby="details">
<h2 id="details">${escape(words.details)}</h2>
<dl>${details.join('\n')}</dl>
</section>
<section aria-labelledby="everywhere">
<h2 id="everywhere">${escape(words.everywhere)}</h2>
<ul>${everywhere.map((sentence) => `<li>${prose(sentence)}</li>`).join('\n')}</ul>
</section>
<nav aria-labelledby="more">
<h2 id="more">${escape(words.more)}</h2>
<p class="more">${all
    .filter(({ id }) => id !== entry.id)
    .map(({ id, name }) => `<a href="${id}.html">${escape(name)}</a>`)
    .join('\n')}</p>
</nav>`;
  return page({
    title: `${entry.name} · ${words.product}`,
    description: entry.description,
    file: `${entry.id}.html`,
    body,
    language,
  });
}

/** The list of all functions in a language. */
export function helpIndex(all: readonly CatalogueEntry[], language: Language): string {
  const words = helpWords(language);
  const body = `
<h1>${escape(words.functions)}</h1>
<p class="lead">${prose(words.indexLead)}</p>
<ul class="index">
${all.map(({ id, name, description }) => `<li><a href="${id}.html">${escape(name)}</a><span>${escape(description)}</span></li>`).join('\n')}
</ul>`;
  return page({ title: words.indexTitle, description: words.indexLead, file: 'index.html', body, language });
}

interface Page {
  readonly title: string;
  readonly description: string;
  readonly file: string;
  readonly body: string;
  readonly language: Language;
}

function page({ title, description, file, body, language }: Page): string {
  const words = helpWords(language);
  const switchTo = other[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escape(description)}">
<title>${escape(title)}</title>
<style>${helpStyle}</style>
</head>
<body>
<header><a class="home" href="index.html">${escape(words.product)} <span>${escape(words.functions)}</span></a>
<a href="../${switchTo}/${file}" hreflang="${switchTo}" lang="${switchTo}">${escape(words.otherLanguage)}</a></header>
<main>${body}
</main>
</body>
</html>
`;
}

function argumentRow(
  { name, description, optional }: CatalogueEntry['parameters'][number],
  optionalWord: string,
): string {
  const badge = optional ? ` <span class="badge">${escape(optionalWord)}</span>` : '';
  return `<tr><th scope="row"><code>${escape(name)}</code>${badge}</th><td>${prose(description)}</td></tr>`;
}

/** The result as a small sheet; a first row of texts alone, above rows with numbers, is its header. */
function spillTable(spill: Spill, caption: string, language: Language): string {
  const [first = [], ...rest] = spill;
  const hasHeader = rest.length > 0 && first.every((cell) => typeof cell === 'string' && cell !== '');
  const header = hasHeader
    ? `<thead><tr>${first.map((cell) => `<th scope="col">${escape(cell as string)}</th>`).join('')}</tr></thead>`
    : '';
  const rows = (hasHeader ? rest : spill).map(
    (row) => `<tr>${row.map((cell) => cellOf(cell, language)).join('')}</tr>`,
  );
  return `<div class="scroll"><table class="sheet"><caption>${escape(caption)}</caption>${header}
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function cellOf(cell: unknown, language: Language): string {
  if (typeof cell === 'number') {
    return `<td class="number">${new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(cell)}</td>`;
  }
  return `<td>${escape(isFault(cell) ? cell.code : String(cell))}</td>`;
}

/** Names of rules that are no plain words, such as tier.cutoffs and asOf; the longest first. */
const codeNames = ruleNames.filter((name) => /[.A-Z]/.test(name)).sort((one, other) => other.length - one.length);

/** Formulas, names of functions and rules, faults, TRUE and FALSE. */
const codeInProse = new RegExp(
  [
    String.raw`=?KAM\.[A-Z]+(?:\((?:[^()]|\([^()]*\))*\))?`,
    String.raw`#(?:VALUE!|N\/A)`,
    String.raw`\b(?:TRUE|FALSE)\b`,
    String.raw`\b(?:${codeNames.join('|').replaceAll('.', String.raw`\.`)})\b`,
  ].join('|'),
  'g',
);

/** Text with formulas, function names and cell faults set as code. */
function prose(text: string): string {
  return escape(text).replace(codeInProse, '<code>$&</code>');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
