import { relationships as english } from './en-US/relationships';
import type { Language, Translated } from './language';
import { relationships as chinese } from './zh-CN/relationships';

export type RelationshipWords = Translated<typeof english>;

export function relationshipWords(language: Language): RelationshipWords {
  return language === 'zh-CN' ? chinese : english;
}
