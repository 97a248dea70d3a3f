import type { Client } from '#shared/contract/index.ts';
import { chunkSize } from '#shared/contract/methods/files.ts';

/** A plan of no place at all: figures, units, an evaluation clause, a damaged number, furniture of a web page. */
export const smallPlan = `某县深化产教融合实施方案
某政办发〔2021〕15号
为深化产教融合，制定本方案。
一、工作目标
到2025年底，双师型教师比例达到60%；开展职业技能培训8000人次以上。
二、主要任务
(一)建设基地。建成实训基地3—5个，参与学生1500人左右。(责任单位:县教育局、财政局)
(二)深化培训。完善培训体系，健全培训制度，加强培训监管。(责任单位:县人社局)
(三)优化布局。调整专业结构，完善专业体系，服务主导产业发展。(责任单位:县教育局)
三、保障措施
(一)强化评价。委托第三方开展评估，将结果作为绩效考核的依据。
(二)加大投入。力争用510年时间，专业课教师中双师型教师占比达955%。
某县人民政府办公室
2021年6月1日`;

/** Uploads bytes under a name; the handle is finished. */
export const upload = async (client: Client, name: string, content: Uint8Array<ArrayBuffer>) => {
  const { handle } = await client.call('files.begin', { name });
  for (let offset = 0; offset < content.byteLength; offset += chunkSize)
    await client.call('files.append', { handle, bytes: content.slice(offset, offset + chunkSize) });
  return client.call('files.finish', { handle });
};

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf8'));

/** Uploads a plan as a text file and keeps it as previewed. */
export const keepPlan = async (client: Client, text = smallPlan, name = '某县方案.txt') => {
  const { handle } = await upload(client, name, bytesOf(text));
  const preview = await client.call('readings.previewFile', { handle, name });
  const kept = await client.call('readings.keepPlan', {
    document: { kind: 'file', handle, name },
    textSha256: preview.textSha256,
    facts: preview.facts,
  });
  return { ...kept, preview };
};
