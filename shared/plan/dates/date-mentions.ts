import { chineseNumeralEnd, readChineseNumeral, readDigitByDigit } from '../numbers/chinese-numerals.ts';
import { isDigit } from '../text/characters.ts';
import { endOfFiveYearPlan, endOfMonth, endOfYear, isoDate, isYear } from './calendar.ts';

/** A date or a span of years as it stands in a folded text. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Last day meant, ISO; null where it cannot be told. */
  readonly iso: string | null;
  readonly year: number;
  /** `day` and `month` name a day or month; `years` a span; `plan` a five-year plan. */
  readonly precision: 'day' | 'month' | 'part' | 'year' | 'years' | 'plan';
  /** Year and month begin of a span, for time tables: 2019-03. */
  readonly from: string | null;
}

const numberBefore = (text: string, start: number, limit: number): { end: number; value: number } | null => {
  if (isDigit(text[start])) {
    let end = start;
    while (end - start < limit && isDigit(text[end])) end += 1;
    return isDigit(text[end]) ? null : { end, value: Number(text.slice(start, end)) };
  }
  const end = chineseNumeralEnd(text, start);
  if (end === start || end - start > 3) return null;
  const value = readChineseNumeral(text.slice(start, end));
  return value === null ? null : { end, value };
};

const yearAt = (text: string, start: number): { end: number; value: number } | null => {
  const first = text[start];
  if (isDigit(first)) {
    let end = start;
    while (end - start < 5 && isDigit(text[end])) end += 1;
    const value = end - start === 4 ? Number(text.slice(start, end)) : 0;
    return isYear(value) ? { end, value } : null;
  }
  if (first !== '二' && first !== '一') return null;
  const value = readDigitByDigit(text.slice(start, start + 4));
  return value !== null && isYear(value) ? { end: start + 4, value } : null;
};

const partsOfYear: readonly (readonly [string, (year: number) => string | null])[] = [
  ['上半年', (year) => endOfMonth(year, 6)],
  ['下半年', endOfYear],
  ['年底', endOfYear],
  ['年末', endOfYear],
  ['年终', endOfYear],
  ['第一季度', (year) => endOfMonth(year, 3)],
  ['一季度', (year) => endOfMonth(year, 3)],
  ['第二季度', (year) => endOfMonth(year, 6)],
  ['二季度', (year) => endOfMonth(year, 6)],
  ['第三季度', (year) => endOfMonth(year, 9)],
  ['三季度', (year) => endOfMonth(year, 9)],
  ['第四季度', endOfYear],
  ['四季度', endOfYear],
  ['底', endOfYear],
  ['末', endOfYear],
  ['终', endOfYear],
  ['初', (year) => endOfMonth(year, 3)],
  ['中', (year) => endOfMonth(year, 6)],
];

const rangeMark = /^(?:[-—–─~―]{1,2}|至|到)/;

const skipBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** 底, 中旬, 末 behind a month. */
const monthTail = (
  text: string,
  at: number,
  year: number,
  month: number,
): { end: number; iso: string | null } => {
  if (text.startsWith('上旬', at)) return { end: at + 2, iso: isoDate(year, month, 10) };
  if (text.startsWith('中旬', at)) return { end: at + 2, iso: isoDate(year, month, 20) };
  if (text.startsWith('下旬', at)) return { end: at + 2, iso: endOfMonth(year, month) };
  if (text.startsWith('月底', at)) return { end: at + 2, iso: endOfMonth(year, month) };
  if (/[底末]/.test(text[at] ?? '')) return { end: at + 1, iso: endOfMonth(year, month) };
  return { end: at, iso: endOfMonth(year, month) };
};

