import type { help as english } from '../en-US/help';
import type { Translated } from '../language';

export const help: Translated<typeof english> = {
  product: 'KAM for Excel',
  functions: '函数',
  indexTitle: 'KAM for Excel 的函数',
  indexLead: '大客户管理的实时公式。在单元格中输入 =KAM. 即可看到全部函数。',
  otherLanguage: 'English',
  arguments: '参数',
  name: '名称',
  what: '说明',
  optional: '可选',
  result: '结果',
  example: '示例',
  exampleCaption: '{name} 对该公式给出的结果',
  details: '细节',
  blanks: '数据中的空白和错误',
  ties: '数值相等时',
  faults: '单元格何时显示错误值',
  limits: '限制',
  origin: '方法来源',
  everywhere: '适用于所有函数',
  ranges: '区域为等长的列或行。1,200、￥1,200、(300)、12%、3.5万 等文本按数字读取。',
  header:
    '如果每个数值或日期参数的首行都是不含数字的文本，则首行视为标题。标题不产生结果行；逐行给出结果的函数在该行留空。',
  wholeColumns: '在 Excel 网页版中，整列（如 A:A）过大，无法传递。请选择有数据的行，或使用表格列。',
  tables: 'Excel 表格内不允许溢出结果。将其放在表格旁边，或使用只给出一个单元格的形式，如 KAM.TIERBY。',
  zeros: '某些版本的 Excel 把空单元格作为 0 传递，因此客户为 0 时按空白处理。',
  more: '其他函数',
};
