import type { StrippedLine } from '../text/prepared-text.ts';
import { makeWarning, type PlanWarning } from './warnings.ts';

/** Words of sites that copy government pages to advertise something else. */
const foreignTrade = /APP|官方网站|官网|娱乐|真人|棋牌|博彩|彩票|投注|电竞|体育下载|注册送|入口/i;

/** Stripped lines that are compared; a page has no more furniture. */
const mostCompared = 400;

/**
 * Names that were planted into a copied page: lines of stripped furniture that stand alone more than once and also
 * occur inside other furniture, most of all beside words of advertising.
 */
export const plantedNames = (stripped: readonly StrippedLine[]): PlanWarning[] => {
  const counts = new Map<string, number>();
  for (const line of stripped) {
    const words = line.text.trim();
    if (line.reason === 'advert' && words.length >= 2 && words.length <= 16)
      counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const found: PlanWarning[] = [];
  const shown = stripped.slice(0, mostCompared);
  for (const [name, count] of [...counts].slice(0, mostCompared)) {
    const beside = shown.filter((line) => line.text.includes(name));
    if (count < 2 || beside.length <= count) continue;
    found.push(
      makeWarning('foreign-name', name, {
        count: beside.length,
        confidence: beside.some((line) => foreignTrade.test(line.text)) ? 'high' : 'medium',
      }),
    );
  }
  const site = stripped.find(
    (line) =>
      foreignTrade.test(line.text) &&
      (line.reason === 'breadcrumb' || line.reason === 'advert' || line.reason === 'control'),
  );
  if (site)
    found.push(
      makeWarning('mirror-site', site.text.trim().slice(0, 80), {
        confidence: found.length > 0 ? 'high' : 'medium',
      }),
    );
  return found;
};
