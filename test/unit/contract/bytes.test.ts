import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64, decodeMessage, encodeBase64, encodeMessage } from '#shared/contract/bytes.ts';

/** JSON with bytes anywhere in it and keys that look like the mark for bytes. */
const message = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.uint8Array(),
    fc.array(tie('value')),
    fc.dictionary(
      fc.oneof(fc.constantFrom('$bytes', '$$bytes', '$$$bytes', 'bytes', '__proto__', 'toJSON'), fc.string()),
      tie('value'),
      { noNullPrototype: true },
    ),
  ),
})).value;

describe('messages as text', () => {
  test('come back as they were, bytes and look-alike keys included', () => {
    fc.assert(
      fc.property(message, (value) => {
        expect(decodeMessage(encodeMessage(value))).toStrictEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  test("Node's own kind of bytes arrive as bytes", () => {
    expect(decodeMessage(encodeMessage({ bytes: Buffer.from([1, 2, 255]) }))).toEqual({
      bytes: new Uint8Array([1, 2, 255]),
    });
  });

  test('a prototype cannot be set from a message', () => {
    const decoded = decodeMessage('{"__proto__":{"admin":true},"$$bytes":1}') as Record<string, unknown>;
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect(decoded.admin).toBeUndefined();
  });

  test('broken base64 is refused', () => {
    for (const text of ['A', 'AAA', 'AA=A', 'A===', '====', 'AA A', 'AA\u00e4A']) {
      expect(() => decodeMessage(JSON.stringify({ $bytes: text })), text).toThrow(SyntaxError);
    }
  });
});

describe('base64', () => {
  test('is what Node writes, at every length around the chunks', () => {
    for (const length of [0, 1, 2, 3, 4, 6143, 6144, 6145, 20_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) & 255);
      const text = encodeBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(text)).toStrictEqual(bytes);
    }
  });
});
