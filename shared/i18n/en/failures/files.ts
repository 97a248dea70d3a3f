import type { fileFailures } from '../../../contract/failures/files.ts';
import type { FailureSentences } from '../../translation.ts';

/** A place as the spreadsheet shows it. */
const at = (place: { readonly sheet: string; readonly row: number; readonly column: string }): string =>
  `${place.sheet === '' ? '' : `“${place.sheet}”, `}row ${place.row}, column ${place.column}`;

const headed = (place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly heading: string;
}): string => (place.heading === '' ? at(place) : `${at(place)} (${place.heading})`);

const megabytes = (bytes: number): string => `${Math.ceil((bytes / 1_048_576) * 10) / 10} MB`;

const columns: Readonly<Record<string, string>> = {
  name: '单位名称 (name)',
  code: '统一社会信用代码 (code)',
  kind: '类型 (kind)',
  track: '赛道 (track)',
};

const unsafeReasons = {
  'expands-too-far': 'It unpacks to far more than its own size',
  doctype: 'It holds a document type declaration',
  'too-many-cells': 'It holds more cells than can be handled',
  'external-entry': 'It holds entries that point outside the file',
  'takes-too-long': 'Reading took longer than allowed',
} as const;

export const filesSentences: FailureSentences<typeof fileFailures> = {
  'file.empty': ({ place }) =>
    `“${place}”: a file needs content. This one is empty. Check that it is the right file, or get it again.`,
  'file.too-large': ({ place, size, maximum }) =>
    `“${place}”: files may have up to ${megabytes(maximum)}. This one has ${megabytes(size)}. Remove sheets and pictures that are not needed, or split it.`,
  'file.not-a-workbook': ({ place }) =>
    `“${place}”: xlsx, xls and csv can be read. The content is none of these, whatever the name says. Open it in Excel or WPS and save it as xlsx.`,
  'file.password-protected': ({ place }) =>
    `“${place}”: encrypted workbooks cannot be read. This one needs a password. Remove the password in Excel or WPS, save, and choose it again.`,
  'file.damaged': ({ place, detail }) =>
    `“${place}”: a file must be whole. Reading stopped (${detail}). Copy or download it again; if Excel or WPS opens it, save a copy.`,
  'file.unsafe': ({ place, reason }) =>
    `“${place}”: files of this kind are not read. ${unsafeReasons[reason]}. Copy the rows needed into a new workbook and import that.`,
  'file.encoding-unknown': ({ place }) =>
    `“${place}”: text must be UTF-8, UTF-16 or GB18030. The encoding was not recognised. Open it in Excel or WPS and save it as xlsx.`,
  'file.no-rows': ({ place }) =>
    `“${place}”: at least one row is needed. No row with content was found. Check whether the sheet is empty or hidden.`,
  'file.too-many-rows': ({ place, rows, maximum }) =>
    `“${place}”: up to ${maximum} rows can be imported at once. This one has ${rows}. Split it and import the parts.`,
  'file.column-missing': ({ place, column }) =>
    `“${place}”: a column ${columns[column] ?? column} is needed. None was found. Name it in the heading row, or paste that column alone.`,
  'file.target-open': ({ place }) =>
    `“${place}”: the target must be writable. It is open in another program. Close it and try again, or choose another name.`,
  'file.target-unwritable': ({ place, detail }) =>
    `“${place}”: the target must be writable. Writing did not succeed (${detail}). Check disk space and folder rights, or choose another place.`,
  'file.changed-in-transit': ({ place }) =>
    `“${place}”: content must be the same before and after the transfer. The checksum differs. Try again; if it happens again, check the disk or the USB stick.`,
  'file.read-back-differs': ({ place, what, expected, found }) =>
    `“${place}”: the file written must equal the data cell by cell. ${what} should be “${expected}” and was read back as “${found}”. The file was not delivered; export again, and check the disk if it happens again.`,
  'sheet.too-large': ({ sheet, rows, columns, maximumRows, maximumColumns }) =>
    `Sheet “${sheet}”: up to ${maximumRows} rows and ${maximumColumns} columns. It has ${rows} rows and ${columns} columns and was not written. Choose fewer subjects or scorers and export in parts.`,
  'cell.empty': (facts) =>
    `${headed(facts)}: this column may not be empty. The cell is empty. Fill it in, or delete the row.`,
  'cell.duplicate': (facts) =>
    `${headed(facts)}: this column may not repeat. “${facts.found}” also stands in row ${facts.firstRow}. Correct it, or delete one of the rows.`,
  'cell.number-not-text': (facts) =>
    `${headed(facts)}: codes must be stored as text. The cell is a number shown as “${facts.found}”; digits beyond the 15th are lost. Format the column as text and type the code again.`,
  'cell.too-long': (facts) =>
    `${headed(facts)}: up to ${facts.maximum} characters. The cell has ${facts.length}. Shorten it and try again.`,
  'cell.code-check-digit': (facts) =>
    `${headed(facts)}: a unified social credit code has 18 characters, the last a check character (GB 32100—2015). “${facts.found}” does not fit. Compare it with the certificate; if it is right, import it as it is.`,
  'cell.formula-text': (facts) =>
    `${headed(facts)}: text is expected here. The cell is the formula “${facts.found}” and is read as shown. Check it, and replace it by text if it differs.`,
  'cell.unreadable': (facts) =>
    `${headed(facts)}: readable content is needed. The cell holds “${facts.found}”. Correct it in Excel or WPS and try again.`,
  'cell.hidden-row': (facts) =>
    `${at(facts)}: hidden rows are read as well. This row is hidden or filtered out in the file. Check whether it should be imported.`,
  'cell.hidden-column': (facts) =>
    `${headed(facts)}: hidden columns are read as well. This column is hidden in the file. Check whether it should be imported.`,
  'cell.summary-row': (facts) =>
    `${at(facts)}: this row is not a subject. “${facts.found}” is a total, a note, a signature line or a repeated heading. It is not imported; if it is a name, write it differently and try again.`,
  'cell.unknown-kind': (facts) =>
    `${headed(facts)}: the kind is one of ${facts.allowed.join(', ')}. The cell holds “${facts.found}” and is read as other. Check it.`,
  'evidence.missing': ({ name, sha256 }) =>
    `Evidence “${name}”: stored files must stay in place. The file was not found (SHA-256 ${sha256.slice(0, 12)}…). Attach it again, or restore a backup.`,
  'evidence.altered': ({ name, sha256 }) =>
    `Evidence “${name}”: stored content must be what was attached. It has changed (original SHA-256 ${sha256.slice(0, 12)}…). Attach it again, or restore a backup.`,
  'log.chain-broken': ({ replica, position }) =>
    `Log of replica ${replica}: entries must follow on from one another. Entry ${position} does not follow on from the one before. Restore a backup and keep the current file for inspection.`,
  'log.projection-differs': ({ table }) =>
    `Table “${table}”: content must agree with the log. It differs. Rebuild it from the log, or restore a backup.`,
};
