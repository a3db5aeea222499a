import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../src/extract/metadata/date-text';

describe('forms for machines keep their time and zone', () => {
  test.each([
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05T10:00:00+01:00', '2024-03-05T10:00:00+01:00'],
    ['2024-03-05T10:00:00.123Z', '2024-03-05T10:00:00Z'],
    ['2024-03-05 10:00:00 +0100', '2024-03-05T10:00:00+01:00'],
    ['2024-03-05T10:00', '2024-03-05T10:00:00'],
    ['2024-03-05 21:43:53 UTC', '2024-03-05T21:43:53Z'],
    ['Tue, 05 Mar 2024 10:00:00 GMT', '2024-03-05T10:00:00.000Z'],
    ['1709632800', '2024-03-05T10:00:00.000Z'],
    ['1709632800000', '2024-03-05T10:00:00.000Z'],
    ['20240305', '2024-03-05'],
    ['Mar 05, 2024T10:00:00+03:00', '2024-03-05'],
  ])('%s', (text, wanted) => {
    expect(parseDate(text)).toBe(wanted);
  });
});

describe('words of many languages', () => {
  test.each([
    ['en', 'March 5th, 2024'],
    ['en', 'Published on Tue 5 March 2024 at 14:30'],
    ['de', '5. März 2024'],
    ['fr', 'Publié le 5 mars 2024 à 10h00'],
    ['es', '5 de marzo de 2024'],
    ['ca', '5 de març del 2024'],
    ['pt-BR', '5 de março de 2024'],
    ['it', '5 marzo 2024'],
    ['ro', '5 martie 2024'],
    ['nl', '5 maart 2024'],
    ['sv', '5 mars 2024'],
    ['da', '5. marts 2024'],
    ['no', '5. mars 2024'],
    ['fi', '5. maaliskuuta 2024'],
    ['et', '5. märts 2024'],
    ['lv', '2024. gada 5. marts'],
    ['lt', '2024 m. kovo 5 d.'],
    ['pl', '5 marca 2024'],
    ['cs', '5. března 2024'],
    ['sk', '5. marca 2024'],
    ['sl', '5. marec 2024'],
    ['hr', '5. ožujka 2024.'],
    ['hu', '2024. március 5.'],
    ['tr', '5 Mart 2024'],
    ['id', '5 Maret 2024'],
    ['vi', '5 tháng 3, 2024'],
    ['eu', '2024ko martxoaren 5a'],
    ['ru', '5 марта 2024 г.'],
    ['uk', '5 березня 2024 р.'],
    ['bg', '5 март 2024 г.'],
    ['el', '5 Μαρτίου 2024'],
    ['he', '5 במרץ 2024'],
    ['ar', '٥ مارس ٢٠٢٤'],
    ['ar', '5 آذار 2024'],
    ['fa', '۱۵ اسفند ۱۴۰۲'],
    ['hi', '५ मार्च २०२४'],
    ['th', '5 มีนาคม 2567'],
    ['zh', '2024年3月5日'],
    ['ja', '令和6年3月5日'],
    ['ko', '2024년 3월 5일'],
  ])('%s: %s', (lang, text) => {
    expect(parseDate(text, lang)).toBe('2024-03-05');
  });

  test('without a language, most are still read', () => {
    for (const text of ['5. März 2024', '5 mars 2024', '5 марта 2024', '5 มีนาคม 2567'])
      expect(parseDate(text)).toBe('2024-03-05');
  });
});

describe('digits', () => {
  test.each([
    ['2024/03/05', null, '2024-03-05'],
    ['2024. 3. 5.', 'ko', '2024-03-05'],
    ['05.03.2024', null, '2024-03-05'],
    ['3/25/2024', null, '2024-03-25'],
    ['25/3/2024', null, '2024-03-25'],
    ['03/05/2024', 'en-US', '2024-03-05'],
    ['05/03/2024', 'en-GB', '2024-03-05'],
    ['05/03/2024', 'fr', '2024-03-05'],
    ['03/05/2024', null, null],
    ['1402/12/15', 'fa', '2024-03-05'],
  ])('%s in %s is %s', (text, lang, wanted) => {
    expect(parseDate(text, lang)).toBe(wanted);
  });
});

test.each([
  '',
  'soon',
  '12 min read',
  '31 February 2024',
  '2024',
  'Chapter 5 of 2024',
  '99/99/2024',
  '+49 30 1234567',
])('no date: %s', (text) => {
  expect(parseDate(text, 'en')).toBeNull();
});
