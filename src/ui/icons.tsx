/** A drawing on a grid of 24: what is stroked, then what is filled. */
export type Drawing = readonly [stroked: string, filled?: string];

const BOOKMARK = 'M6.5 4.5h11a1 1 0 0 1 1 1V20L12 15.75 5.5 20V5.5a1 1 0 0 1 1-1z';
const FIVE_POINTS = 'M12 4l2.4 5.1 5.6.7-4.1 3.9 1 5.5L12 16.5 7.1 19.2l1-5.5L4 9.8l5.6-.7z';
const SHEET =
  'M6.5 3.5h7.5l4.5 4.5v11.5a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1zM14 3.5V8h4.5';
const dot = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

export const CLOSE: Drawing = ['M6 6l12 12M18 6L6 18'];
export const CONTENTS: Drawing = [
  'M9 6.5h11M9 12h11M9 17.5h7',
  dot(4.75, 6.5, 1.15) + dot(4.75, 12, 1.15) + dot(4.75, 17.5, 1.15),
];
export const APPEARANCE: Drawing = [
  'M2.75 18.5L8 5.5l5.25 13M4.5 14.5h7M21.25 11.5v7M21.25 15a3 3.2 0 1 1-6 0 3 3.2 0 1 1 6 0z',
];
export const SAVE: Drawing = [BOOKMARK];
export const SAVED: Drawing = [BOOKMARK, BOOKMARK];
export const MORE: Drawing = ['', dot(5, 12, 1.6) + dot(12, 12, 1.6) + dot(19, 12, 1.6)];
export const SEARCH: Drawing = [`${dot(10.75, 10.75, 6.25)}M15.5 15.5L20.5 20.5`];
export const STAR: Drawing = [FIVE_POINTS];
export const STARRED: Drawing = [FIVE_POINTS, FIVE_POINTS];
export const ARCHIVE: Drawing = [
  'M4.5 4.5h15a1 1 0 0 1 1 1V8a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V5.5a1 1 0 0 1 1-1zM5 9v9.5a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V9M10 13h4',
];
export const TRASH: Drawing = [
  'M4.5 6.5h15M9.5 6.5V4.5h5v2M6.5 6.5l.8 12.1a1 1 0 0 0 1 .9h7.4a1 1 0 0 0 1-.9l.8-12.1M10 10.5v5M14 10.5v5',
];
export const SETTINGS: Drawing = [
  `M4 7.5h9M17.5 7.5H20M4 16.5h2.5M11 16.5h9${dot(15.25, 7.5, 2.25)}${dot(8.75, 16.5, 2.25)}`,
];
export const EXTERNAL: Drawing = [
  'M13.5 4.5h6v6M19.5 4.5L11 13M10 5.5H5.5a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V14',
];
export const PLAY: Drawing = [
  '',
  'M8 5.2v13.6a.6.6 0 0 0 .9.5l11-6.8a.6.6 0 0 0 0-1L8.9 4.7a.6.6 0 0 0-.9.5z',
];
export const LISTEN: Drawing = [
  'M4 14.5v-2a8 8 0 0 1 16 0v2M4.8 14h.9a1.8 1.8 0 0 1 1.8 1.8v2.9a1.8 1.8 0 0 1-1.8 1.8h-.9A1.8 1.8 0 0 1 3 18.7v-2.9A1.8 1.8 0 0 1 4.8 14zM18.3 14h.9a1.8 1.8 0 0 1 1.8 1.8v2.9a1.8 1.8 0 0 1-1.8 1.8h-.9a1.8 1.8 0 0 1-1.8-1.8v-2.9a1.8 1.8 0 0 1 1.8-1.8z',
];
export const PAUSE: Drawing = [
  '',
  'M7.7 5h1.6a1.2 1.2 0 0 1 1.2 1.2v11.6A1.2 1.2 0 0 1 9.3 19H7.7a1.2 1.2 0 0 1-1.2-1.2V6.2A1.2 1.2 0 0 1 7.7 5zM14.7 5h1.6a1.2 1.2 0 0 1 1.2 1.2v11.6a1.2 1.2 0 0 1-1.2 1.2h-1.6a1.2 1.2 0 0 1-1.2-1.2V6.2A1.2 1.2 0 0 1 14.7 5z',
];
export const BACK: Drawing = ['M14.5 6l-6 6 6 6'];
export const FORWARD: Drawing = ['M9.5 6l6 6-6 6'];
export const COPY: Drawing = [
  'M10 8.5h8a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-8A1.5 1.5 0 0 1 8.5 18v-8A1.5 1.5 0 0 1 10 8.5zM15.5 8.5v-3a1 1 0 0 0-1-1h-9a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3',
];
export const PLUS: Drawing = ['M12 5.5v13M5.5 12h13'];
export const MINUS: Drawing = ['M5.5 12h13'];
export const KEYBOARD: Drawing = [
  'M4.55 6.5h14.9a1.8 1.8 0 0 1 1.8 1.8v7.4a1.8 1.8 0 0 1-1.8 1.8H4.55a1.8 1.8 0 0 1-1.8-1.8V8.3a1.8 1.8 0 0 1 1.8-1.8zM6.5 10h.01M10.2 10h.01M13.9 10h.01M17.5 10h.01M8 14h8',
];
export const NOTE: Drawing = [
  'M5.5 4.5h13a1 1 0 0 1 1 1v8.5l-5.5 5.5H5.5a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM19.5 14h-4.5a1 1 0 0 0-1 1v4.5M8 9h8M8 12.5h5',
];
export const HIGHLIGHTS: Drawing = [
  'M4 20h16M7.5 13.5l8.2-8.2a1.4 1.4 0 0 1 2 0l1.5 1.5a1.4 1.4 0 0 1 0 2L11 17H7.5z',
];
export const LOCK: Drawing = [
  'M6.5 10.5h11A1.5 1.5 0 0 1 19 12v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5V12a1.5 1.5 0 0 1 1.5-1.5zM8.2 10.5V7.8a3.8 3.8 0 0 1 7.6 0v2.7',
];
/** A globe. */
export const SITE: Drawing = [
  `${dot(12, 12, 8.25)}M3.75 12h16.5M12 3.75c2.6 2.4 3.9 5.1 3.9 8.25s-1.3 5.85-3.9 8.25c-2.6-2.4-3.9-5.1-3.9-8.25s1.3-5.85 3.9-8.25z`,
];
export const INFO: Drawing = [`${dot(12, 12, 8.25)}M12 11v5M12 8h.01`];
export const OFFLINE: Drawing = [
  'M4 4l16 16M8 18.5h9.5M19.6 16.9A3.6 3.6 0 0 0 17.5 10.6 5.6 5.6 0 0 0 10 6.9M7.3 9.2A4.7 4.7 0 0 0 8 18.5',
];
export const WARNING: Drawing = ['M12 4.5l8.5 15h-17zM12 10v4.5M12 17h.01'];
export const LIBRARY: Drawing = [
  'M4.8 5h2.4a.8.8 0 0 1 .8.8v12.9a.8.8 0 0 1-.8.8H4.8a.8.8 0 0 1-.8-.8V5.8a.8.8 0 0 1 .8-.8zM8.8 5h2.4a.8.8 0 0 1 .8.8v12.9a.8.8 0 0 1-.8.8H8.8a.8.8 0 0 1-.8-.8V5.8a.8.8 0 0 1 .8-.8zM14 6.2l3.6-.9 3.4 13.6-3.6.9z',
];
export const PRINT: Drawing = [
  'M7.5 8.5v-5h9v5M7.5 16.5h-2a1.5 1.5 0 0 1-1.5-1.5v-5a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 10v5a1.5 1.5 0 0 1-1.5 1.5h-2M7.5 14h9v6.5h-9z',
];
export const PAGE: Drawing = [SHEET];
export const NO_TEXT: Drawing = [`${SHEET}M9 13.5h.01M12 13.5h.01M15 13.5h.01`];
export const READ: Drawing = [
  'M12 6.8C10 5.3 7.2 4.8 3.5 4.8v12.7c3.7 0 6.5.5 8.5 2 2-1.5 4.8-2 8.5-2V4.8c-3.7 0-6.5.5-8.5 2zM12 6.8v12.7',
];
export const INBOX: Drawing = [
  'M4 13.5h4.5l1.2 2.5h4.6l1.2-2.5H20M4 13.5L6.5 5h11l2.5 8.5v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z',
];
export const TAG: Drawing = [
  'M4 4.5h7.3l8.5 8.5a1 1 0 0 1 0 1.4l-5.4 5.4a1 1 0 0 1-1.4 0L4 11.3z',
  dot(8.2, 8.6, 1.2),
];
export const PENCIL: Drawing = ['M14.5 5.5l4 4L8.5 19.5l-4.5.5.5-4.5zM12.5 7.5l4 4'];
export const BRING_IN: Drawing = ['M12 15.5V4M7.5 8.5L12 4l4.5 4.5M4.5 19.5h15'];
export const TAKE_OUT: Drawing = ['M12 4v11M7.5 11L12 15.5 16.5 11M4.5 19.5h15'];
export const SORT: Drawing = ['M7.5 5v14M4.5 16l3 3 3-3M13 7h7M13 12h5M13 17h3'];
export const CHECKBOX: Drawing = [
  'M7 4h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM8 12.2l3 3 5-6',
];
export const SYNC: Drawing = [
  'M19.5 5v4.5H15M4.5 19v-4.5H9M5.6 9.5A7 7 0 0 1 18.9 8.6M18.4 14.5A7 7 0 0 1 5.1 15.4',
];
export const DISK: Drawing = [
  'M5 6.5C5 5 8 4 12 4s7 1 7 2.5S16 9 12 9 5 8 5 6.5zM5 6.5v11C5 19 8 20 12 20s7-1 7-2.5v-11M5 12c0 1.5 3 2.5 7 2.5s7-1 7-2.5',
];
export const LINK: Drawing = [
  'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1',
];
export const RESTORE: Drawing = ['M8.5 5L4.5 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-3.5'];
export const SEND: Drawing = ['M4.5 11.5L20 4.5l-5 15-3.5-6zM11.5 13.5L20 4.5'];
export const MAIL: Drawing = [
  'M5 5.5h14A1.5 1.5 0 0 1 20.5 7v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17V7A1.5 1.5 0 0 1 5 5.5zM4 7l8 6 8-6',
];
export const CLOCK: Drawing = [`${dot(12, 12, 8.25)}M12 7.5V12l3 2`];
export const DICE: Drawing = [
  'M7 4.5h10A2.5 2.5 0 0 1 19.5 7v10a2.5 2.5 0 0 1-2.5 2.5H7A2.5 2.5 0 0 1 4.5 17V7A2.5 2.5 0 0 1 7 4.5z',
  dot(9, 9, 1.2) + dot(15, 15, 1.2) + dot(12, 12, 1.2),
];
export const CHECKED: Drawing = ['M5 12.5l4.5 4.5L19 7.5'];
/** A part of the page under the pointer. */
export const CHOOSE: Drawing = [
  'M4 9V5a1 1 0 0 1 1-1h4M15 4h4a1 1 0 0 1 1 1v4M4 15v4a1 1 0 0 0 1 1h4M12 11l8.5 3.2-3.7 1.6-1.6 3.7z',
];
export const FLAG: Drawing = ['M6 20.5V4.5M6 5h11.5l-2.5 4 2.5 4H6'];
/** A block between lines of text. */
export const LEFT_OUT: Drawing = ['M4 5h16M4 19h16M6 9h12v6H6z'];
export const NARROW: Drawing = ['M4 5v14M20 5v14M9 8h6M9 12h6M9 16h6'];
export const MEDIUM: Drawing = ['M4 5v14M20 5v14M7.5 8h9M7.5 12h9M7.5 16h9'];
export const WIDE: Drawing = ['M4 5v14M20 5v14M6.5 8h11M6.5 12h11M6.5 16h11'];
export const TIGHT: Drawing = ['M5 7h14M5 10.3h14M5 13.6h14M5 17h14'];
export const NORMAL: Drawing = ['M5 6h14M5 12h14M5 18h14'];
export const LOOSE: Drawing = ['M5 4.5h14M5 12h14M5 19.5h14'];

interface IconProps {
  readonly of: Drawing;
  readonly small?: boolean;
  /** Points onwards or back, so that it follows the reading direction. */
  readonly mirrored?: boolean | undefined;
}

/** A drawing in the colour of the text around it; it never carries meaning alone, so it has no name. */
export function Icon({ of: [stroked, filled], small, mirrored }: IconProps) {
  return (
    <svg
      class={`icon${small ? ' small' : ''}${mirrored ? ' mirrored' : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {stroked && <path d={stroked} />}
      {filled && <path class="filled" d={filled} />}
    </svg>
  );
}
