import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { announceAccounts } from './announcement.ts';
import { createApp } from './app.ts';
import { type Embedded, type EmbeddedOptions, openEmbedded } from './embedded.ts';
import { toNodeListener } from './listen.ts';
import { isServerPath } from './server-paths.ts';

/**
 * Puts the embedded server on the development and preview server's own origin. The security
 * headers of `headers.ts` are not sent there: reloading in place needs inline script and style.
 */
export function embeddedServer(options: Partial<EmbeddedOptions> = {}): Plugin {
  const settings: EmbeddedOptions = {
    data: '.data',
    dialect: '2021',
    control: false,
    ...options,
  };
  return {
    name: 'account-security:embedded-server',
    configureServer: (server) => attach(server, settings),
    configurePreviewServer: (server) => attach(server, settings),
  };
}

function attach(server: ViteDevServer | PreviewServer, settings: EmbeddedOptions): void {
  // Opened late: a Vite server that only builds or tests has no use for a database.
  let opened: Promise<Embedded> | undefined;
  const open = () => (opened ??= openEmbedded(settings));
  const listener = toNodeListener(
    createApp({ api: async (request) => (await open()).api(request) }),
  );
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (isServerPath(pathname)) listener(request, response);
    else next();
  });
  // Null when Vite itself is a middleware, as within Vitest.
  const { httpServer } = server;
  const announce = async () => {
    const embedded = await open();
    const address = httpServer?.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    console.log(announceAccounts(settings, embedded, `http://localhost:${port}/`).join('\n'));
  };
  httpServer?.once('listening', () => void announce());
  httpServer?.once('close', () => void opened?.then(({ close }) => close()));
}
