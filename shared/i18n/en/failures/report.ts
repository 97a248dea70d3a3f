import type { reportFailures } from '../../../contract/failures/report.ts';
import type { FailureSentences } from '../../translation.ts';

export const reportSentences: FailureSentences<typeof reportFailures> = {
  'report.evaluation-closed': ({ title }) =>
    `Evaluation “${title}”: the texts of its report cannot be changed once it is closed. Go back a state in the setup with a reason first.`,
  'report-template.not-a-document': ({ place }) =>
    `“${place}”: a template is a Word document (.docx); this file is none. Save it as .docx in Word or WPS and choose it again.`,
  'report-template.faulty': ({ place, problems, first }) =>
    `Template “${place}”: fields must be known and loops closed; ${problems} places are not, the first is “${first}”. Correct them by the list and choose the file again.`,
  'report-template.no-fields': ({ place }) =>
    `Template “${place}”: it must hold fields in braces, such as {evaluation}; there are none. Write fields of the list into it and choose it again.`,
  'report-template.file-missing': ({ place }) =>
    `Template “${place}”: filling needs the original file; the workspace no longer has it. Remove the template and choose the file again.`,
  'report-template.file-altered': ({ place }) =>
    `Template “${place}”: the original file must be as it was added; it was changed. Remove the template and choose the file again.`,
  'report-template.values-missing': ({ place, names }) =>
    `Template “${place}”: every field needs a value; this evaluation has none for ${names.map((name) => `“${name}”`).join(', ')}. Supply them, or say what to print instead.`,
};
