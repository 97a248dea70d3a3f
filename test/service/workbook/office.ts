import { execFile, execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const program = (): string | null => {
  for (const name of ['soffice', 'libreoffice'])
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 60_000 });
      return name;
    } catch {
      // Not this name, or not installed.
    }
  return null;
};

/** LibreOffice; null where it is not installed. */
export const office = program();

/** Calculates every formula when a workbook is opened, whatever results are stored beside it. */
const alwaysCalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
`;

/** Opens workbooks, calculates them anew and saves them under the same names in `<directory>/opened`. */
export const recalculate = async (paths: readonly string[], directory: string): Promise<string> => {
  const profile = join(directory, 'profile');
  const out = join(directory, 'opened');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), alwaysCalculate);
  await promisify(execFile)(
    office ?? '',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      ...paths,
    ],
    { timeout: 400_000 },
  );
  return out;
};
