import { type Settings, type settingsMethods, settingsSchema } from '#shared/contract/methods/settings.ts';
import type { Json } from '#shared/model/operation.ts';
import type { HandlersOf } from '../handler.ts';
import { toJson } from '../log/to-json.ts';
import { jsonColumn } from '../queries/rows.ts';
import type { Workspace } from '../workspace.ts';

const defaults: Settings = {
  language: 'zh-CN',
  fonts: { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' },
};

export const readSettings = ({ connection }: Workspace): Settings => {
  const rows = connection.prepare('SELECT key, value FROM setting WHERE deleted IS NOT 1').all() as {
    key: string;
    value: string | null;
  }[];
  const stored = rows
    .filter((row) => row.value !== null)
    .map((row) => [row.key, jsonColumn(row.value)] as const);
  return settingsSchema.parse({ ...defaults, ...Object.fromEntries(stored) });
};

export const settingsHandlers: HandlersOf<typeof settingsMethods> = {
  'settings.get': (_input, { workspace }) => readSettings(workspace),
  'settings.set': (input, { workspace, changed }) => {
    workspace.log.record(
      'owner',
      Object.entries(input).map(([key, value]) => ({
        entity: 'setting' as const,
        entityId: key,
        field: 'value',
        value: toJson(value),
      })),
    );
    changed(['setting']);
    return readSettings(workspace);
  },
  'settings.getPlace': ({ key }, { workspace }) => {
    const found = workspace.places.get(`place.${key}`);
    return { value: found === null ? null : (JSON.parse(found) as Json) };
  },
  'settings.setPlace': ({ key, value }, { workspace }) => {
    workspace.places.set(`place.${key}`, JSON.stringify(value));
    return {};
  },
};
