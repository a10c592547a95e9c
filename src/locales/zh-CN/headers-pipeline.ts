import type { pipelineHeaders as english } from '../en-US/headers-pipeline';
import type { Translated } from '../language';

export const pipelineHeaders: Translated<typeof english> = {
  stage: '销售阶段',
  deals: '商机数',
  amount: '金额',
  shareOfOpen: '占未结金额',
  weighted: '加权金额',
  meanAge: '平均天数',
  oldest: '最长天数',
  period: '期间',
  open: '未结金额',
  p10: 'P10',
  p50: 'P50',
  p90: 'P90',
  roleCoverage: '角色覆盖率',
  missingRoles: '缺失角色',
  nextMove: '下一步',
};