/** Month and day behind a year, with a second month where a span of months stands there (5-6月, 3月-12月). */
const withinYear = (
  text: string,
  at: number,
  year: number,
): Omit<DateMention, 'start' | 'text' | 'year'> | null => {
  const first = numberBefore(text, at, 2);
  if (!first || first.value < 1 || first.value > 12) return null;
  const from = `${year}-${String(first.value).padStart(2, '0')}`;
  let end = first.end;
  const hasMonth = text[end] === '月';
  if (hasMonth) end += text[end + 1] === '份' ? 2 : 1;
  const mark = rangeMark.exec(text.slice(end, end + 2));
  if (mark) {
    const second = numberBefore(text, end + mark[0].length, 2);
    if (second && text[second.end] === '月' && second.value >= 1 && second.value <= 12) {
      const tail = monthTail(text, second.end + (text[second.end + 1] === '份' ? 2 : 1), year, second.value);
      return { end: tail.end, iso: tail.iso, precision: 'month', from };
    }
  }
  if (!hasMonth) return null;
  const day = numberBefore(text, skipBlank(text, end), 2);
  if (day && (text[day.end] === '日' || text[day.end] === '号')) {
    const iso = isoDate(year, first.value, day.value);
    return { end: day.end + 1, iso, precision: 'day', from };
  }
  const tail = monthTail(text, end, year, first.value);
  return { end: tail.end, iso: tail.iso, precision: 'month', from: null };
};

const separated = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)/;

/** What goes on behind a year whose 年 is lost: a verb or a comma, no measure word. */
const lostYearSign =
  /^(?:,|底|末|建|实|完|形|全|基|力|达|培|新|打|初|累|各|职|中|高|双|规|每|校|毕|专|市|省|县|区)/;

const runTogether = /^((?:19|20)\d{2})((?:19|20)\d{2})(年)/;

const mentionAt = (text: string, start: number): DateMention | null => {
  const make = (rest: Omit<DateMention, 'start' | 'text'>): DateMention => ({
    ...rest,
    start,
    text: text.slice(start, rest.end),
  });
  const together = isDigit(text[start]) ? runTogether.exec(text.slice(start, start + 9)) : null;
  if (together && Number(together[2]) > Number(together[1]))
    return make({
      end: start + 9,
      iso: endOfYear(Number(together[2])),
      year: Number(together[2]),
      precision: 'years',
      from: `${together[1]}-01`,
    });
  const year = yearAt(text, start);
  if (!year) return null;
  let at = skipBlank(text, year.end);
  const mark =
    rangeMark.exec(text.slice(at, at + 2)) ??
    (text[at] === '年' ? rangeMark.exec(text.slice(at + 1, at + 3)) : null);
  if (mark) {
    const secondStart = at + (text[at] === '年' ? 1 : 0) + mark[0].length;
    const second = yearAt(text, secondStart);
    if (second && second.value > year.value) {
      const end = second.end + (text.startsWith('年度', second.end) ? 2 : text[second.end] === '年' ? 1 : 0);
      const tail = /[底末]/.test(text[end] ?? '') ? 1 : 0;
      return make({
        end: end + tail,
        iso: endOfYear(second.value),
        year: second.value,
        precision: 'years',
        from: `${year.value}-01`,
      });
    }
  }
  if (text[at] !== '年') {
    // 到2025建成, 20232025年: 年 or the dash between two years is lost.
    if (
      /[到至]$/.test(text.slice(Math.max(0, start - 1), start)) &&
      isDigit(text[start]) &&
      lostYearSign.test(text.slice(at, at + 2))
    )
      return make({ end: at, iso: endOfYear(year.value), year: year.value, precision: 'year', from: null });
    const numeric = isDigit(text[start]) ? separated.exec(text.slice(start, start + 12)) : null;
    if (!numeric) return null;
    const month = Number(numeric[2]);
    const end = start + numeric[0].length;
    const day = numeric[3] === undefined ? null : Number(numeric[3]);
    const iso = day === null ? endOfMonth(year.value, month) : isoDate(year.value, month, day);
    return iso === null
      ? null
      : make({ end, iso, year: year.value, precision: day === null ? 'month' : 'day', from: null });
  }
  at += 1;
  if (text[at] === '度') at += 1;
  const inside = withinYear(text, skipBlank(text, at), year.value);
  if (inside) return make({ ...inside, year: year.value });
  const part = partsOfYear.find(([word]) => text.startsWith(word, at));
  // 2020年初步建成, 2025年中等职业学校: 初 and 中 begin other words.
  const isWord = part?.[0] === '初' || part?.[0] === '中';
  if (part && (!isWord || /^.(?:期|前|起|,|、|。|$)/.test(text.slice(at, at + 2))))
    return make({
      end: at + part[0].length,
      iso: part[1](year.value),
      year: year.value,
      precision: 'part',
      from: null,
    });
  return make({ end: at, iso: endOfYear(year.value), year: year.value, precision: 'year', from: null });
};

