import { readFile, realpath } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

/** A file of the built renderer, ready to be sent. */
export interface RendererFile {
  readonly bytes: Buffer;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The file of the renderer that a URL path names, or null. Nothing outside `directory` is ever read: the path is
 * decoded once, must not climb, and must still lie inside after symbolic links are followed. A file type that is not
 * in the list is not served.
 */
export const readRendererFile = async (directory: string, urlPath: string): Promise<RendererFile | null> => {
  const name = decodePath(urlPath);
  if (name === null) return null;
  const contentType = contentTypes[extname(name).toLowerCase()];
  if (contentType === undefined) return null;
  try {
    const root = await realpath(directory);
    const file = await realpath(resolve(join(root, name)));
    if (!file.startsWith(root + sep)) return null;
    return { bytes: await readFile(file), contentType };
  } catch {
    // Not there, a folder, or not readable: all the same to a page.
    return null;
  }
};

const decodePath = (urlPath: string): string | null => {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  if (path.split('/').includes('..')) return null;
  return path === '' || path === '/' ? 'index.html' : path;
};
