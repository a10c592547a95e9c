import { modelArgumentNames } from './argument-names-models';

/** Chinese names of the functions' arguments; one word a concept, whichever function it belongs to. */
export const argumentNames: Readonly<Record<string, string>> = {
  ...modelArgumentNames,
  accounts: '客户',
  account: '所查客户',
  values: '数值',
  value: '数值',
  all_values: '全部数值',
  profits: '利润',
  cutoffs: '分界线',
  cuts: '分级金额',
  labels: '等级名称',
  headers: '显示标题',
  frequency: '频次',
  recency: '首末购间隔',
  age: '客龄',
  horizon: '预测期',
  mean_value: '单次均值',
  parameters: '参数',
  name: '规则名',
};
