import { customFunctions } from '../../functions/registry';
import type { Language } from '../../locales/language';
import { registerGridFunctions } from '../host/grid-functions';
import { WorkbookFormulaTranslator } from '../host/formula-translator';
import { openHost, type OpenHost } from '../host/office/open-host';
import { applyContent, hostSurroundings } from './apply-content';
import type { OpenedFile } from './open-file';

/** A file in a host with office.js on top, in Node, with our functions in its cells. */
export async function openHostWith(file: OpenedFile, language: Language): Promise<OpenHost> {
  registerGridFunctions({ language, functions: customFunctions });
  const translator = new WorkbookFormulaTranslator();
  const opened = await openHost({ data: file.data, name: file.name, locale: language, translator });
  translator.attach(hostSurroundings(opened.host));
  applyContent(opened.host, file);
  return opened;
}
