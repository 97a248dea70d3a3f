/** A stream of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

/** Spreads a seed over the generator's state (SplitMix32). */
const spread = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
};

/**
 * Seeded generator sfc32 (Doty-Humphrey, PractRand): 128 bits of state, whole-number arithmetic only. For repeatable
 * analyses; not for anything secret. `seed` is a whole number from 0 to 2³²−1.
 */
export const seededRandom = (seed: number): Random => {
  const next = spread(seed);
  let a = next();
  let b = next();
  let c = next();
  let counter = 1;
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm += 1) draw();
  // 53 bits: 27 from one draw, 26 from the next.
  return () => ((draw() >>> 5) * 67_108_864 + (draw() >>> 6)) / 9_007_199_254_740_992;
};
