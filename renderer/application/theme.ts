import type { ThemeConfig } from 'antd';
import { theme } from 'antd';

/** The look in one place: neutral greys, one restrained accent. `application.css` repeats it as CSS variables. */
export const appearance: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  token: {
    colorPrimary: '#1d5c87',
    colorInfo: '#1d5c87',
    colorLink: '#1d5c87',
    colorSuccess: '#2f7a4d',
    colorWarning: '#a86409',
    colorError: '#b3261e',
    colorTextBase: '#1c2329',
    colorBgLayout: '#f2f4f5',
    colorBorder: '#c9cfd4',
    colorBorderSecondary: '#e1e5e8',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', system-ui, 'Segoe UI', sans-serif",
    motion: false,
    wireframe: false,
  },
  components: {
    Table: { headerBg: '#eef1f3', headerSplitColor: 'transparent', rowHoverBg: '#f5f8fa' },
    Menu: { itemHeight: 34, itemMarginInline: 6, itemMarginBlock: 2 },
    Tree: { titleHeight: 26 },
  },
};
