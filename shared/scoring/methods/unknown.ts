import { type Failure, failure } from '../../contract/failure.ts';
import { isKnownMethod } from './index.ts';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/** Documents nest far less; what does not is no document of ours. */
const deepest = 40;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSpecification = (value: unknown): value is { readonly id: string; readonly version: number } =>
  isFields(value) &&
  typeof value.id === 'string' &&
  typeof value.version === 'number' &&
  'parameters' in value;

const placeOf = ({ code, name, id }: Fields): string =>
  [code, name].filter((part) => typeof part === 'string').join(' ') || (typeof id === 'string' ? id : '');

/**
 * The first scoring method in anything read from outside, a framework, a draft, a snapshot or a request, that this
 * application does not have in that version; null where there is none. Such data comes from a newer version of the
 * application: it is refused with the indicator's name, never computed with something near.
 */
export const unknownMethodIn = (value: unknown, path: Path = [], place = ''): Failure | null => {
  if (path.length > deepest) return null;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      const found = unknownMethodIn(each, [...path, index], place);
      if (found) return found;
    }
    return null;
  }
  if (!isFields(value)) return null;
  const own = placeOf(value);
  // The code of the dimension stands before that of the indicator: `B / B3 双师型教师比例`.
  const here = 'method' in value && own !== '' && place !== '' ? `${place} / ${own}` : own;
  for (const [key, each] of Object.entries(value)) {
    if (key === 'method' && isSpecification(each)) {
      if (!isKnownMethod(each.id, each.version))
        return failure(
          'framework.method-unknown',
          { place: here || place, method: each.id, version: each.version },
          [...path, key],
        );
    } else {
      const dimension = key === 'indicators' && typeof value.code === 'string' ? value.code : '';
      const found = unknownMethodIn(each, [...path, key], dimension || here || place);
      if (found) return found;
    }
  }
  return null;
};
