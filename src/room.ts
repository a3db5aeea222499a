/** Bytes of the disk that must be left before something of each kind is written. */
const ROOM = {
  /** Changes of small records; taking articles away is one, so that it goes on when little else does. */
  change: 2 * 2 ** 20,
  article: 32 * 2 ** 20,
  /** More than for an article, so that texts are still kept where pictures are not. */
  picture: 64 * 2 ** 20,
} as const;

export type Need = keyof typeof ROOM;

/** What Chromium alone adds, as https://storage.spec.whatwg.org leaves to the browser. */
interface Estimate extends StorageEstimate {
  readonly usageDetails?: object;
}

/**
 * Whether there is room on the disk to begin a write. After one that met the end of the disk, the
 * log of Chromium's LevelDB can be damaged, and the browser then throws the whole database away; so
 * none is begun near that end. Its estimate of an extension's quota is what is free now. Firefox,
 * which takes such a write back, tells a share of the disk instead and is not asked.
 */
export async function hasRoom(need: Need): Promise<boolean> {
  const {
    quota = 0,
    usage = 0,
    usageDetails,
  }: Estimate = (await globalThis.navigator?.storage?.estimate()) ?? {};
  return usageDetails === undefined || quota - usage >= ROOM[need];
}
