import type { Language } from './language';
import { argumentNames } from './zh-CN/argument-names';

/**
 * An argument's name as the person knows it: `values` → `数值`. Apart from the functions' other texts, because the cells need only
 * these and wait for them.
 */
export function argumentName(name: string, language: Language): string {
  return language === 'zh-CN' ? (argumentNames[name] ?? name) : name;
}
