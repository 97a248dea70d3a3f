const bodyEnd =
  /(?:人民政府办公厅|人民政府办公室|人民政府|政府办公室|政府办公厅|委员会办公室|委员会|教育厅|教育局|教育体育局|教体局|教委|财政厅|财政局|保障厅|保障局|发展改革委|发展和改革局|办公厅|办公室|总局|厅|局|部|学院|大学|学校|中心|集团|公司|管委会|工委|党委|省委|市委|县委|区委)/g;

const endings = /(?:政府|办公厅|办公室|委员会|厅|局|部|委|院|学|校|中心|集团|公司|署|会)$/;

/**
 * Issuing bodies named before 关于 in a title. Several written one after the other are parted where one name ends
 * and the next begins with the place the first began with, or with a level (省, 市, 区, 县).
 */
export const issuersOf = (title: string): string[] => {
  const about = title.indexOf('关于');
  const head = about > 0 ? title.slice(0, about) : '';
  if (head === '') return [];
  const parts = head.split(/[、,\s]+/).filter((part) => part !== '');
  return parts.flatMap((part) => {
    if (!endings.test(part)) return [];
    const place = part.slice(0, 2);
    const cuts: number[] = [];
    for (const match of part.matchAll(bodyEnd)) {
      const end = match.index + match[0].length;
      if (
        end < part.length &&
        end >= 4 &&
        (part.startsWith(place, end) || /^(?:国家|中共|中华|教育部|财政部)/.test(part.slice(end)))
      )
        cuts.push(end);
    }
    const bounds = [0, ...cuts, part.length];
    return bounds.slice(1).map((bound, index) => part.slice(bounds[index], bound));
  });
};

/** Whether a short line can be the name of a body that signs. */
export const looksLikeIssuer = (line: string): boolean =>
  line.length >= 4 &&
  line.length <= 40 &&
  !/[。,;:!?、\d《》]/.test(line) &&
  endings.test(line.replaceAll(' ', ''));
