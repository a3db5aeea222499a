// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findDirection } from '../../../src/extract/metadata/language';
import { open } from '../load';
import { metadataOf } from './read';

const TEXTS = {
  en: 'Every spring the whole village twists new rope from mountain grass. ',
  ru: 'Каждую весну вся деревня вьёт новые канаты из горной травы. ',
  ar: 'في كل ربيع تجدل القرية كلها حبالا جديدة من عشب الجبل. ',
  he: 'בכל אביב שוזר הכפר כולו חבלים חדשים מעשב ההרים. ',
  ja: '毎年春になると、村じゅうの人が山の草で新しい縄をなう。',
  zh: '每年春天，全村人都用山草搓出新的绳索，挂在河上。',
  ko: '해마다 봄이면 온 마을이 산의 풀로 새 밧줄을 꼰다. ',
  hi: 'हर वसंत में पूरा गाँव पहाड़ की घास से नई रस्सियाँ बटता है। ',
  th: 'ทุกฤดูใบไม้ผลิคนทั้งหมู่บ้านฟั่นเชือกใหม่จากหญ้าบนภูเขา ',
  el: 'Κάθε άνοιξη όλο το χωριό στρίβει νέα σχοινιά από χόρτο του βουνού. ',
  ka: 'ყოველ გაზაფხულზე მთელი სოფელი ახალ თოკებს გრეხს მთის ბალახისგან. ',
};
type Written = keyof typeof TEXTS;

const page = (written: Written, declared: string, head = '') => {
  const { document, ...rest } = { document: `<p>${TEXTS[written].repeat(12)}</p>`, head };
  return metadataOf(`<title>–</title>${rest.head}${declared}`, document).lang;
};
/** A page whose `content-language` is all it declares. */
const declaring = (lang: string) => `<meta http-equiv="content-language" content="${lang}">`;

describe('a language', () => {
  test.each(Object.keys(TEXTS) as Written[])('of its own script is believed: %s', (lang) => {
    expect(page(lang, declaring(lang))).toBe(lang);
  });

  test.each(Object.keys(TEXTS).filter((lang) => lang !== 'en') as Written[])(
    'that nobody writes in the script of the text is not: en over %s',
    (lang) => {
      expect(page(lang, declaring('en'))).toBe(lang);
    },
  );

  test('gives way to the next declared one that the script allows', () => {
    const next = '<meta property="og:locale" content="uk_UA">';
    expect(page('ru', declaring('en'), next)).toBe('uk-UA');
  });

  test('of another script over Latin text leaves the language unknown', () => {
    expect(page('en', declaring('ru'))).toBeNull();
  });

  test('that is written in two scripts may stand over either', () => {
    expect(page('en', declaring('sr'))).toBe('sr');
    expect(page('ru', declaring('sr'))).toBe('sr');
  });

  test('is told by the script where none is declared', () => {
    expect(page('el', '')).toBe('el');
  });

  test('is not told by menus in another script', () => {
    const menu = `<div>${TEXTS.en.repeat(30)}</div>`;
    expect(metadataOf('', `${menu}<p>${TEXTS.ru.repeat(12)}</p>`).lang).toBe('ru');
  });
});

describe('a direction', () => {
  const directionOf = (text: string, lang: string | null, dir = '') =>
    findDirection(open(`<body ${dir}><p>${text}</p></body>`).body, lang);

  test('that contradicts the letters is not believed', () => {
    expect(directionOf(TEXTS.en.repeat(3), 'en', 'dir="rtl"')).toBe('ltr');
    expect(directionOf(TEXTS.he.repeat(3), 'he', 'dir="ltr"')).toBe('rtl');
  });

  test('is found where none is declared', () => {
    expect(directionOf(TEXTS.ar.repeat(3), null)).toBe('rtl');
  });

  test('is the language’s where many words are of another script', () => {
    expect(directionOf(TEXTS.ar + TEXTS.en.repeat(2), 'ar')).toBe('rtl');
  });
});
