import type { annualTableFailures } from '../../../contract/failures/annual-table.ts';
import type { FailureSentences } from '../../translation.ts';

const unitText = (unit: string): string => (unit === '' ? '无单位' : unit);

export const annualTableSentences: FailureSentences<typeof annualTableFailures> = {
  'annual-template.shipped': ({ title }) =>
    `数据表模板“${title}”：随应用提供的模板不能修改。请复制后修改副本。`,
  'annual-template.in-use': ({ title, evaluations }) =>
    `数据表模板“${title}”：使用中的模板不能删除；正在使用的评价项目：${evaluations.join('、')}。请先为这些项目改选模板。`,
  'annual-template.order': ({ title }) =>
    `数据表模板“${title}”：调整数据表时须列出全部现有数据表；所列与现有不符，可能已在别处修改。请刷新后重试。`,
  'annual-table.no-template': ({ title }) =>
    `评价项目“${title}”：填写年报数据前须选定数据表模板；尚未选定。请在“年报数据”中选定。`,
  'annual-table.not-a-number': ({ subject, field, found }) =>
    `${subject}“${field}”：应填写数字；填写的是“${found}”。请只填数字，不带单位和千分位。`,
  'annual-table.text-not-linked': ({ field }) =>
    `“${field}”：文字指标不能关联采集值。请改为数字指标后再关联。`,
  'annual-table.not-linkable': ({ field, item }) =>
    `“${field}”：只能关联以数字采集的指标或公式中的数据项；所选为“${item}”。请另选。`,
  'annual-table.linked-twice': ({ field, item, other }) =>
    `“${field}”：一个采集值只能关联一个年报指标；“${item}”已关联“${other}”。请先取消原来的关联。`,
  'annual-table.unit-differs': ({ field, unit, item, itemUnit }) =>
    `“${field}”：关联的两项须用同一计量单位；本项为“${unitText(unit)}”，“${item}”为“${unitText(itemUnit)}”。请核对是否为同一数据，或统一单位。`,
  'annual-table.percent-range': ({ subject, field, found }) =>
    `${subject}“${field}”：百分比一般在 0 至 100 之间；填写的是 ${found}。请核对。`,
  'annual-table.negative': ({ subject, field, found }) =>
    `${subject}“${field}”：一般不小于 0；填写的是 ${found}。请核对。`,
  'annual-table.not-whole': ({ subject, field, found, unit }) =>
    `${subject}“${field}”：以“${unit}”计的数应为整数；填写的是 ${found}。请核对。`,
  'annual-table.part-exceeds-whole': ({ subject, field, found, whole, wholeFound }) =>
    `${subject}“${field}”：其中数不应大于总数；填写的是 ${found}，“${whole}”为 ${wholeFound}。请核对。`,
  'annual-table.linked-values-differ': ({ subject, field, values }) =>
    `${subject}“${field}”：关联的各采集值应当相同；现为 ${values.join('、')}。在此重新填写即可统一。`,
  'annual-table.own-value-waiting': ({ subject, field, own }) =>
    `${subject}“${field}”：关联后以采集值为准；关联前在表中填写的 ${own} 与其不同，未采用。请核对，需要时重新填写。`,
  'annual-table.previous-differs': ({ subject, field, entered, earlier, year }) =>
    `${subject}“${field}”：上年数一般与${year}年的填报数一致；填写的是 ${entered}，${year}年填报 ${earlier}。请核对，一致时可清空以自动取数。`,
  'annual-table.previous-unit-differs': ({ subject, field, unit, earlierUnit, year }) =>
    `${subject}“${field}”：计量单位与${year}年不同，上年数未自动取入；本年为“${unitText(unit)}”，${year}年为“${unitText(earlierUnit)}”。请换算后填写上年数。`,
};
