/** How long the browser may take to begin reading what it was given, in milliseconds. */
const READING = 60_000;

/** Hands a file to the browser, which puts it where downloads go or asks where to. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READING);
}

/** The day in the user's own time, as file names sort best: "2026-03-09". */
export function fileDay(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
