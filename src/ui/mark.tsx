/** The mark: an open book on a stand, in the accent colour; `size` in CSS pixels. */
export const Mark = ({ size }: { size: number }) => (
  <svg class="mark" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
    <path d="M1 3.1C1 2.6 1.4 2.3 1.9 2.4L7.5 3.7V10.6L1.6 9.3C1.25 9.2 1 8.9 1 8.5Z" />
    <path d="M15 3.1C15 2.6 14.6 2.3 14.1 2.4L8.5 3.7V10.6L14.4 9.3C14.75 9.2 15 8.9 15 8.5Z" />
    <path d="M7.25 11.5h1.5V13.5H11.25A.75 .75 0 0 1 11.25 15H4.75A.75 .75 0 0 1 4.75 13.5H7.25Z" />
  </svg>
);
