import { z } from 'zod';

/** What a plan can be read from. */
export const planFileFormats = ['docx', 'doc', 'pdf', 'html', 'text', 'workbook', 'csv', 'pasted'] as const;
export type PlanFileFormat = (typeof planFileFormats)[number];

/** What a person should know of a file that was read. */
export const fileNoticeSchema = z.object({
  kind: z.enum([
    /** The file's ending says something else than its content. */
    'ending-differs',
    /** Programs in the document were not run. */
    'macros',
    /** Links to templates, pictures or objects outside were not followed. */
    'external-links',
    /** Pages hold pictures only; their words are missing. */
    'pages-without-text',
    /** Pages with errors in them, read as far as they go. */
    'damaged-pages',
    /** Numbering that Word makes itself was written into the text. */
    'numbering-restored',
    /** Paragraphs refer to lists whose numbers the format does not keep in the text. */
    'numbering-missing',
    /** Pictures in the document were left out. */
    'pictures',
    /** Changes being tracked: inserted words were kept, deleted ones left out. */
    'tracked-changes',
    /** Words formatted as hidden were left out. */
    'hidden-words',
    /** Comments were left out. */
    'comments',
    /** Foot- and endnotes were put behind the text, their marks left out. */
    'notes-at-end',
    /** Heads and feet of pages that hold words were left out. */
    'heads-and-feet',
    /** Cells merged over several rows that hold for each were written into each. */
    'cells-repeated',
    /** Lines that look like text in one encoding taken for another. */
    'misread-encoding',
  ]),
  count: z.int().min(1),
});
export type FileNotice = z.infer<typeof fileNoticeSchema>;

/** The text of a file, and how it was come by. */
export const planFileTextSchema = z.object({
  text: z.string(),
  format: z.enum(planFileFormats),
  /** Encoding of a text file, or null. */
  encoding: z.string().nullable(),
  notices: z.array(fileNoticeSchema),
});
export type PlanFileText = z.infer<typeof planFileTextSchema>;

/** Longest text that is read, in UTF-16 units: some 8,000 pages. */
export const longestPlanText = 5_000_000;
