/** Endings of the names of departments, schools, firms and their bodies. */
const unitEnding =
  /(?:局|委|办|厅|部|署|院|会|处|科|室|站|队|社|所|行|政府|中心|学校|院校|高校|学院|大学|职校|技校|中职|高职|公司|集团|企业|部门|单位|机构|协会|学会|商会|组织|联盟|联合体|工会|妇联|工商联|残联|科协|文联|侨联|团委|园区|开发区|新区|高新区|管委会|街道|办事处|基地|法院|检察院|银行|支行|分局|税务|编办|网信办|组织部|宣传部|统战部|教体局|县区|区县|市县|镇|乡|市|县|区|州|盟|旗|科室|处室|学部|系部|二级学院|教务处|街镇|乡镇|各地|成员|事务所|党校|电视台|媒体|报社|国企)$/;

/** Words of a unit that names no single one. */
const collective = /^(?:各|有关|相关|其他|省直|市直|区直|县直|直属|下属|所属|行业|全体|承担|试点|合作)/;

export const looksLikeUnit = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 40 &&
  !/[。:!?“”《》%]/.test(name) &&
  !/\d/.test(name) &&
  unitEnding.test(name.replace(/\([^()]{0,20}\)$/, ''));

export const isCollective = (name: string): boolean => collective.test(name);

export interface UnitName {
  readonly name: string;
  /** Offsets in the text the list was read from. */
  readonly start: number;
  readonly end: number;
  /** Named behind 会同: takes part beside the one before. */
  readonly joint: boolean;
}

/** What stands behind a list of units and is no name. */
const trailer =
  /(?:(?:等(?:部门|单位)?)?(?:按照?|依照?)?(?:各自)?(?:职能|职责|职责权限)?(?:范围)?(?:分工)?(?:分别)?(?:负责|牵头负责|共同负责|抓好落实|组织实施|具体落实|贯彻落实|落实|实施|推进|牵头|配合|参与|参加|协助|协同|组织)(?:落实|实施)?|为(?:牵头|责任|配合)(?:单位|部门))$/;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly joint: boolean;
}

const bracketDepthSplit = (text: string, start: number, end: number): Piece[] => {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const character = at < end ? text.charAt(at) : ',';
    if (/[([【〔]/.test(character)) depth += 1;
    else if (/[)\]】〕]/.test(character)) depth = Math.max(0, depth - 1);
    else if (at === end || (depth === 0 && /[、,;/\s。]/.test(character))) {
      if (at > from) pieces.push({ start: from, end: at, joint: false });
      from = at + 1;
    }
  }
  return pieces;
};

/** Splits one piece at words that join units; only where both sides are names, as 发展和改革委员会 is one. */
const splitJoined = (text: string, piece: Piece): Piece[] => {
  const words = text.slice(piece.start, piece.end);
  const jointAt = words.indexOf('会同');
  if (jointAt >= 0) {
    const left = jointAt > 0 ? splitJoined(text, { ...piece, end: piece.start + jointAt }) : [];
    const right = splitJoined(text, { start: piece.start + jointAt + 2, end: piece.end, joint: true });
    return [...left, ...right.map((each) => ({ ...each, joint: true }))];
  }
  const others = /等(?=(?:各)?(?:有关|相关|其他|市直|省直|区直|县直|成员|行业))/.exec(words);
  if (others && others.index > 0)
    return [
      ...splitJoined(text, { ...piece, end: piece.start + others.index }),
      ...splitJoined(text, { ...piece, start: piece.start + others.index + 1 }),
    ];
  for (let at = 1; at < words.length - 1; at += 1) {
    const joiner = ['以及', '和', '与', '及'].find((each) => words.startsWith(each, at));
    if (!joiner) continue;
    const left = words.slice(0, at);
    const right = words.slice(at + joiner.length).replace(/等(?:部门|单位)?$/, '');
    // 各县党委和人民政府 answers as one.
    if (/党委$|[市县区省州旗]委$/.test(left) && /^(?:人民)?政府$/.test(right)) break;
    if (looksLikeUnit(left) && (looksLikeUnit(right) || isCollective(right)))
      return [
        { ...piece, end: piece.start + at },
        ...splitJoined(text, { ...piece, start: piece.start + at + joiner.length }),
      ];
    at += joiner.length - 1;
  }
  return [piece];
};

