import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { findProgram } from '../../scripts/programs.mjs';
import type { Point, Shortcut } from './driver';

/** A display of its own that nobody sees: only real X key events reach a browser's shortcuts. */
export class VirtualScreen {
  private constructor(
    private readonly server: ChildProcess,
    readonly display: string,
  ) {}

  static async start(): Promise<VirtualScreen> {
    const server = spawn(
      findProgram(['Xvfb']) ?? 'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const display = await new Promise<string>((resolve, reject) => {
      server.once('error', reject);
      server.once('exit', () => reject(new Error('Xvfb ended before it had a display')));
      (server.stdio[3] as Readable).once('data', (data) => resolve(`:${String(data).trim()}`));
    });
    return new VirtualScreen(server, display);
  }

  /** Presses real keys in the window of the process `windowClass`. */
  press(shortcut: Shortcut, windowClass: string): void {
    this.xdotool('search', '--onlyvisible', '--class', windowClass, 'windowfocus', '--sync');
    this.xdotool('key', '--clearmodifiers', shortcut.toLowerCase());
  }

  /** Presses the real mouse, in pixels from the top left corner. */
  click({ x, y }: Point): void {
    this.xdotool('mousemove', String(x), String(y), 'click', '1');
  }

  stop(): void {
    this.server.kill();
  }

  private xdotool(...args: readonly string[]): string {
    return execFileSync('xdotool', args, {
      env: { ...process.env, DISPLAY: this.display },
      encoding: 'utf8',
    });
  }
}
