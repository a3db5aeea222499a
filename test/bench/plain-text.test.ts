import { expect, test } from 'vitest';
import { plainText } from '../../bench/metrics/plain-text';

test.each([
  [
    'blocks stand on lines of their own',
    '<h2>Mill</h2><p>By the <b>river</b></p>',
    'Mill\n\nBy the river',
  ],
  [
    'scripts, drawings and comments say nothing',
    '<p>a<script>b</script><svg><text>c</text></svg><!-- d --></p>',
    'a',
  ],
  [
    'what stands within the silent stays silent',
    '<p>a</p><svg><svg></svg>b</svg><p>c</p>',
    'a\n\nc',
  ],
  ['entities are read', '<p>a &amp; b &#8211; &#x63; &unknown;</p>', 'a & b – c &unknown;'],
  ['attributes may hold brackets', '<p title="a > b">c</p>', 'c'],
  ['a lone bracket is text', '<p>1 < 2</p>', '1 < 2'],
])('%s', (_, html, text) => expect(plainText(html)).toBe(text));
