/**
 * Version of the plan reader: its proposals may differ from those of another version for the same text. Goes up by
 * one with every change of the rules that changes what is found or proposed. Decisions remember the version they
 * were made with.
 */
export const readerVersion = 1;
