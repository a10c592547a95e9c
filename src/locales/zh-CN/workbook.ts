import type { workbook as english } from '../en-US/workbook';
import type { Translated } from '../language';

export const workbook: Translated<typeof english> = {
  'sheet-protected': '工作表“{sheet}”受保护，未写入。取消保护，或写到新表。',
  'merged-cells': '工作表“{sheet}”的 {cells} 有合并单元格，未写入。取消合并，或写到新表。',
  'filtered-rows': '工作表“{sheet}”已筛选，未写入。清除筛选，或写到新表。',
  'content-in-the-way': '{sheet} {cell} 不是空的，未写入。移开内容，或写到新表。',
  'place-gone': '所选位置已不存在。重新选择数据。',
  'empty-place': '“{place}”是空的。选择有数据的工作表。',
  'several-areas': '“{place}”不是一个连续区域。选择一个区域。',
  'too-large-for-excel': '超出 Excel 一次能处理的量。关闭其他工作簿，或减少写入的列。',
  'too-many-accounts': '{accounts} 个客户超出一张工作表的行数。排除部分行，或减少客户。',
  'cell-being-edited': '有单元格正在编辑。按回车结束，再试一次。',
  'not-in-this-excel': '此版本的 Excel 不支持该操作。请更新 Excel。',
  'excel-refused': 'Excel 未接受更改，工作簿保持原状。再试一次。',
  'restore-failed': '工作簿未能完全恢复。在 Excel 中撤消，或不保存关闭。',
  cancelled: '已取消，工作簿未改动。',
  'nothing-opened': '尚未选择数据。先选择工作表。',
  'nothing-to-undo': '没有可撤消的操作：重新打开工作簿后无法撤消。',
  'cannot-fix': '这些单元格无法安全修改。在工作表中更正。',
  'no-data-rows': '{place} 的表头下没有数据行。选择其他工作表，或添加数据。',
  'no-account-column': '{place} 中未找到客户列。匹配一列。',
  'no-value-column': '{place} 中未找到数值列。匹配一列。',
};
