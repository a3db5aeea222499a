import { describe, expect, test } from 'vitest';
import { decodeHtml } from '../../node/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('the encoding of a page', () => {
  test.each([
    ['its byte order mark', Uint8Array.of(0xff, 0xfe, 0xe9, 0), undefined, 'é'],
    [
      'what it declares',
      latin('<meta charset="iso-8859-2">\xb1'),
      undefined,
      '<meta charset="iso-8859-2">ą',
    ],
    [
      'what the caller says, before that',
      latin('<meta charset="iso-8859-2">\xb1'),
      'latin1',
      '<meta charset="iso-8859-2">±',
    ],
    ['UTF-8 where the bytes are that', utf8('<p>ключ'), undefined, '<p>ключ'],
    ['windows-1252 else', latin('<p>caf\xe9 \x80'), undefined, '<p>café €'],
  ])('is %s', (_, bytes, encoding, text) => {
    expect(decodeHtml(bytes, encoding)).toEqual({ ok: true, value: text });
  });

  test.each([
    ['empty', utf8(' \n'), undefined],
    ['unknown-encoding', utf8('<p>a'), 'klingon'],
    ['wrong-encoding', latin('<meta charset="utf-8">caf\xe9'), undefined],
  ])('or there is a reason: %s', (error, bytes, encoding) => {
    expect(decodeHtml(bytes, encoding)).toEqual({ ok: false, error });
  });

  test('may be broken in a place or two', () => {
    const page = latin(`<meta charset="utf-8">${'words '.repeat(60)}\xe9`);
    expect(decodeHtml(page)).toMatchObject({ ok: true });
  });
});
