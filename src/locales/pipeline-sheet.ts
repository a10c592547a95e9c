import { pipelineSheet as english } from './en-US/pipeline-sheet';
import type { Language, Translated } from './language';
import { pipelineSheet as chinese } from './zh-CN/pipeline-sheet';

export type PipelineSheetWords = Translated<typeof english>;

export function pipelineSheetWords(language: Language): PipelineSheetWords {
  return language === 'zh-CN' ? chinese : english;
}
