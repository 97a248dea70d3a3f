/**
 * Steps and their taking back in the order they were asked for. A step counts from the moment it is begun, not from the
 * answer of the service: whoever takes something back right after doing it means that, not what was done before it.
 */
export interface StepOrder {
  /** Follows a step from its beginning until it is done and noted, or refused. */
  follow<Result>(step: Promise<Result>): Promise<Result>;
  /** Does the work once everything begun before it has ended, in whatever way. */
  afterwards<Result>(work: () => Promise<Result>): Promise<Result>;
}

export const createStepOrder = (): StepOrder => {
  const underWay = new Set<Promise<void>>();
  const follow = <Result>(step: Promise<Result>): Promise<Result> => {
    const forget = (): void => {
      underWay.delete(ended);
    };
    const ended: Promise<void> = step.then(forget, forget);
    underWay.add(ended);
    return step;
  };
  return {
    follow,
    afterwards: (work) => follow(Promise.all(underWay).then(work)),
  };
};
