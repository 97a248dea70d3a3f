import type { PrintToPDFOptions } from 'electron';

/** The first Chromium that prints page numbers of a style sheet (@page margin boxes). */
const firstWithMarginBoxes = 131;

/** What older engines print at the foot of every page instead. */
const pageNumberFooter =
  '<div style="width:100%;text-align:center;font:14pt SimSun,serif">— <span class="pageNumber"></span> —</div>';

/** Options for the paper as its style sheet wants it: size, direction and margins are those of its pages. */
export const pdfOptions = (chromium: string): PrintToPDFOptions => ({
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  ...(Number.parseInt(chromium, 10) < firstWithMarginBoxes
    ? { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: pageNumberFooter }
    : {}),
});
