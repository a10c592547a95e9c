import { relationships as english } from './en-US/relationships';
import { relationshipsPane as englishPane } from './en-US/relationships-pane';
import type { Language, Translated } from './language';
import { allUnbroken } from './unbroken';
import { relationships as chinese } from './zh-CN/relationships';
import { relationshipsPane as chinesePane } from './zh-CN/relationships-pane';

export type RelationshipWords = Translated<typeof english>;

export function relationshipWords(language: Language): RelationshipWords {
  return language === 'zh-CN' ? chinese : english;
}

export type RelationshipPaneWords = Translated<typeof englishPane>;

const unbrokenPane = allUnbroken(chinesePane);

export function relationshipPaneWords(language: Language): RelationshipPaneWords {
  return language === 'zh-CN' ? unbrokenPane : englishPane;
}
