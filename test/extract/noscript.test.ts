// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extract, snapshot } from '../../src/extract';
import { open } from './load';

const POSTS = [
  'The old ferry at Lindmark leaves whenever the bell is rung twice, and nobody has ever seen who rings it.',
  'I asked the harbour master, who says that the rope is tied to the mooring of the last boat of the evening.',
  'So the ferry follows the boats. That explains why it never ran during the strike of the fishermen.',
];

test('a page kept in noscript is read, however much markup it takes', () => {
  const live = open('<title>Who rings the bell?</title><div id="app"></div><noscript></noscript>');
  const posts = POSTS.map(
    (text, index) =>
      `<div id="post_${index}" class="topic-body crawler-post" data-user-id="${index}" data-topic-id="4711"><meta itemprop="position" content="${index}"><div class="post" itemprop="text"><p>${text}</p></div><span class="post-likes" data-count="0" data-state="none" data-can-act="false"></span></div>`,
  );
  const noscript = live.querySelector('noscript');
  if (noscript) noscript.textContent = `<h1>Who rings the bell?</h1>${posts.join('')}`;
  const result = extract(snapshot(live, { url: 'https://talk.example/t/bell/4711' }));
  if (!result.ok) throw new Error(result.error);
  for (const post of POSTS) expect(result.value.article.text).toContain(post);
});
