import type { Failure } from '../contract/failure.ts';
import type { FrameworkDocument } from '../model/framework.ts';

/**
 * Everything that keeps a framework from being published, each problem with its path in the document and a place
 * people recognise. `paragraphs` are the cited plan's (`paragraphsOf`). Empty when nothing is wrong.
 */
export const checkFramework = (_document: FrameworkDocument, _paragraphs: readonly string[]): Failure[] => {
  throw new Error('being written');
};
