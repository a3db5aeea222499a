import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { GENERATED, HEADERS } from './pages';

const FOLDER = new URL('./pages/', import.meta.url).pathname;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.wav': 'audio/wav',
};

/** Where the browsers themselves go, for updates and accounts; Lectern has no business there. */
export const BROWSERS_OWN =
  /(^|\.)(google|googleapis|gstatic|googleusercontent|gvt1|mozilla|firefox)\.(com|org|net)(:\d+)?$/;

/** The path of a file; as it is where it was not encoded well, which names none. */
function pathOf({ pathname }: URL): string {
  try {
    return normalize(decodeURIComponent(pathname)).slice(1);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return pathname.slice(1);
  }
}

/** The loopback server of the test pages, and the proxy that sees whatever else a browser asks for. */
export class Site {
  /** Paths asked of the pages' own server, in order, refused ones included. */
  readonly requests: string[] = [];
  /** What each of these requests said of where it came from. */
  readonly referrers: (string | undefined)[] = [];
  /** Hosts anywhere else that a browser tried to reach; nothing is let through. */
  readonly outside: string[] = [];
  /** While true, every connection is cut, as if the network were gone. */
  offline = false;
  /** Pages that a test has written itself, by their paths. */
  readonly written = new Map<string, string>();
  /** Paths that are answered with an error. */
  readonly failing = new Set<string>();
  /** Paths that are never answered. */
  readonly hanging = new Set<string>();
  /** Paths whose asker went away before the answer. */
  readonly abandoned: string[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {
    server.on('request', (request, response) => void this.answer(request, response));
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.on('connect', (request: IncomingMessage, socket: Socket) => {
      this.outside.push(request.url ?? '');
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  }

  /** Starts on `port`, or on any free one. */
  static async start(port = 0): Promise<Site> {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('The server has no port');
    return new Site(server, address.port);
  }

  /** Address of a page; every name gives an origin of its own, without a grant from another test. */
  url(path: string, name?: string): string {
    return `http://${name ? `${name}.` : ''}localhost:${this.port}/${path}`;
  }

  /** What `StartOptions.proxy` wants. */
  get proxy(): string {
    return `127.0.0.1:${this.port}`;
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (!target.hostname.endsWith('localhost')) {
      this.outside.push(target.host);
      response.writeHead(502).end();
      return;
    }
    this.requests.push(target.pathname.slice(1));
    this.referrers.push(request.headers.referer);
    if (this.offline) {
      request.socket.destroy();
      return;
    }
    const path = pathOf(target);
    if (this.hanging.has(path)) {
      response.on('close', () => this.abandoned.push(path));
      return;
    }
    if (this.failing.has(path)) {
      response.writeHead(503, { 'content-type': 'text/html' }).end('Out of order');
      return;
    }
    const body =
      this.written.get(path) ??
      GENERATED[path]?.() ??
      (await readFile(join(FOLDER, path)).catch(() => undefined));
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-store',
      ...HEADERS[path],
    });
    response.end(body);
  }
}
