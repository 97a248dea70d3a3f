/** GB/T 9704—2012: 天头 37, 右 26, 下 35, 订口 28 mm; lying pages are turned by a quarter, the binding edge on top. */
const margins = {
  official: { upright: '37mm 26mm 35mm 28mm', lying: '28mm 37mm 26mm 35mm' },
  compact: { upright: '20mm 23mm 18mm 25mm', lying: '25mm 20mm 23mm 18mm' },
} as const;

/** 一字线 on both sides, 4号宋体, at the outer edge; engines without page margin boxes leave it to the host. */
const number = (corner: string): string =>
  `@${corner} { content: "— " counter(page) " —"; font: 14pt "SimSun", "Noto Serif CJK SC", serif; }`;

/**
 * Rules that stand in the page while it is printed: the paper alone, on A4, with page numbers everywhere but on the
 * cover.
 */
export const printRules = ({
  compact,
  hasCover,
  provisional,
}: {
  readonly compact: boolean;
  readonly hasCover: boolean;
  /** 未定稿, printed at the head of every page but the first; null once the evaluation is final. */
  readonly provisional: string | null;
}): string => {
  const { upright, lying } = compact ? margins.compact : margins.official;
  const numbered = compact
    ? ''
    : `@page :right { ${number('bottom-right')} } @page :left { ${number('bottom-left')} }`;
  const head =
    provisional === null
      ? ''
      : `@top-right { content: ${JSON.stringify(provisional)}; font: 10.5pt "SimHei", "Noto Sans CJK SC", sans-serif; }`;
  const bare =
    '@top-right { content: none; } @bottom-right { content: none; } @bottom-left { content: none; }';
  return `
    @page { size: A4 portrait; margin: ${upright}; ${head} }
    ${hasCover ? '' : '@page :first { @top-right { content: none; } }'}
    ${numbered}
    @page lying { size: A4 landscape; margin: ${lying}; }
    ${hasCover ? `@page cover { size: A4 portrait; margin: ${upright}; ${bare} } @page cover:right { ${bare} } @page cover:left { ${bare} }` : ''}
    @media screen { body > [data-printed-paper] { display: none; } }
    @media print {
      html, body { height: auto !important; overflow: visible !important; background: #fff !important; }
      body > *:not([data-printed-paper]) { display: none !important; }
    }
  `;
};
