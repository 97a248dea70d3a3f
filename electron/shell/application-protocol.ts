import { protocol, type Session } from 'electron';
import { readRendererFile } from '#hosts/renderer-files.ts';
import { securityHeaders } from '#hosts/security-headers.ts';

/** Must run before the application is ready. */
export const registerApplicationScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
};

/** Serves the built pages, and nothing else, under the application's origin. */
export const serveApplication = (session: Session, rendererDirectory: string): void => {
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const file =
      host === 'hengping' && request.method === 'GET'
        ? await readRendererFile(rendererDirectory, pathname)
        : null;
    if (!file) return new Response(null, { status: 404, headers: securityHeaders });
    return new Response(new Uint8Array(file.bytes), {
      headers: { ...securityHeaders, 'Content-Type': file.contentType },
    });
  });
};
