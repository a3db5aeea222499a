import { connect, type Socket } from 'node:net';
import { until } from './driver';

type Answer = readonly [
  type: number,
  id: number,
  error: { message: string } | null,
  result: unknown,
];
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Firefox's own remote protocol over TCP: frames are `LENGTH:JSON`, answers carry the command's number. */
export class Marionette {
  private readonly waiting = new Map<number, Waiting>();
  private buffer = Buffer.alloc(0);
  private last = 0;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data: Buffer) => {
      this.buffer = Buffer.concat([this.buffer, data]);
      for (let frame = this.nextFrame(); frame; frame = this.nextFrame()) this.settle(frame);
    });
    const lost = () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Firefox has gone'));
      this.waiting.clear();
    };
    socket.on('close', lost).on('error', lost);
  }

  /** Connects to a Firefox that may still be starting. */
  static async connect(port: number): Promise<Marionette> {
    const socket = await until(
      'Firefox opens its Marionette port',
      () =>
        new Promise<Socket>((resolve, reject) => {
          const attempt = connect(port, '127.0.0.1', () => resolve(attempt)).once('error', reject);
        }),
      90_000,
    );
    return new Marionette(socket);
  }

  /** Sends one command; rejects with the browser's own message. */
  send(name: string, params: object = {}): Promise<unknown> {
    const id = ++this.last;
    const frame = JSON.stringify([0, id, name, params]);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {
        resolve,
        reject: (error) => reject(new Error(`${name}: ${error.message}`)),
      });
      this.socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private nextFrame(): unknown {
    const colon = this.buffer.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(this.buffer.subarray(0, colon));
    if (this.buffer.length < end) return undefined;
    const frame: unknown = JSON.parse(this.buffer.subarray(colon + 1, end).toString());
    this.buffer = this.buffer.subarray(end);
    return frame;
  }

  private settle(frame: unknown): void {
    if (!Array.isArray(frame)) return; // the greeting is no answer
    const [, id, error, result] = frame as unknown as Answer;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}
