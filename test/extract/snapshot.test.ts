// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { snapshot } from '../../src/extract';
import { open } from './load';

const STORY = '<p>The lighthouse keeper counted the ships that passed before noon.</p>';
const URL = 'https://coast.example/stories/keeper';
const copyOf = (body: string, head = '') =>
  snapshot(open(`<head>${head}</head><body>${body}</body>`), { url: URL });
const bodyOf = (html: string): string => copyOf(html).document.body.innerHTML;

describe('a copy holds what the page shows', () => {
  test.each([
    '<p hidden>secret</p>',
    '<p style="display:none">secret</p>',
    '<p class="gone">secret</p>',
    '<div class="gone"><section><p>secret</p></section></div>',
    '<p style="visibility: hidden">secret</p>',
    '<dialog>secret</dialog>',
    '<template><p>secret</p></template>',
    '<script>"secret"</script>',
    '<textarea>secret</textarea>',
  ])('and not %s', (hidden) => {
    expect(bodyOf(`<style>.gone { display: none }</style>${STORY}${hidden}`)).not.toContain(
      'secret',
    );
  });

  test('but all of a page that hides itself until its script runs', () => {
    const hidden = `<main style="display:none">${STORY.repeat(5)}</main>`;
    expect(bodyOf(hidden)).toContain('lighthouse keeper');
  });

  test('without the reader’s own element', () => {
    const live = open(`${STORY}<div id="own">own</div>`);
    const ignore = live.querySelector('#own');
    const { document } = snapshot(live, { url: URL, ...(ignore && { ignore }) });
    expect(document.body.textContent).not.toContain('own');
  });

  test('and no script, style or handler of it', () => {
    expect(bodyOf('<p onclick="x()" style="color:red" is="y" class="z">text</p>')).toBe(
      '<p class="z">text</p>',
    );
  });
});

describe('shadow roots', () => {
  const attach = (html: string, shadow: string): string => {
    const live = open(html);
    const host = live.querySelector('x-host');
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = shadow;
    return snapshot(live, { url: URL }).document.body.textContent?.replace(/\s+/g, ' ') ?? '';
  };

  test('are copied with what stands in their slots, in the order seen', () => {
    const text = attach(
      '<x-host><p slot="end">last</p><p>middle</p></x-host>',
      '<p>first</p> <slot></slot> <slot name="end"></slot>',
    );
    expect(text).toBe('first middle last');
  });

  test('show what a slot holds itself when nothing is given to it, and nothing that has no slot', () => {
    expect(attach('<x-host><p slot="none">lost</p></x-host>', '<slot>instead</slot>')).toBe(
      'instead',
    );
  });

  test('are passed over where they hide a story and show next to nothing', () => {
    const story = `<article><h1>Ferry</h1>${STORY.repeat(5)}</article>`;
    expect(attach(`<x-host>${story}</x-host>`, '<p>Hidden by us</p>')).toContain(
      'lighthouse keeper',
    );
  });
});

describe('relative addresses are relative to', () => {
  test.each([
    ['', URL],
    ['<base href="/pictures/">', 'https://coast.example/pictures/'],
    ['<base href="https://cdn.example/a/">', 'https://cdn.example/a/'],
    ['<base target="_blank">', URL],
    ['<base href="https://[">', URL],
    ['<base href="/one/"><base href="/two/">', 'https://coast.example/one/'],
  ])('%s', (head, base) => {
    expect(copyOf(STORY, head).base).toBe(base);
  });

  test('the address without its fragment', () => {
    const page = snapshot(open(STORY), { url: `${URL}#part` });
    expect([page.url, page.base]).toEqual([URL, URL]);
  });
});

test.each(['firstChild', 'nextSibling', 'textContent', 'attributes', 'parentNode', 'nodeType'])(
  'a form whose field is called %s is copied like any other',
  (name) => {
    const body = `<form>${STORY}<input name="${name}"><input name="getAttribute"></form>${STORY}`;
    const { document } = copyOf(body);
    expect(document.querySelectorAll('p')).toHaveLength(2);
  },
);

test('deep in a page nothing empty is copied, and all that shows something is', () => {
  const inner = `${'<div></div>'.repeat(1000)}<p>the bottom</p><img src="/a.png"><br>`;
  const { document } = copyOf(`${'<div>'.repeat(300)}${inner}${'</div>'.repeat(300)}${STORY}`);
  expect(document.querySelectorAll('div').length).toBeLessThan(300);
  expect(document.body.textContent).toContain('the bottom');
  expect(document.querySelectorAll('img, br')).toHaveLength(2);
});

test('of countless attributes only the first are copied: each one more is looked up among all', () => {
  const many = Array.from({ length: 1000 }, (_, at) => `data-a${at}="${at}"`).join(' ');
  for (const name of ['p', 'form', 'a', 'x-part']) {
    const { document } = copyOf(`<${name} title="kept" ${many}>text</${name}>${STORY}`);
    const copy = document.querySelector('[title="kept"]');
    expect(copy?.attributes.length).toBeLessThan(260);
  }
});

test('a page beyond the budget of text is cut, and says so', () => {
  const live = open(STORY);
  const text = 'a'.repeat(1_000_000);
  for (let times = 0; times < 10; times++) live.body.append(live.createElement('p'), text);
  expect(snapshot(live, { url: URL }).isCut).toBe(true);
  expect(copyOf(STORY).isCut).toBe(false);
});
