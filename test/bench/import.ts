import * as XLSX from 'xlsx';
import { findEntries } from '#service/importing/entries/find-entries.ts';
import { planEntries } from '#service/importing/entries/plan-entries.ts';
import { readRawFile } from '#service/importing/read-file.ts';
import { importedScene } from '#test/fixtures/imported-tables.ts';
import { best, tableOf, takenText } from './measure.ts';

/**
 * Importing a long list of scores beside bare reading of the same file: node test/bench/import.ts [rows]
 * Bare is what a program does that only wants the cells: the library reads the file and hands out rows of values.
 */
const [longest = 100_000] = process.argv.slice(2).map(Number);
const name = '评分明细.xlsx';

const subjects = Array.from({ length: 2_500 }, (_, index) => ({
  id: `s${index}`,
  name: `示例职业学校${index}`,
  code: String(1_000_000 + index),
}));
const scorers = Array.from({ length: 20 }, (_, index) => ({ id: `p${index}`, name: `专家${index}` }));
const scene = { ...importedScene(), subjects, scorers };
const indicators = [
  { code: 'B1', name: '组织领导' },
  { code: 'B2', name: '制度建设' },
];

const fileOf = (rows: number): Buffer => {
  const lines: unknown[][] = [['单位代码', '单位名称', '指标编号', '指标名称', '评分人', '得分', '扣分原因']];
  for (let row = 0; row < rows; row += 1) {
    const subject = subjects[Math.floor(row / 40) % subjects.length];
    const indicator = indicators[row % 2];
    lines.push([
      subject?.code,
      subject?.name,
      indicator?.code,
      indicator?.name,
      scorers[Math.floor(row / 2) % 20]?.name,
      (row % 20) / 2,
      row % 7 === 0 ? `会议记录缺第${row % 50}次` : '',
    ]);
  }
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), '评分');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer;
};

const bare = (bytes: Buffer): number => {
  const book = XLSX.read(bytes, { dense: true });
  return book.SheetNames.reduce(
    (sum, sheet) => sum + XLSX.utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1 }).length,
    0,
  );
};
const imported = (bytes: Buffer) =>
  planEntries(
    findEntries(readRawFile(bytes, name), name, scene),
    { scores: [], observations: [], reviewRounds: [] },
    scene.choices,
    () => '',
  ).preview.counts;

const rows = [longest / 10, longest].map((count) => {
  const bytes = fileOf(count);
  const counts = imported(bytes);
  if (counts.fresh !== count) throw new Error(`${counts.fresh} of ${count} rows understood`);
  // In turns, so that what else the machine does falls on both.
  const alone = best(3, () => bare(bytes));
  const whole = best(3, () => imported(bytes));
  return [
    String(count),
    (bytes.length / 1_048_576).toFixed(1),
    takenText(alone),
    takenText(whole),
    (whole.processor / alone.processor).toFixed(2),
  ];
});
console.log('import of scores, preflight to preview: clock / processor in ms');
console.log(tableOf(['rows', 'MB', 'bare xlsx', 'import', 'ratio'], rows));
