import { datesIn } from '../dates/date-mentions.ts';
import { isCollective, looksLikeUnit, unitsIn } from '../responsibilities/unit-names.ts';

const longestTime = 30;

/** Whether a cell is a date, a span of months or a standing time (长期, 每年). Takes folded text. */
export const looksLikeTime = (text: string): boolean => {
  if (text === '' || text.length > longestTime) return false;
  if (
    /^(?:长期|持续|常年|全年|每年|每学期|立即|即时|适时|按.{1,10}要求|持续推进|长期坚持|年度内|常态化)/.test(
      text,
    )
  )
    return true;
  const [first] = datesIn(text, null);
  if (first) return first.start <= 2;
  return (
    /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[-—~至]\d{1,2})?月/.test(text) ||
    /^年(?:底|内|末)前?/.test(text)
  );
};

/** Whether a cell lists units and nothing else. Takes folded text. */
export const looksLikeUnits = (text: string): boolean => {
  if (text.length < 2 || text.length > 160 || /[。:!?%“”]/.test(text) || /^\d/.test(text)) return false;
  const units = unitsIn(text, 0, text.length);
  return units.length > 0 && units.every((unit) => looksLikeUnit(unit.name) || isCollective(unit.name));
};

export const looksLikeSequence = (text: string): boolean =>
  /^\d{1,3}$/.test(text) || /^[一二三四五六七八九十]{1,3}$/.test(text);
