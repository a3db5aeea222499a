import type { Article } from '../../../src/article';

/** Pictures that the stage serves: drawn, a few shapes each. */
export const PICTURES: Readonly<Record<string, string>> = {
  '/tower.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1360 765" width="1360" height="765">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#22345b"/><stop offset=".62" stop-color="#c98a86"/><stop offset="1" stop-color="#f2cc9c"/></linearGradient></defs>
    <rect width="1360" height="765" fill="url(#sky)"/><circle cx="1010" cy="520" r="88" fill="#f8dfae"/>
    <path d="M0 620l180-120 150 70 210-160 190 150 230-110 180 90 220-60v285H0z" fill="#4c4a6b"/>
    <path d="M0 690l260-60 320 50 340-70 440 60v95H0z" fill="#20263f"/>
    <path d="M470 690V250l70-80 70 80v440z" fill="#e9dfce"/><path d="M470 250l70-80 70 80z" fill="#7d2f2b"/>
    <circle cx="540" cy="330" r="46" fill="#fffdf6" stroke="#20263f" stroke-width="6"/><path d="M540 330v-30M540 330l22 14" stroke="#20263f" stroke-width="6" stroke-linecap="round"/></svg>`,
  '/wheel.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 700" width="1200" height="700"><rect width="1200" height="700" fill="#e8dcc3"/>
    <g fill="none" stroke="#7a5b2e" stroke-width="26"><circle cx="460" cy="350" r="210" stroke-dasharray="34 18"/><circle cx="460" cy="350" r="150"/><circle cx="800" cy="350" r="120" stroke-dasharray="24 14"/><path d="M310 350h300M460 200v300M680 350h240M800 230v240"/></g></svg>`,
  '/icon.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#23395d"/><path d="M10 8h4v12h8v4H10z" fill="#fff"/></svg>`,
};

/** A picture for any name at all: its colours come from the name, its size too if it holds one. */
export function drawPicture(name: string): string {
  const [, width = 1200, height = 800] = /(\d{3,4})x(\d{3,4})/.exec(name) ?? [];
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${hue} 35% 62%)"/><circle cx="60%" cy="45%" r="22%" fill="hsl(${hue + 40} 45% 40%)"/><path d="M0 ${height}L300 200 620 ${height}z" fill="hsl(${hue} 30% 28%)"/></svg>`;
}

const PARAGRAPHS = [
  'At a quarter to six every morning Irena Valk climbs the hundred and twelve steps of the market tower with a thermos, a torch and a small brass key. Nobody in Oostmarke has asked her to. The council stopped paying for the winding in 1998, when it hung an electric movement behind the north face and declared the matter closed.',
  'The electric movement lasted eleven weeks. Then a jackdaw nested in it, and the clock went back to the weights that had driven it since 1721. <strong>The town has been between two and four minutes late ever since</strong>, and has grown rather fond of the fact.<sup><a href="#note-1" id="ref-1">1</a></sup>',
  'People who set their watches by the tower miss the regional train about once a month. It is a mark of belonging, Valk says, like the accent.',
];

