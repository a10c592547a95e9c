import { pipelinePane as english } from './en-US/pipeline-pane';
import type { Language, Translated } from './language';
import { allUnbroken } from './unbroken';
import { pipelinePane as chinese } from './zh-CN/pipeline-pane';

export type PipelinePaneWords = Translated<typeof english>;

const unbrokenChinese = allUnbroken(chinese);

export function pipelinePaneWords(language: Language): PipelinePaneWords {
  return language === 'zh-CN' ? unbrokenChinese : english;
}