/** 各市 、 县(区)人民政府 is one body of governments, written apart. */
const administrative = /^(?:各)?(?:省|市|县|区|州|盟|旗|乡|镇|地|市州|县区|区县|市县|县市|乡镇|街道)$/;

const trim = (text: string, piece: Piece): Piece => {
  let { start, end } = piece;
  while (start < end && /[\s由、,;:]/.test(text.charAt(start))) start += 1;
  for (;;) {
    const words = text.slice(start, end);
    const cut = trailer.exec(words) ?? /(?:等(?:部门|单位|部门和单位|单位和部门)?|[\s、,;。.])$/.exec(words);
    if (!cut || cut[0] === '') break;
    // 落实 and 组织 also end names: 行业组织, 社会组织.
    if (/(?:行业|社会|市场|服务|评价|中介|党|群团)组织$/.test(words)) break;
    end -= cut[0].length;
  }
  return { ...piece, start, end };
};

/**
 * The units of a list: 、 , ; and blanks part them, as do 会同, 及, 和 and 与 between two names; 等 falls away.
 * Offsets are those of `text`; the list is the stretch from `start` to `end`.
 */
export const unitsIn = (text: string, start: number, end: number): UnitName[] => {
  const whole = trim(text, { start, end, joint: false });
  const split = bracketDepthSplit(text, whole.start, whole.end).flatMap((piece) => splitJoined(text, piece));
  const units: UnitName[] = [];
  let pending: Piece | null = null;
  for (const raw of split) {
    const piece: Piece = trim(text, pending ? { start: pending.start, end: raw.end, joint: raw.joint } : raw);
    pending = null;
    const name = text.slice(piece.start, piece.end);
    if (name.length < 2 || /^(?:部门|单位|按职责|负责)$/.test(name)) continue;
    if (
      administrative.test(name) &&
      /^、?(?:各)?(?:市|县|区|州|旗|乡|镇|街道)/.test(text.slice(piece.end, piece.end + 3)) &&
      split.indexOf(raw) < split.length - 1
    ) {
      pending = piece;
      continue;
    }
    if (units.some((unit) => unit.name === name)) continue;
    units.push({ name, ...piece });
  }
  return units;
};

/** Prefixes that say whose department is meant. */
const ownerPrefix = /^(?:自治区|自治州|地区|省|市|区|县|州|盟|旗|镇)/;
/** What departments are in charge of; a name that begins with it says everything but its owner. */
const departmentStem =
  /^(?:教育|教体|教委|发展|发改|财政|人力|人社|工业|工信|经济|经信|科技|科学|科委|民政|农业|农委|税务|自然资源|国土|规划|住房|住建|建设|建委|卫生|卫健|商务|文化|文旅|旅游|体育|市场|退役|行政|政务|统计|国资|国有|金融|总工会|工会|工商联|编办|编委|机构编制|团委|妇联|残联|科协|扶贫|乡村|公安|司法|交通|水利|林业|应急|生态|环境|环保|审计|组织部|宣传部|统战部|大数据|投资|招商|粮食|供销|城管|信访|民族|外事|侨办)/;

/**
 * Departments whose owner was said only once (地区发展改革委、教育局): name → the name in full, as a suggestion.
 */
export const restoredNames = (names: readonly string[]): ReadonlyMap<string, string> => {
  const restored = new Map<string, string>();
  let prefix: string | null = null;
  for (const name of names) {
    if (isCollective(name)) continue;
    const own = ownerPrefix.exec(name);
    if (own) prefix = own[0];
    else if (prefix !== null && departmentStem.test(name)) restored.set(name, `${prefix}${name}`);
  }
  return restored;
};
