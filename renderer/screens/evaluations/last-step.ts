/** Where this laptop keeps the step of an evaluation that was open last. */
export const lastStepKey = (evaluationId: string): string => `evaluation.${evaluationId}.step`;
