import { customerTypes as english } from './en-US/customer-types';
import type { Language, Translated } from './language';
import { customerTypes as chinese } from './zh-CN/customer-types';

export type CustomerTypeWords = Translated<typeof english>;

export function customerTypeWords(language: Language): CustomerTypeWords {
  return language === 'zh-CN' ? chinese : english;
}
