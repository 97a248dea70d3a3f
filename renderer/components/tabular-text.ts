/**
 * Rows as tab-separated text, the way spreadsheets take a paste. Tabs and line ends inside a cell become blanks; a
 * cell that a spreadsheet would read as a formula gets an apostrophe in front.
 */
export const tabularText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => cell.replace(/[\t\r\n]+/g, ' ').replace(/^(?=[=@]|[+-](?![\d.]+%?$))/, "'"))
        .join('\t'),
    )
    .join('\n');
