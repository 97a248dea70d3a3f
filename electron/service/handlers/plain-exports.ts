import type { plainExportMethods } from '#shared/contract/methods/plain-exports.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { layDownFiles } from '../archives/lay-down-files.ts';
import type { HandlersOf } from '../handler.ts';
import { asOne, plainFiles } from '../plain-export/export-plain.ts';
import { readAnnualTables } from '../queries/annual-tables.ts';
import { readSnapshot } from '../queries/snapshot.ts';

const method = 'plainExports.write';

export const plainExportHandlers: HandlersOf<typeof plainExportMethods> = {
  'plainExports.write': async ({ evaluationId, language, data }, { workspace, signal, progress }) => {
    const snapshot = readSnapshot(workspace, evaluationId);
    progress({ step: 'computing', done: 0, total: 0 });
    const catalogue = catalogues[language];
    const { year, title } = snapshot.evaluation;
    const name = fitFileName(catalogue.plainExport.fileName(year, title), '');
    const { files, tables, compared } = await plainFiles(
      {
        snapshot,
        result: computeResults(snapshot),
        annual: readAnnualTables(workspace, snapshot.evaluation),
        catalogue,
      },
      data,
      name,
      { method, signal, onProgress: progress },
    );
    const [only] = tables;
    const own = tables.length === 1 && only && data.format === 'csv' ? `${name} ${only.title}` : name;
    const file = await layDownFiles({
      ...asOne(files, fitFileName(own, '')),
      directory: workspace.transfers.directory,
    });
    return { ...workspace.transfers.offer({ ...file, temporary: true }), tables, compared };
  },
};
