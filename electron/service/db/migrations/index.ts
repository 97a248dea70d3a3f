import type { Migration } from '../migrate.ts';
import { initial } from './0010-initial.ts';

/** In ascending order; a test checks order, gaps in testing and the resulting schema. */
export const migrations: readonly Migration[] = [initial];
