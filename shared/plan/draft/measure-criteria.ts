import { aimVerbs } from '../targets/aim-words.ts';
import { foldText } from '../text/characters.ts';
import { sentencesIn } from '../text/sentences.ts';

const mostCriteria = 4;
const shortest = 8;
const longest = 60;

/** Clauses that set the scene or give reasons and ask for nothing. */
const scene =
  /^(?:为|按照|根据|坚持|围绕|以|在|通过|结合|依托|面向|针对|充分|深入|认真|全面贯彻|切实|积极|不断|进一步)?[^,;。]{0,6}(?:精神|思想|要求|原则|部署)$/;

const enumeration =
  /(?:重点建设|重点做好|建设|开展|打造|推进|办好|完善|健全|建立|抓好)([^。;]{4,200}?)(?:等|、)[^、]{0,16}(?:\d{1,3}[个项类种])?[^、,;。]{0,20}(?:建设|专业|基地|项目|工作|领域|机制|制度|活动)/;

/** Things a sentence lists one by one: at least four short names between 、, ended by 等. */
export const listedItems = (body: string): string[] => {
  const folded = foldText(body).slice(0, 4_000);
  const found = enumeration.exec(folded);
  if (!found?.[1] || !/等/.test(found[0])) return [];
  const items = found[1].split(/[、,]|和(?=[^、,]{2,14}$)/).map((item) => item.trim());
  return items.length >= 4 &&
    items.length <= 20 &&
    items.every(
      // Departments that work together are no items.
      (item) => item.length >= 2 && item.length <= 24 && !/部门|配合|参与|负责|协调|单位/.test(item),
    )
    ? items
    : [];
};

/** What a measure asks for, as countable criteria in the plan's own words: its first clauses that hold a verb. */
export const criteriaOf = (body: string): string[] => {
  const folded = foldText(body.replace(/[\r\n]+/g, ''));
  const criteria: string[] = [];
  for (const sentence of sentencesIn(folded, 0, Math.min(folded.length, 3_000)))
    for (const clause of sentence.clauses) {
      const words = folded
        .slice(clause.start, clause.end)
        .replace(/^[(（][^)）]*[)）]|^[一二三四五六七八九十]是/, '')
        .trim();
      if (
        words.length < shortest ||
        words.length > longest ||
        scene.test(words) ||
        !aimVerbs.test(words) ||
        /[(（]?(?:责任|牵头|配合)(?:单位|部门)/.test(words)
      )
        continue;
      criteria.push(words);
      if (criteria.length === mostCriteria) return criteria;
      break;
    }
  return criteria;
};
