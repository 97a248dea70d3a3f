/** What is quoted of the input in a failure; a pasted page is not repeated in full. */
export const quoted = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
