import type { Field } from '../engine/intake/types';
import { columns as english } from './en-US/columns';
import type { Language } from './language';
import { columns as chinese } from './zh-CN/columns';

/** The name of each field: a field without a name does not compile. */
export function columnWords(language: Language): Readonly<Record<Field, string>> {
  return language === 'zh-CN' ? chinese : english;
}
