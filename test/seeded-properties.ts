import fc from 'fast-check';

/**
 * Properties are tried on the same cases every time, so that a run says something about the change and not about luck.
 * `HENGPING_SEED=random` looks for new cases, `HENGPING_SEED=<number>` tries those of a failure again.
 */
const asked = process.env.HENGPING_SEED;
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? 20_211 : Number(asked) });
