import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../scripts/programs.mjs';
import { until } from './driver';

const PROGRAMS = ['pulseaudio', 'speech-dispatcher', 'espeak-ng'];

/** Whether this machine has what a voice needs (Debian: pulseaudio, speech-dispatcher, espeak-ng). */
export const hasVoice = (): boolean => PROGRAMS.every((name) => findProgram([name]));

/** A sound card that nobody hears, for browsers that are started after it. */
export class SilentSound {
  private constructor(
    private readonly server: ChildProcess,
    private readonly folder: string,
    private readonly before: NodeJS.ProcessEnv,
  ) {}

  static async start(): Promise<SilentSound> {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-sound-'));
    const before = { ...process.env };
    Object.assign(process.env, { XDG_RUNTIME_DIR: folder, XDG_CACHE_HOME: folder });
    const server = spawn(
      'pulseaudio',
      [
        '-n',
        '--daemonize=no',
        '--exit-idle-time=-1',
        '--load=module-null-sink',
        '--load=module-native-protocol-unix',
      ],
      { stdio: 'ignore' },
    );
    await until('there is a sound card', () => existsSync(join(folder, 'pulse', 'native')));
    return new SilentSound(server, folder, before);
  }

  async stop(): Promise<void> {
    process.env = this.before;
    // Until it has gone it writes into its folder.
    if (this.server.exitCode === null) {
      const gone = once(this.server, 'exit');
      this.server.kill();
      await gone;
    }
    const pid = join(this.folder, 'speech-dispatcher', 'pid', 'speech-dispatcher.pid');
    if (existsSync(pid)) process.kill(Number(readFileSync(pid, 'utf8')));
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
