import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk in memory that can be filled up to the last byte. */
export class SmallDisk {
  private constructor(private readonly place: string) {}

  /** Undefined where mounting is not allowed. */
  static mount(megabytes: number): SmallDisk | undefined {
    const place = mkdtempSync(join(tmpdir(), 'lectern-disk-'));
    try {
      const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`];
      execFileSync('mount', [...options, 'tmpfs', place], { stdio: 'ignore' });
      return new SmallDisk(place);
    } catch {
      rmSync(place, { recursive: true });
      return undefined;
    }
  }

  folder(name: string): string {
    const folder = join(this.place, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Leaves about so many bytes of room. */
  leave(bytes: number): void {
    this.empty();
    const { bavail, bsize } = statfsSync(this.place);
    const size = Math.max(0, bavail * bsize - bytes);
    // Takes the room without writing it.
    const { status } = spawnSync('fallocate', ['--length', String(size), this.filler]);
    if (status !== 0) this.write(size);
  }

  /** Up to the last byte, also where the browser was quicker with some of them. */
  private write(size: number): void {
    try {
      writeFileSync(this.filler, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  empty(): void {
    rmSync(this.filler, { force: true });
  }

  unmount(): void {
    execFileSync('umount', ['--lazy', this.place]);
    rmSync(this.place, { recursive: true, force: true });
  }

  private get filler(): string {
    return join(this.place, 'filler');
  }
}
