import { Link } from 'react-router';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { useRead } from '../../../application/client.tsx';
import { routes } from '../../../application/routes.ts';
import { useTexts } from '../../../application/texts.tsx';
import { SavedDecimal } from '../../../components/DecimalInput.tsx';
import { Field, FieldGrid } from '../../../components/Field.tsx';
import { SavedText } from '../../../components/SavedTextArea.tsx';
import type { DraftEditing } from './draft-editing.ts';
import styles from './forms.module.css';
import { LinesForm } from './LinesForm.tsx';

interface GeneralFormProps {
  readonly document: FrameworkDocument;
  readonly editing: DraftEditing;
}

const longestNote = 2000;

/** Name, total score and notes of a draft. */
export const GeneralForm = ({ document, editing }: GeneralFormProps) => {
  const { frameworks, application, plans } = useTexts();
  const texts = frameworks.draft;
  const plan = useRead('plans.get', { id: document.planId });
  return (
    <div className={styles.page}>
      <section className={styles.card}>
        <FieldGrid>
          <Field label={texts.frameworkTitle} span={5}>
            <SavedText
              label={texts.frameworkTitle}
              value={document.title}
              maxLength={300}
              refuse={(title) => (title.trim() === '' ? application.textWanted : null)}
              onSave={(title) => editing.save({ edit: 'set-draft', fields: { title } })}
            />
          </Field>
          <Field label={texts.totalScore} span={1}>
            <SavedDecimal
              label={texts.totalScore}
              required
              value={document.totalScore}
              onSave={async (totalScore) => {
                if (totalScore !== null) await editing.save({ edit: 'set-draft', fields: { totalScore } });
              }}
            />
          </Field>
          <Field label={plans.title}>
            <Link to={routes.plan(document.planId)}>{plan.data?.title ?? document.planId}</Link>
          </Field>
          <Field label={frameworks.notes.title} extra={texts.notesDetail}>
            <LinesForm
              label={frameworks.notes.title}
              lines={document.notes}
              maximumLength={longestNote}
              rows={4}
              onSave={(notes) => editing.save({ edit: 'set-draft', fields: { notes } })}
            />
          </Field>
        </FieldGrid>
        {document.progressList && (
          <p className={styles.hint}>
            {document.progressList.title} · {frameworks.progressSize(document.progressList.items.length)}
            {application.sentenceEnd}
            {texts.progressNote}
          </p>
        )}
      </section>
    </div>
  );
};
