import type { exportFailures } from '../../../contract/failures/export.ts';
import type { FailureSentences } from '../../translation.ts';

export const exportSentences: FailureSentences<typeof exportFailures> = {
  'export.unknown-content': ({ kind, found }) =>
    `Contents of the export: a ${kind} of this version is needed. “${found}” is none. Change the saved export, or use the version that saved it.`,
  'export.nothing-to-write': ({ chosen }) =>
    `Contents of the export: at least one sheet is needed. ${chosen.join(', ')} would be empty in this evaluation. Choose other sheets.`,
  'export.encoding': ({ place, encoding, character, codePoint }) =>
    `“${place}”: text written as ${encoding} must read back unchanged. “${character}” (${codePoint}) does not. Use UTF-8.`,
  'export.unknown-placeholder': ({ pattern, found, known }) =>
    `File name “${pattern}”: words in braces must be one of ${known.join(', ')}. Found “${found}”. Correct it.`,
  'export.profile-name-taken': ({ name }) =>
    `Saved export “${name}”: names must differ. Another one has this name. Choose another name, or change that one.`,
};
