/** Names of findings and rectification, on screens and in sheets. */
export const findings = {
  natures: {
    'not-carried-out': '未落实',
    'target-missed': '未达标',
    late: '逾期',
    irregular: '不规范',
    'data-unreliable': '数据失实',
    'evidence-lacking': '佐证不足',
    other: '其他',
  },
  severities: { serious: '严重', moderate: '一般', minor: '轻微' },
  states: {
    open: '未整改',
    'under-way': '整改中',
    'to-review': '待复核',
    closed: '已销号',
    withdrawn: '已撤销',
  },
  statuses: { 'not-started': '未启动', 'under-way': '进行中', done: '已完成', cannot: '无法完成' },
} as const;
