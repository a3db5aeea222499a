import { expect, test } from 'vitest';
import { mailAddress, obsidianAddress } from '../../src/pages/library/send';

test('a note is named so that no path, link or address of Obsidian breaks', () => {
  const address = obsidianAddress({ title: 'Fog: a/b [c] | 50 % & #1?' }, 'My vault');
  const fields = new URL(address).searchParams;
  expect(address.startsWith('obsidian://new?')).toBe(true);
  expect(fields.get('file')).toBe('Fog a b c 50 % & 1');
  expect(fields.get('vault')).toBe('My vault');
  expect(fields.get('clipboard')).toBe('true');
});

test('without a vault the one that is open is meant, and a title of signs still has a name', () => {
  const fields = new URL(obsidianAddress({ title: '???' }, '')).searchParams;
  expect(fields.has('vault')).toBe(false);
  expect(fields.get('file')).toBe('Lectern');
});

test('a letter holds title and address, and nothing of either becomes another field', () => {
  const address = mailAddress({ title: 'A & B?cc=x', url: 'https://a.example/?b=c&d' });
  const fields = new URLSearchParams(address.split('?').slice(1).join('?'));
  expect([...fields.keys()]).toEqual(['subject', 'body']);
  expect(fields.get('subject')).toBe('A & B?cc=x');
  expect(fields.get('body')).toContain('https://a.example/?b=c&d');
});