const RICH = `
<figure><img src="https://stage.example/tower.svg" width="1360" height="765" alt="A square brick tower with a white clock face above low hills at dawn."><figcaption>The market tower a little after sunrise. The <em>south</em> face is the one that people trust. Photograph: Jonas Reet</figcaption></figure>
<p>${PARAGRAPHS.join('</p><p>')}</p>
<h2 id="weights">Two hundred kilos of stone</h2>
<p>A tower clock is a controlled fall. Three weights hang in the shaft, and each morning they have to be lifted again; the pendulum merely decides how slowly they may come down. Valk’s predecessor, a cooper, used river stones in a barrel. She has <a href="#note-2">kept the barrel</a>.</p>
<blockquote><p>You are not repairing time. You are repairing a habit that four thousand people have together.</p><footer>Irena Valk, keeper of the clock</footer></blockquote>
<p>What she does up there, she once wrote on a card for her apprentice, comes to this:</p>
<ul><li>lift the going weight, then the striking weight, and never both at once;</li><li>listen for the <em>second</em> beat, which is the honest one;</li><li>oil nothing that has not asked for it.</li></ul>
<h2>The minutes that got away</h2>
<p>For three years a pupil from the technical school has written down how far the tower strays from the radio signal. The table makes the case for winter.</p>
<table><caption>Deviation of the market clock, by season</caption><thead><tr><th>Season</th><th>Mean temperature</th><th>Mean deviation, s</th><th>Worst day, s</th><th>Times stopped</th><th>Cause of the longest stop</th></tr></thead><tbody><tr><th scope="row">Winter</th><td>−1.4</td><td>131</td><td>212</td><td>2</td><td>Ice on the north hand</td></tr><tr><th scope="row">Spring</th><td>8.9</td><td>164</td><td>240</td><td>5</td><td>Jackdaws, again</td></tr><tr><th scope="row">Summer</th><td>18.2</td><td>197</td><td>388</td><td>1</td><td>A wedding</td></tr></tbody></table>
<h3>A formula on the back of a ticket</h3>
<p>The pupil, Sem Brandt, turned the numbers into a rule of three lines. It lives on his telephone and in chalk on the inside of the tower door. He calls the main part <code>drift()</code>:</p>
<pre><code>def drift(temperature, days_since_oil):
    # seconds a day; positive means that the tower is late
    cold = max(0, 4 - temperature) * 1.8
    return 22 + 0.35 * days_since_oil - cold  # and hope that no bird has opinions</code></pre>
<aside><blockquote><p>“A clock that is never wrong belongs to nobody.”</p></blockquote></aside>
<figure><img src="https://stage.example/wheel.svg" width="1200" height="700" alt="Two toothed wheels of brass, one large and one small."><figcaption>The great wheel has ninety-six teeth, of which four are replacements.</figcaption></figure>
<p>In May a surveyor will decide whether the shaft may carry its weights for another century. If not, the weights will be lowered for good and a motor the size of a loaf will do their work, silently, to the second.</p>
<a href="https://films.example/42" data-embed="video" data-player="https://films.example/embed/42">Winding the clock of Oostmarke</a>
<p><img src="https://stage.example/gone.png" alt="The barrel of river stones, from above"></p>
<hr>
<p>Until then the keeper keeps her hour. Last week she found a second thermos on the top step, still warm, and beside it a note in a hand that she did not know: <em>thank you, from the 6.04</em>.</p>
<h2>Notes</h2>
<ol><li id="note-1">In 2011 a motion to correct the clock was lost by nineteen votes to two. <a href="#ref-1">↩</a></li><li id="note-2">It holds wine again on the first Saturday of October. </li></ol>`;

const base: Article = {
  url: 'https://stage.example/clock',
  canonicalUrl: 'https://stage.example/clock',
  title: 'The woman who winds the town clock',
  byline: 'Liv Haarden',
  publishedTime: '2026-02-08T06:30:00+01:00',
  modifiedTime: null,
  siteName: 'Oostmarker Courant',
  dek: 'For twenty-eight years the market tower of Oostmarke has been a few minutes late. One person knows exactly how many, and has no wish to put it right.',
  lang: 'en',
  dir: 'ltr',
  image: 'https://stage.example/tower.svg',
  icon: 'https://stage.example/icon.svg',
  html: RICH,
  text: PARAGRAPHS.join('\n\n'),
  minutes: 7,
  completeness: { kind: 'whole' },
};

const ARABIC = [
  'في كلّ صباح، قبل السادسة بربع ساعة، تصعد إيرينا درجات برج السوق ومعها مصباح ومفتاح صغير من نحاس. لم يطلب منها أحد ذلك.',
  'توقّفت الساعة الكهربائية بعد أحد عشر أسبوعًا (Oostmarker Courant, 1998)، فعادت البلدة إلى الأثقال القديمة التي تحرّك الساعة منذ عام 1721.',
];
const JAPANESE = [
  '毎朝六時十五分前、イレーナは市場の塔の百十二段を上る。手には魔法瓶と懐中電灯、そして小さな真鍮の鍵。誰かに頼まれたわけではない。町の人々は時計が少し遅れることを知っていて、それを<em>大切に</em>している。',
  '電気の機械は十一週間しかもたなかった。<ruby>鴉<rt>からす</rt></ruby>が巣を作り、時計は一七二一年からのおもりに戻った。',
];

/** Title, then paragraphs with an emphasis, in the scripts that are set differently. */
const SCRIPTS = {
  fa: [
    'زنی که ساعت شهر را کوک می‌کند',
    'هر روز صبح، یک ربع مانده به شش، ایرنا از پله‌های برج بازار بالا می‌رود. هیچ‌کس از او <em>نخواسته است</em> این کار را بکند.',
  ],
  he: [
    'האישה שמותחת את שעון העיר',
    'בכל בוקר, ברבע לשש, מטפסת אירנה במדרגות מגדל השוק ובידה פנס ומפתח קטן. איש לא <em>ביקש</em> ממנה לעשות זאת.',
  ],
  'zh-Hans': [
    '给小镇的钟上发条的女人',
    '每天早上五点三刻，伊蕾娜登上集市钟楼的一百一十二级台阶，带着保温瓶、手电筒和一把小铜钥匙。没有人<em>要求</em>她这样做。',
  ],
  ko: [
    '마을 시계의 태엽을 감는 여자',
    '매일 아침 여섯 시 십오 분 전, 이레나는 보온병과 손전등, 작은 놋쇠 열쇠를 들고 시장 탑의 계단을 오른다. 아무도 그녀에게 <em>부탁하지</em> 않았다.',
  ],
  th: [
    'ผู้หญิงที่ไขลานนาฬิกาของเมือง',
    'ทุกเช้าก่อนหกโมงสิบห้านาที อิเรนาเดินขึ้นบันไดหอนาฬิกาพร้อมกระติกน้ำร้อน ไฟฉาย และกุญแจทองเหลืองดอกเล็ก ไม่มีใคร<em>ขอร้อง</em>ให้เธอทำเช่นนั้น',
  ],
  hi: [
    'शहर की घड़ी में चाबी भरने वाली औरत',
    'हर सुबह छह बजने से पंद्रह मिनट पहले इरेना थर्मस, टॉर्च और पीतल की छोटी चाबी लेकर बाज़ार की मीनार पर चढ़ती है। किसी ने उससे ऐसा करने को <em>नहीं कहा</em> था।',
  ],
} as const;

