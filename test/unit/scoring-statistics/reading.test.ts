import { describe, expect, it } from 'vitest';
import {
  isKappaParadox,
  isSmallForIntraclass,
  readAlpha,
  readConcordance,
  readIntraclass,
  readKappa,
} from '#shared/scoring/agreement/reading.ts';

describe('readings', () => {
  it('follow Koo & Li for intraclass correlations, and ask for 30 objects and 3 scorers', () => {
    expect([-0.2, 0.4999, 0.5, 0.7499, 0.75, 0.9, 0.9001].map(readIntraclass)).toEqual([
      'poor',
      'poor',
      'moderate',
      'moderate',
      'good',
      'good',
      'excellent',
    ]);
    expect([isSmallForIntraclass(30, 3), isSmallForIntraclass(29, 3), isSmallForIntraclass(30, 2)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('follow Krippendorff for α', () => {
    expect([0.6669, 0.667, 0.7999, 0.8, 1].map(readAlpha)).toEqual([
      'unreliable',
      'tentative',
      'tentative',
      'reliable',
      'reliable',
    ]);
  });

  it('follow Landis & Koch for κ and notice when a rare category pulls it down', () => {
    expect([-0.01, 0, 0.2, 0.21, 0.4, 0.41, 0.6, 0.61, 0.8, 0.81].map(readKappa)).toEqual([
      'poor',
      'slight',
      'slight',
      'fair',
      'fair',
      'moderate',
      'moderate',
      'substantial',
      'substantial',
      'almost-perfect',
    ]);
    expect([isKappaParadox(0.4444, 0.9), isKappaParadox(0.7, 0.9), isKappaParadox(0.3, 0.6)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('test concordance at 5 % where the approximation holds', () => {
    expect(readConcordance({ probability: 0.049, approximationHolds: true })).toBe('agreeing');
    expect(readConcordance({ probability: 0.05, approximationHolds: true })).toBe('not-shown');
    expect(readConcordance({ probability: 0.001, approximationHolds: false })).toBe('too-small-to-test');
  });
});
