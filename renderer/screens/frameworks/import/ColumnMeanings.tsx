import { type ImportedSheet, sheetsRead } from '#shared/model/framework-import.ts';
import { useTexts } from '../../../application/texts.tsx';
import styles from './FrameworkImportScreen.module.css';

/** What every column is taken for, once for all sheets with the same columns. */
export const ColumnMeanings = ({ sheets }: { readonly sheets: readonly ImportedSheet[] }) => {
  const { frameworkImports: words } = useTexts();
  const meanings = new Map<string, string[]>();
  for (const { name, columns } of sheetsRead({ sheets })) {
    const text = columns
      .map(({ column, heading, role }) => `${column} ${heading}→${words.roles[role]}`)
      .join('　');
    meanings.set(text, [...(meanings.get(text) ?? []), name]);
  }
  return [...meanings].map(([text, names]) => (
    <span key={text} className={styles.hint}>
      {words.columnsOf(meanings.size > 1 ? names : [])}
      {text}
    </span>
  ));
};
