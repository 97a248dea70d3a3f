import { type ThemeConfig, theme } from 'antd';

type Algorithm = typeof theme.compactAlgorithm;

/** The compact algorithm's spacing with letters large enough for Chinese at 125 %. */
const readable: Algorithm = (_token, derived = theme.compactAlgorithm(_token)) => ({
  ...derived,
  fontSize: 13,
  fontSizeSM: 12,
  fontSizeLG: 15,
  lineHeight: 20 / 13,
  lineHeightSM: 18 / 12,
  lineHeightLG: 23 / 15,
  fontHeight: 20,
  fontHeightSM: 18,
  fontHeightLG: 23,
});

/** The look in one place: neutral greys, one restrained accent. `application.css` repeats it as CSS variables. */
export const appearance: ThemeConfig = {
  algorithm: [theme.compactAlgorithm, readable],
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
    colorSuccessBg: '#eef6f0',
    colorSuccessBorder: '#b5d6c0',
    colorWarningBg: '#fdf3e2',
    colorWarningBorder: '#e6c68d',
    colorErrorBg: '#fcefee',
    colorErrorBorder: '#e8b4b0',
    colorInfoBg: '#e6eff5',
    colorInfoBorder: '#c5d8e5',
    borderRadius: 4,
    fontFamily: 'var(--font)',
    motion: false,
    wireframe: false,
  },
  components: {
    Table: { headerBg: '#eef1f3', headerSplitColor: 'transparent', rowHoverBg: '#f5f8fa' },
    Menu: { itemHeight: 34, itemMarginInline: 6, itemMarginBlock: 2 },
    Tree: { titleHeight: 26 },
  },
};
