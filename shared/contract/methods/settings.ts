import { z } from 'zod';
import { jsonSchema } from '../../model/operation.ts';
import { read, write } from '../method.ts';

export const languages = ['zh-CN', 'en'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

export const settingsSchema = z.object({
  language: languageSchema,
  /** Font names written into exported files; the fonts themselves are never bundled. */
  fonts: z.object({ title: z.string().min(1), heading: z.string().min(1), body: z.string().min(1) }),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsMethods = {
  'settings.get': read(z.object({}), settingsSchema),
  'settings.set': write(settingsSchema.partial(), settingsSchema),
  /** Where this laptop left off (screen, scorer, indicator). Kept on this laptop only, never in the log. */
  'settings.getPlace': read(z.object({ key: z.string().max(200) }), z.object({ value: jsonSchema })),
  'settings.setPlace': write(z.object({ key: z.string().max(200), value: jsonSchema }), z.object({})),
} as const;
