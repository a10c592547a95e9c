import type { names as english } from '../en-US/names';
import type { Translated } from '../language';

export const names: Translated<typeof english> = {
  stages: {
    1: '客户开发',
    2: '立项',
    3: '提案',
    4: '招投标',
    5: '商务谈判',
    6: '工程实施',
    7: '赢单',
    8: '输单',
    9: '无效',
    0: '未识别',
    open: '未结',
    total: '合计',
  },
  overdue: '已逾期',
  nextSteps: {
    1: {
      keyNode: '获得可靠的项目信息',
      buyingStep: '内部需求和立项',
      bring: '关于需求、预算、时间和决策人的问题；同行业的成功案例',
    },
    2: {
      keyNode: '售前立项获批',
      buyingStep: '初步调查、筛选',
      bring: '公司介绍和案例；供内部立项用的金额、投入和把握的估计',
    },
    3: {
      keyNode: '客户关系得到推进',
      buyingStep: '制定采购指标',
      bring: '回应每个角色的方案、演示或考察、有利于我方优势的指标',
    },
    4: {
      keyNode: '投标或议标',
      buyingStep: '招标、评标',
      bring: '完整的标书、每项指标的证明、对每个对手的应对、我方底价',
    },
    5: {
      keyNode: '合同获批并签订',
      buyingStep: '购买承诺',
      bring: '合同草案、可让步的条件及换取的内容、我方审批、签字人',
    },
    6: {
      keyNode: '验收并关闭',
      buyingStep: '安装实施',
      bring: '项目计划、验收标准、培训、投诉联系人、下一个项目',
    },
  },
  roles: { decisionMaker: '决策者', influencer: '影响者', inCharge: '现管者', bystander: '旁观者' },
  roleSeparator: '、',
  findRole: {
    decisionMaker: '争取决策者：请现管者引见',
    influencer: '捂住影响者：弄清谁在出主意，赶在对手之前接触',
    inCharge: '抓住现管者：弄清日常由谁负责，约定定期联系',
    bystander: '敬重旁观者：认识受影响的人，听取意见',
  },
  deepenRole: {
    decisionMaker: '争取决策者：满足其个人看重的方面',
    influencer: '捂住影响者：提供可以引用的理由和证明',
    inCharge: '抓住现管者：在困难时相助，兑现每个承诺',
    bystander: '敬重旁观者：及时告知进展，表示感谢',
  },
  keepRoles: '四种角色的交情都已到位，继续保持',
  bonds: { clip: '夹子', zipper: '拉链', velcro: '尼龙搭扣' },
};
