import { useTexts } from '../../../application/texts.tsx';
import { SavedTextArea } from '../../../components/SavedTextArea.tsx';

interface LinesFormProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly maximumLength: number;
  readonly onSave: (lines: string[]) => Promise<unknown>;
  readonly rows?: number;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list typed as text, one entry per line. */
export const LinesForm = ({ label, lines, maximumLength, onSave, rows = 2 }: LinesFormProps) => {
  const { application } = useTexts();
  return (
    <SavedTextArea
      label={label}
      rows={rows}
      value={lines.join('\n')}
      refuse={(text) =>
        linesOf(text).some((line) => line.length > maximumLength)
          ? application.lineTooLong(maximumLength)
          : null
      }
      onSave={(text) => onSave(linesOf(text))}
    />
  );
};
