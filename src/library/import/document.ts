import { type Draft, rowOf } from './draft';
import { type Format, type Row, Unreadable } from './entry';
import { chrome } from './formats/chrome';
import { feedbin } from './formats/feedbin';
import { firefox } from './formats/firefox';
import { karakeep } from './formats/karakeep';
import { lectern } from './formats/lectern';
import { linkwarden } from './formats/linkwarden';
import { omnivore } from './formats/omnivore';
import { delicious, pinboard } from './formats/pinboard';
import { pocketHighlights } from './formats/pocket';
import { readability } from './formats/readability';
import { wallabag } from './formats/wallabag';
import { type Member, membersOf } from './json';
import { pieces } from './text';
import { type Fields, fieldsOf } from './values';

/** A member of a document with its fields, if its value is an object. */
export interface Given extends Member {
  readonly fields: Fields | undefined;
}

/** What a reader makes of a document, member by member, and at its end. */
export interface DocumentReader {
  take(member: Given): readonly Draft[];
  end?(): readonly Draft[];
}

/** One kind of JSON document: how it is known by one of its members, and how it is read. */
export interface DocumentFormat {
  readonly format: Format;
  recognises(member: Given): boolean;
  reader(): DocumentReader;
}

const DOCUMENTS: readonly DocumentFormat[] = [
  lectern,
  omnivore,
  wallabag,
  feedbin,
  pinboard,
  delicious,
  pocketHighlights,
  readability,
  karakeep,
  linkwarden,
  chrome,
  firefox,
];

/** What is no known kind by so many members is none. */
const MAX_UNKNOWN = 1000;

/** Reads a JSON document; rows are its articles, counted from 1. */
export async function* readDocument(
  chunks: AsyncIterable<string>,
): AsyncGenerator<{ readonly format: Format; readonly rows: readonly Row[] }> {
  let known: DocumentFormat | undefined;
  let reader: DocumentReader | undefined;
  let waiting: Given[] = [];
  let row = 0;
  const rowsOf = (drafts: readonly Draft[]) => drafts.map((draft) => rowOf(++row, draft));
  for await (const members of pieces(chunks, membersOf())) {
    for (const member of members) waiting.push({ ...member, fields: fieldsOf(member.value) });
    known ??= waiting
      .map((member) => DOCUMENTS.find((format) => format.recognises(member)))
      .find((format) => format);
    if (!known && waiting.length > MAX_UNKNOWN) break;
    if (!known) continue;
    reader ??= known.reader();
    const { take } = reader;
    yield { format: known.format, rows: waiting.flatMap((member) => rowsOf(take(member))) };
    waiting = [];
  }
  if (!known || !reader) throw new Unreadable('unknown-format');
  yield { format: known.format, rows: rowsOf(reader.end?.() ?? []) };
}