function written(lang: keyof typeof SCRIPTS): Article {
  const [title, text] = SCRIPTS[lang];
  const html = `<p>${text} ${text}</p><h2>${title}</h2><blockquote><p>${text}</p></blockquote><ul><li>${text}</li></ul><p>${text}</p>`;
  const dir = lang === 'fa' || lang === 'he' ? 'rtl' : 'ltr';
  return { ...base, lang, dir, title, dek: null, html, text: text.replace(/<[^>]+>/g, '') };
}

/** The articles that the stage can open. */
export const ARTICLES = {
  rich: base,
  rtl: {
    ...base,
    title: 'المرأة التي تملأ ساعة البلدة',
    byline: 'ليف هاردن',
    siteName: 'جريدة السوق',
    dek: 'منذ ثمانية وعشرين عامًا تتأخّر ساعة برج السوق دقائق قليلة، ولا أحد يريد إصلاحها.',
    lang: 'ar',
    dir: 'rtl',
    html: `<p>${ARABIC[0]}</p><h2>أثقال من حجر</h2><blockquote><p>${ARABIC[0]}</p></blockquote><ul><li>${ARABIC[1]}</li></ul><p>${ARABIC.join('</p><p>')}</p>`.repeat(
      3,
    ),
    text: ARABIC.join('\n\n'),
  },
  persian: written('fa'),
  hebrew: written('he'),
  chinese: written('zh-Hans'),
  korean: written('ko'),
  thai: written('th'),
  hindi: written('hi'),
  /** Blocks that run the other way inside an English article. */
  mixed: {
    ...base,
    html: `<p>${PARAGRAPHS[0]}</p><blockquote><p>${ARABIC[0]}</p></blockquote><p>${PARAGRAPHS[2]}</p><ul><li>${SCRIPTS.he[1]}</li><li>${SCRIPTS.he[1]}</li></ul><p>${SCRIPTS.fa[1]}</p><table><tr><th>كلمة</th><th>معنى</th></tr><tr><td>ساعة</td><td>برج السوق القديم</td></tr></table><p lang="ja">${JAPANESE[0]}</p><p>${PARAGRAPHS[2]}</p>`,
  },
  cjk: {
    ...base,
    title: '町の時計を巻く人',
    byline: 'リヴ・ハルデン',
    dek: null,
    lang: 'ja',
    html: `<p>${JAPANESE.join('</p><p>')}</p><h2>石のおもり</h2><p>${JAPANESE.join('</p><p>')}</p>`.repeat(
      3,
    ),
    text: JAPANESE.join('\n\n').replace(/<[^>]+>/g, ''),
  },
  long: {
    ...base,
    title:
      '“We had four minutes and one working bell”: how a cooper, a jackdaw and the Stadtuhrenwiederherstellungsgesellschaft kept the market on time',
    byline: null,
    publishedTime: null,
    modifiedTime: null,
    siteName: null,
    icon: null,
    html: `<p>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, ${'verylongaddresswithoutanybreak'.repeat(6)} and <code>${'x'.repeat(120)}</code>.</p>${RICH}`,
  },
  /** The first of four pages. */
  paged: {
    ...base,
    modifiedTime: '2026-02-11T09:00:00+01:00',
    html: RICH,
    completeness: {
      kind: 'pages',
      held: [1],
      count: 4,
      addresses: [1, 2, 3, 4].map((page) => `https://kveldsposten.example/clock?page=${page}`),
    },
  },
  joined: {
    ...base,
    html: RICH,
    completeness: { kind: 'pages', held: [1, 2, 3, 4], count: 4, addresses: [] },
  },
  teaser: { ...base, html: RICH, completeness: { kind: 'beginning', sign: 'gate' } },
} as const satisfies Record<string, Article>;
