import { canonicalJson } from '../../model/canonical-json.ts';
import type { Indicator } from '../../model/framework.ts';

/** What a line says, without its share of the points and what follows from it. */
const substance = ({
  id: _id,
  code: _code,
  group: _group,
  fullScore: _fullScore,
  rule: _rule,
  method,
  ...rest
}: Indicator): unknown => ({ ...rest, method: method.id });

/** Whether two proposals say the same; full scores depend on all other lines and do not count. */
export const sameProposal = (a: Indicator, b: Indicator): boolean =>
  canonicalJson(JSON.parse(JSON.stringify(substance(a)))) ===
  canonicalJson(JSON.parse(JSON.stringify(substance(b))));
