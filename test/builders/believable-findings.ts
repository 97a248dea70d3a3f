import type { Subject } from '#shared/model/evaluation.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import type { Finding, FindingNature, FindingSeverity } from '#shared/model/finding.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import type { Rectification } from '#shared/model/rectification.ts';

interface Example {
  readonly statement: string;
  readonly facts: string;
  readonly nature: FindingNature;
  readonly severity: FindingSeverity;
  readonly suggestion: string;
  readonly measures: readonly Pick<
    Rectification,
    'measure' | 'dueOn' | 'status' | 'progress' | 'completedOn' | 'reviewer' | 'opinion' | 'closedOn'
  >[];
}

const open = { completedOn: null, reviewer: '', opinion: '', closedOn: null } as const;

const examples: readonly Example[] = [
  {
    statement: '“双师型”教师占比低于规划目标，企业兼职教师课时未单独统计。',
    facts: '专业课教师名册在册 186 人，持双师型证书 71 人，占 38.2%；教务系统课表未区分兼职教师课时。',
    nature: 'target-missed',
    severity: 'serious',
    suggestion: '按年度分解占比目标，与合作企业互聘，课时单列并按学期公布。',
    measures: [
      {
        measure: '选派 40 名专业课教师到合作企业实践不少于 1 个月',
        dueOn: '2019-10-31',
        status: 'under-way',
        progress: '已选派 26 名',
        ...open,
      },
      {
        measure: '修订教师工作量办法，单列企业兼职教师课时',
        dueOn: '2019-09-30',
        status: 'done',
        progress: '办法已印发',
        completedOn: '2019-09-20',
        reviewer: '王建国',
        opinion: '文件齐全，课表已按新办法标注，同意销号。',
        closedOn: '2019-11-10',
      },
    ],
  },
  {
    statement: '年度报告未在规定时间内向主管部门报送。',
    facts: '2019 年度报告落款日期为 2019 年 11 月 12 日，晚于通知要求的 10 月 31 日。',
    nature: 'late',
    severity: 'minor',
    suggestion: '建立报送时间表，明确责任人。',
    measures: [],
  },
  {
    statement: '部分校企合作协议未约定学生实习期间的报酬与保险。',
    facts: '抽查协议 12 份，其中 4 份没有报酬条款，3 份没有实习责任保险条款。',
    nature: 'irregular',
    severity: 'moderate',
    suggestion: '使用统一协议文本，对已签协议补签补充条款。',
    measures: [
      {
        measure: '与 4 家企业补签补充协议',
        dueOn: '2019-12-31',
        status: 'not-started',
        progress: '',
        ...open,
      },
    ],
  },
  {
    statement: '实训设备投入台账与财务凭证不一致。',
    facts: '台账登记企业提供设备 312 万元，凭证可核对的为 268 万元。',
    nature: 'data-unreliable',
    severity: 'serious',
    suggestion: '逐项核对，差额部分补充验收单或调减。',
    measures: [],
  },
];

/** Findings and lines of the ledger for every subject, without chance: the n-th finding is the n-th example. */
export const believableFindings = (
  evaluationId: string,
  subjects: readonly Subject[],
  framework: FrameworkDocument,
  evidence: readonly Evidence[],
  perSubject: number,
): { findings: Finding[]; rectifications: Rectification[] } => {
  const indicators = indicatorsOf(framework);
  const findings: Finding[] = [];
  const rectifications: Rectification[] = [];
  for (const subject of subjects)
    for (let count = 0; count < perSubject; count += 1) {
      const position = findings.length;
      const { measures, ...example } = examples[position % examples.length] as Example;
      const indicator = indicators[(position * 5) % indicators.length];
      const own = evidence.filter((file) => file.subjectId === subject.id);
      const id = `finding-${position + 1}`;
      findings.push({
        ...example,
        id,
        evaluationId,
        subjectId: subject.id,
        indicatorId: position % 4 === 1 ? null : (indicator?.id ?? null),
        evidenceIds: own.slice(count, count + 2).map((file) => file.id),
        clause: null,
        responsibleUnit: subject.name,
        withdrawnReason: position % 6 === 5 ? '申辩成立：核对原始凭证后一致。' : null,
        origin:
          position % 5 === 3
            ? { evaluationId: 'evaluation-before', findingId: 'finding-before', year: 2018 }
            : null,
        raisedBy: 'scorer-1',
        raisedAt: '2019-09-02T08:00:00.000Z',
        position,
      });
      for (const line of measures)
        rectifications.push({
          ...line,
          id: `rectification-${rectifications.length + 1}`,
          evaluationId,
          findingId: id,
          unit: subject.name,
          person: '刘主任',
          evidenceIds: line.closedOn === null ? [] : own.slice(0, 1).map((file) => file.id),
          position: rectifications.length,
        });
    }
  return { findings, rectifications };
};
