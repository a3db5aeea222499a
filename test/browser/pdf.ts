import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a program of poppler-utils on a PDF file. */
function poppler(program: string, pdf: Buffer, ...options: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pdf-'));
  const file = join(folder, 'print.pdf');
  writeFileSync(file, pdf);
  try {
    return execFileSync(program, [...options, file, ...(program === 'pdftotext' ? ['-'] : [])]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const pdftotext = (pdf: Buffer, ...options: readonly string[]): string =>
  poppler('pdftotext', pdf, ...options).toString();

/** How light the darkest of the first page's four corners is: 255 is white. */
export function cornersOf(pdf: Buffer): number {
  const image = poppler('pdftoppm', pdf, '-gray', '-r', '10', '-l', '1');
  const header = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(image.toString('latin1'));
  const [width, height] = [Number(header?.[1]), Number(header?.[2])];
  const pixels = image.subarray(header?.[0].length);
  const corners = [0, width - 1, width * (height - 1), width * height - 1];
  return Math.min(...corners.map((at) => pixels[at] ?? 0));
}

/** The text of each page of a PDF file, its white space folded. */
export const pagesOf = (pdf: Buffer): readonly string[] =>
  pdftotext(pdf)
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' ').trim());

/** How far the text stands from the paper's left edge, in millimetres. */
export function startEdgeOf(pdf: Buffer): number {
  const words = [...pdftotext(pdf, '-bbox').matchAll(/<word xMin="([\d.]+)"/g)];
  return (Math.min(...words.map(([, left]) => Number(left))) / 72) * 25.4;
}
