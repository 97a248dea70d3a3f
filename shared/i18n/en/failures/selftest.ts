import type { selftestFailures } from '../../../contract/failures/selftest.ts';
import type { FailureSentences } from '../../translation.ts';

export const selftestSentences: FailureSentences<typeof selftestFailures> = {
  'selftest.not-json': ({ file, line, column }) =>
    `File of examples “${file}”${line === null ? '' : `, line ${line}, column ${column}`}: it must be JSON text; what stands there cannot be read as JSON. Correct it after the files that ship with the application.`,
  'selftest.wrong-shape': ({ file, at, detail }) =>
    `File of examples “${file}”${at === '' ? '' : `, “${at}”`}: it must hold schema ("vectors/1"), method, note and at least one example in vectors; what was found differs (${detail}). Correct it after the files that ship with the application.`,
  'selftest.no-files': ({ folder }) =>
    `Folder “${folder}”: it must hold files of examples (.json); none was found. Check the path of the folder.`,
};
