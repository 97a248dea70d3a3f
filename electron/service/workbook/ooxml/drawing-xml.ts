import type { Chart } from '#shared/reports/sheet-model.ts';
import { attributes, namespaces, xmlHead } from './xml-text.ts';

/** The part that places charts on a sheet; they have the relationships rId1, rId2 … */
export const drawingXml = (charts: readonly Chart[]): string =>
  `${xmlHead}<xdr:wsDr xmlns:xdr="${namespaces.spreadsheetDrawing}" xmlns:a="${namespaces.drawing}">${charts
    .map(({ anchor, title }, index) => {
      const corner = (name: string, row: number, column: number) =>
        `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
      const called = attributes({ id: index + 2, name: `Chart ${index + 1}`, descr: title });
      return `<xdr:twoCellAnchor editAs="oneCell">${corner('from', anchor.top, anchor.left)}${corner('to', anchor.bottom + 1, anchor.right + 1)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${called}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relationships}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
    })
    .join('')}</xdr:wsDr>`;
