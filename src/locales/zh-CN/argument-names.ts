/** Chinese names of the functions' arguments; one word a concept, whichever function it belongs to. */
export const argumentNames: Readonly<Record<string, string>> = {
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
  name: '规则名',
};
