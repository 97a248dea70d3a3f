/** Texts of the hosts: what the launcher prints, the window's menu, the platform's dialogs. */
export const host = {
  product: '衡评',
  launcher: {
    building: '正在生成界面与服务，首次约需半分钟…',
    inBrowser: {
      'no-binary': '未安装 Electron，改在浏览器中打开。',
      'no-display': '当前没有图形显示，改由浏览器访问。',
      'asked-for': '按 --browser 的要求在浏览器中打开。',
      'electron-failed': 'Electron 未能启动，改在浏览器中打开。',
    },
    address: (address: string) => `地址：${address}`,
    stopHint: '只在本机可以访问。按 Ctrl-C 停止。',
    crashed: (code: string) => `后台服务意外停止（${code}）。`,
    stopping: '正在保存并停止…',
    stopped: '已停止。',
    developing: '开发模式：改动随存随见。',
    usage: `用法：npm start -- [选项]

  --workspace 文件夹   使用此工作区；缺省为系统的用户数据文件夹
  --browser            在浏览器中打开，不用 Electron
  --no-open            只打印地址，不打开浏览器
  --help               显示本说明`,
    wrongOption: (detail: string) => `启动选项有误：${detail}`,
  },
  menu: {
    file: '文件',
    openWorkspaceFolder: '打开工作区文件夹',
    close: '关闭窗口',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    reload: '重新载入',
    actualSize: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    window: '窗口',
    minimise: '最小化',
    help: '帮助',
    about: '关于衡评',
  },
  dialogs: {
    save: '保存',
    saveAs: '另存为…',
    cancel: '取消',
    confirm: '确定',
    about: (version: string) => `衡评 ${version}`,
    aboutDetail: '产教融合方案第三方评价离线工具。数据只存放在本机，不访问网络。',
    notOpened: (name: string) => `“${name}”是可以运行的文件，不在这里直接打开。`,
    notOpenedDetail: '可另存到其他位置，核实来源后自行处理。',
    startFailed: '衡评未能启动',
    fileTypes: {
      xlsx: 'Excel 工作簿',
      docx: 'Word 文档',
      pdf: 'PDF 文档',
      csv: 'CSV 表格',
      json: 'JSON 数据',
    },
    allFiles: '所有文件',
  },
} as const;
