/** The headings of a table's columns, as cells of its heading row; no two alike. */
export const ColumnHeadings = ({ headings }: { readonly headings: readonly string[] }) =>
  headings.map((heading) => (
    <th key={heading} scope="col">
      {heading}
    </th>
  ));
