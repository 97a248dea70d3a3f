import { codeText } from '#shared/model/primitives.ts';

/** Whether a text can be a code: no slash, no white space, at most 40 characters. */
export const isCode = (text: string): boolean => codeText.safeParse(text).success;
