import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Article, isOtherPage, type NoArticle, type Result } from '../src/article';
import { extractHtml, toMarkdown } from '.';
import { addressOf, type Input, type InputError, inputsOf } from './inputs';

const HELP = `npm run extract -- PAGE… [options]
  PAGE              a file of HTML, a folder of them, or a .jsonl file whose lines hold
                    {"url": …, "html": …} or {"url": …, "file": …}
  --url URL         the address that a single page was loaded from
  --encoding NAME   instead of what the page declares
  --json            the article with all it knows (default)
  --markdown        title, byline, date and text as Markdown
  --html            the text's markup
  --out FOLDER      one file a page there, instead of one line a page here
`;

const OPTIONS = {
  url: { type: 'string' },
  encoding: { type: 'string' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  html: { type: 'boolean' },
  out: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const SENTENCES: Readonly<Record<InputError | NoArticle, string>> = {
  missing: 'There is no such file.',
  unreadable: 'The file cannot be read.',
  empty: 'The page is empty.',
  'unknown-encoding': 'There is no encoding of that name.',
  'wrong-encoding': 'The page is not in its declared encoding: name the right one with --encoding.',
  'not-json': 'The line is no JSON object with "html" or "file".',
  'no-article': 'The page holds no article.',
  'list-page': 'The page is an overview that leads to articles.',
  'search-page': 'The page shows search results.',
  'sign-in-page': 'The page asks to sign in.',
  'video-page': 'The page shows a video and hardly any text.',
  'shop-page': 'The page belongs to a shop.',
  'forum-page': 'The page is the overview of a forum.',
  'empty-page': 'The page shows no text.',
  'frames-only': 'The page only shows other pages in frames.',
  pdf: 'The page is a PDF.',
  'too-large': 'The page is too large.',
};

type Format = 'json' | 'markdown' | 'html';
const ENDINGS: Readonly<Record<Format, string>> = { json: 'json', markdown: 'md', html: 'html' };

/** Runs the command line; gives the exit code: 1 when a page could not be read or a single one is no article. */
export const main = (args: readonly string[]): number => {
  const parsed = parse(args);
  if (typeof parsed === 'string') return complain(parsed);
  const { values, positionals } = parsed;
  if (values.help || positionals.length === 0) {
    process.stdout.write(HELP);
    return values.help ? 0 : 1;
  }
  const inputs: Input[] = [];
  for (const path of positionals) {
    const found = inputsOf(path, values);
    if (!found.ok) return complain(`${path}: ${SENTENCES[found.error]}`);
    inputs.push(...found.value);
  }
  if (inputs.length === 0) return complain(`${positionals.join(', ')}: no page is in there.`);
  const format = values.markdown ? 'markdown' : values.html ? 'html' : 'json';
  const isSingle = inputs.length === 1 && !values.out;
  return isSingle ? extractOne(inputs, format) : extractAll(inputs, format, values.out);
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return (error as Error).message;
  }
};

const complain = (sentence: string): 1 => {
  process.stderr.write(`${sentence}\n`);
  return 1;
};

const articleOf = (input: Input): Result<Article, InputError | NoArticle> => {
  const html = input.read();
  if (!html.ok) return html;
  const result = extractHtml(html.value, addressOf(input, html.value));
  return result.ok ? { ok: true, value: result.value.article } : result;
};

const write = (article: Article, format: Format): string => {
  if (format === 'markdown') return toMarkdown(article);
  return `${format === 'html' ? article.html : JSON.stringify(article, null, 2)}\n`;
};

const extractOne = (inputs: readonly Input[], format: Format): number => {
  for (const input of inputs) {
    const result = articleOf(input);
    if (!result.ok) return complain(`${input.source}: ${SENTENCES[result.error]}`);
    process.stdout.write(write(result.value, format));
  }
  return 0;
};

/** One line a page on standard output or one file in `out`, progress and complaints on standard error. */
const extractAll = (inputs: readonly Input[], format: Format, out?: string): number => {
  let articles = 0;
  let unread = 0;
  for (const [index, input] of inputs.entries()) {
    const result = articleOf(input);
    const { source } = input;
    if (result.ok) articles++;
    else if (
      !isOtherPage(result.error) &&
      !['empty-page', 'frames-only', 'pdf', 'too-large'].includes(result.error)
    )
      unread++;
    if (!out) process.stdout.write(`${JSON.stringify({ source, ...lineOf(result, format) })}\n`);
    else if (result.ok)
      keep(join(out, `${nameOf(source)}.${ENDINGS[format]}`), write(result.value, format));
    const said = result.ok ? result.value.title : SENTENCES[result.error];
    process.stderr.write(`${index + 1} of ${inputs.length}  ${source}: ${said}\n`);
  }
  process.stderr.write(
    `${articles} articles of ${inputs.length} pages, ${unread} could not be read.\n`,
  );
  return unread > 0 ? 1 : 0;
};

const lineOf = (result: Result<Article, InputError | NoArticle>, format: Format) => {
  if (!result.ok) return { error: result.error };
  return format === 'json' ? result.value : { [format]: write(result.value, format) };
};

const keep = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** A source as a file's name that stays inside the folder. */
const nameOf = (source: string): string =>
  source
    .replace(/\.x?html?$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
