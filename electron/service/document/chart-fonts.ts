import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type FontFace, readFontFace } from './font-file.ts';

/** Fonts for drawing labels, with what none of them can draw. */
export interface ChartFonts {
  readonly family: string;
  readonly files: readonly Uint8Array[];
  /** Characters without a glyph in any font of this machine. */
  readonly missing: readonly string[];
}

/** Fonts that systems come with, the plainest first. */
const knownFonts = (): readonly string[] => {
  const windows = join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts');
  const ofUser = process.env.LOCALAPPDATA
    ? [join(process.env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')]
    : [];
  switch (process.platform) {
    case 'win32':
      return [windows, ...ofUser].flatMap((folder) =>
        [
          'msyh.ttc',
          'msyh.ttf',
          'simhei.ttf',
          'Deng.ttf',
          'simsun.ttc',
          'simfang.ttf',
          'simsunb.ttf',
          'arial.ttf',
        ].map((name) => join(folder, name)),
      );
    case 'darwin':
      return [
        '/System/Library/Fonts/STHeiti Light.ttc',
        '/System/Library/Fonts/Hiragino Sans GB.ttc',
        '/System/Library/Fonts/PingFang.ttc',
        '/System/Library/Fonts/Supplemental/Songti.ttc',
        '/Library/Fonts/Arial Unicode.ttf',
        '/System/Library/Fonts/Supplemental/Arial.ttf',
      ];
    default:
      return [];
  }
};

/** Folders that fontconfig looks in by default, and those its configuration names. */
const fontFolders = async (): Promise<readonly string[]> => {
  const home = homedir();
  if (process.platform === 'win32') return [join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts')];
  if (process.platform === 'darwin')
    return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  const usual = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local', 'share', 'fonts'),
    join(home, '.fonts'),
  ];
  try {
    const configuration = await readFile('/etc/fonts/fonts.conf', 'utf8');
    const named = [...configuration.matchAll(/<dir(?:\s[^>]*)?>\s*([^<]+?)\s*<\/dir>/g)].flatMap(
      ([, folder]) => (folder?.startsWith('/') ? [folder] : []),
    );
    return [...new Set([...usual, ...named])];
  } catch {
    return usual;
  }
};

/** Names of fonts for Chinese, the plain upright ones first; other fonts come after them. */
const preferences: readonly RegExp[] = [
  /^noto ?sans ?(cjk|sc)[^/\\]*regular|^source ?han ?sans[^/\\]*regular/i,
  /^droidsansfallback/i,
  /^wqy|wenquan/i,
  /^(noto ?serif ?cjk|source ?han)[^/\\]*regular/i,
  /^(uming|ukai|simhei|simsun|simfang|fang|kai|song|hei)/i,
  /cjk|han|chinese/i,
];

const preferenceOf = (path: string): number => {
  const name = path.split(/[\\/]/).at(-1)?.replaceAll('-', '') ?? '';
  const found = preferences.findIndex((each) => each.test(name));
  return found < 0 ? preferences.length : found;
};

const deepestFolder = 6;
const mostFiles = 5000;

const filesBelow = async (folder: string, depth = 0): Promise<string[]> => {
  if (depth > deepestFolder) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path, depth + 1)));
    else if (/\.(ttf|otf|ttc|otc)$/i.test(entry.name)) found.push(path);
    if (found.length > mostFiles) break;
  }
  return found;
};

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Candidates in the order they are tried. Folders are only searched where the known fonts do not suffice. */
const candidates = async function* (folders: readonly string[] | undefined): AsyncGenerator<string> {
  if (folders === undefined) for (const path of knownFonts()) if (await exists(path)) yield path;
  const files: string[] = [];
  for (const folder of folders ?? (await fontFolders())) files.push(...(await filesBelow(folder)));
  yield* [...new Set(files)].toSorted((a, b) => preferenceOf(a) - preferenceOf(b));
};

/** White space has no shape. */
const isDrawn = (character: string): boolean => character.trim() !== '';

/**
 * Finds fonts of this machine that draw every character of the texts: one where one suffices, otherwise as many as
 * are needed. Null where the machine has no font that draws most of them.
 * @param folders Where to look instead of where this system keeps its fonts.
 */
export const findChartFonts = async (
  texts: readonly string[],
  folders?: readonly string[],
): Promise<ChartFonts | null> => {
  let left = [...new Set(texts.flatMap((text) => [...text]))].filter(isDrawn);
  const wanted = left.length;
  const chosen: FontFace[] = [];
  const seen = new Set<string>();
  for await (const path of candidates(folders)) {
    if (left.length === 0) break;
    if (seen.has(path)) continue;
    seen.add(path);
    const face = await readFontFace(path);
    if (!face) continue;
    const rest = left.filter((character) => !face.draws(character.codePointAt(0) ?? 0));
    // A font that draws a few signs is no reason to load it before one that draws the words.
    if (chosen.length === 0 && rest.length > left.length / 2) continue;
    if (rest.length === left.length) continue;
    chosen.push(face);
    left = rest;
  }
  const [first] = chosen;
  if (!first || left.length > wanted / 2) return null;
  return {
    family: first.family,
    files: await Promise.all(chosen.map(({ path }) => readFile(path))),
    missing: left,
  };
};
