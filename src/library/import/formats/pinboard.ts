import { anyDate } from '../dates';
import type { DocumentFormat } from '../document';
import { listReader } from '../list-reader';

/** Pinboard calls the title `description` and the note `extended`; tags are separated by spaces. */
export const pinboard: DocumentFormat = {
  format: 'pinboard',
  recognises: ({ key, fields }) =>
    key === null && typeof fields?.href === 'string' && 'description' in fields,
  reader: listReader(null, (fields) => ({
    url: fields.href,
    title: fields.description,
    note: fields.extended,
    tags: String(fields.tags ?? '').split(/\s+/),
    addedAt: anyDate(fields.time),
    archived: fields.toread === 'no',
  })),
};

/** Delicious, as other services hand it on. */
export const delicious: DocumentFormat = {
  format: 'pinboard',
  recognises: ({ key, fields }) =>
    key === null &&
    typeof fields?.url === 'string' &&
    Array.isArray(fields.tags) &&
    'created' in fields,
  reader: listReader(null, (fields) => ({
    url: fields.url,
    title: fields.title,
    note: fields.note,
    tags: fields.tags,
    addedAt: anyDate(fields.created),
  })),
};
