import { stage, type Stage } from './stages';

// glossary.md, "Stages": our names, what Salesforce, HubSpot, Dynamics, 纷享销客 and 销售易 call them, and common words.
const names: readonly (readonly [Stage, string])[] = [
  [stage.leadDevelopment, 'lead development, 客户开发, prospecting, appointment scheduled, qualify, 验证客户, 初步接洽, lead, 线索'],
  [stage.projectApproval, 'project approval, approval, 立项, qualification, needs analysis, qualified to buy, develop, 需求确定, discovery, engaging, 需求分析'],
  [stage.proposal, 'proposal, 提案, value proposition, id decision makers, perception analysis, proposal/price quote, price quote, presentation scheduled, propose, 方案/报价, 方案报价, demo, quote, 报价'],
  [stage.tender, 'tender, 招投标, bid, rfp, 投标, 议标, 评标, 招标'],
  [stage.negotiation, 'negotiation, 商务谈判, negotiation/review, decision maker bought-in, contract sent, close, 谈判审核, 中标, 合同审批'],
  [stage.delivery, 'delivery, 工程实施, implementation, 实施, 交付, 验收'],
  [stage.won, 'won, 赢单, closed won, 成交, 已签约'],
  [stage.lost, 'lost, 输单, closed lost, 丢单, 落标'],
  [stage.void, 'void, 无效, canceled, cancelled, duplicate, 作废'],
]; // prettier-ignore

const known = new Map(
  names.flatMap(([code, list]) => list.split(', ').map((name): [string, Stage] => [plain(name), code])),
);

/** A person's own meanings, by the name as `plainStageName` gives it; they win over ours. */
export type StageMeanings = ReadonlyMap<string, Stage>;

/**
 * What a stage name means. Letter case, full width, spaces and punctuation do not matter; a prefix such as `3-` or `C` and a
 * share such as `(60%)` are dropped. Words that mean different things in different companies (closed, done, on hold, 关闭,
 * 完成, 开发, 跟进中) are unknown until somebody says what they mean.
 *
 * @example stageOf('3 - Proposal (60%)') // => 3
 * @example stageOf('Closed Won') // => 7
 * @example stageOf('跟进中') // => 0
 */
export function stageOf(name: string, own?: StageMeanings): Stage {
  const text = name.normalize('NFKC').trim().toLowerCase();
  if (text === '') return stage.none;
  const whole = plain(text);
  const share = text.replace(/[([]?\s*\d+(\.\d+)?\s*%\s*[)\]]?/, '');
  // `3-`, `C.`, `B `, and a single letter before Chinese.
  const bare = share.replace(
    /^\s*(?:stage\s*|阶段)?(?:\d{1,2}|[a-z])(?:\s*[-–—.、:：_)]\s*|\s+|(?=[\u4e00-\u9fff]))/,
    '',
  );
  for (const form of [whole, plain(share), plain(bare)]) {
    const meaning = own?.get(form) ?? known.get(form);
    if (meaning !== undefined) return meaning;
  }
  return /^[1-6]$/.test(whole) ? (Number(whole) as Stage) : stage.unknown;
}

/** The name as it is compared: `plainStageName('Closed - Won')` → `closedwon`. */
export function plainStageName(name: string): string {
  return plain(name.normalize('NFKC').toLowerCase());
}

function plain(text: string): string {
  return text.replace(/[\s_\-–—.:：*()[\]/、]/g, '');
}