const fiveYearPlan =
  /^[“"']?(十[一二三四五六七八九]?|二十[一二三四]?)五[”"']?(?:规划)?(?:时期|期间|期末|末期|末|收官)?/;

const planAt = (text: string, start: number): DateMention | null => {
  const found = fiveYearPlan.exec(text.slice(start, start + 12));
  const number = found?.[1] === undefined ? null : readChineseNumeral(found[1]);
  const year = number === null ? null : endOfFiveYearPlan(number);
  if (!found || year === null) return null;
  const quoted = /["”“']/.test(found[0]);
  const named = /(?:规划|时期|期间|期末|末期|末|收官)$/.test(found[0]);
  if (!quoted && !named) return null;
  return {
    start,
    end: start + found[0].length,
    text: found[0],
    iso: endOfYear(year),
    year,
    precision: 'plan',
    from: `${year - 4}-01`,
  };
};

const relativeAt = (text: string, start: number, documentYear: number | null): DateMention | null => {
  const found =
    /^(今年|本年|本年度|明年|年)(底|末|内)?(?=前|以前|之前|,|。|与|通过|对|确保|推动|完成|实现|达到|建成|力争|全|各|争取|启动|基本|新|培育|建设|组织|开展|举办|出台|制定)/.exec(
      text.slice(start, start + 8),
    );
  if (!found || documentYear === null) return null;
  if (
    found[1] === '年' &&
    (found[2] === undefined ||
      isDigit(text[start - 1]) ||
      /[每今去明当同本学几多数0-9一二三四五六七八九十]/.test(text[start - 1] ?? ''))
  )
    return null;
  const year = documentYear + (found[1] === '明年' ? 1 : 0);
  return {
    start,
    end: start + found[0].length,
    text: found[0],
    iso: endOfYear(year),
    year,
    precision: found[2] ? 'part' : 'year',
    from: null,
  };
};

const monthAlone =
  /^(1[0-2]|[1-9])月(?:份|底|末|上旬|中旬|下旬)?(?:底|末)?(?=前|以前|之前|,|完成|实现|达到|建成|新|培育|建设|组织|开展|举办|召开|出台|发布|启动|印发|制定|公布|报送|上线|投)/;

/** 6月底前, 9月份 without a year: of the year the document is of. Not in 每年12月 nor 5-6月. */
const monthAt = (text: string, start: number, documentYear: number | null): DateMention | null => {
  if (documentYear === null) return null;
  const before = text[start - 1];
  const numbered = before === '.' && isDigit(text[start - 2]) && !isDigit(text[start - 3]);
  if (before !== undefined && !numbered && !/[,;:。、( 于在到至划]/.test(before)) return null;
  const found = monthAlone.exec(text.slice(start, start + 12));
  const month = Number(found?.[1] ?? 0);
  if (!found || month === 0) return null;
  const tail = monthTail(
    text,
    start + (found[1]?.length ?? 0) + 1 + (text.charAt(start + (found[1]?.length ?? 0) + 1) === '份' ? 1 : 0),
    documentYear,
    month,
  );
  return {
    start,
    end: tail.end,
    text: text.slice(start, tail.end),
    iso: tail.iso,
    year: documentYear,
    precision: 'part',
    from: null,
  };
};

/**
 * Every date of a folded text in order. `documentYear` gives 今年底 its year. Looks at every character a fixed number
 * of times.
 */
export const datesIn = (text: string, documentYear: number | null): DateMention[] => {
  const found: DateMention[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    let mention: DateMention | null = null;
    if (isDigit(character)) {
      if (!isDigit(text[at - 1])) mention = mentionAt(text, at) ?? monthAt(text, at, documentYear);
      if (!mention) {
        while (isDigit(text[at])) at += 1;
        continue;
      }
    } else if (character === '二' || character === '一') mention = mentionAt(text, at) ?? planAt(text, at);
    else if (character === '“' || character === '"' || character === '十') mention = planAt(text, at);
    else if (character === '今' || character === '本' || character === '明' || character === '年')
      mention = relativeAt(text, at, documentYear);
    if (mention) {
      found.push(mention);
      at = mention.end;
    } else at += 1;
  }
  return found;
};
