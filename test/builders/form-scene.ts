import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import * as XLSX from 'xlsx';
import { readChunks } from '#hosts/files/read-chunks.ts';
import { uploadFile } from '#hosts/files/upload-file.ts';
import { connectInProcess } from '#hosts/in-process/connect.ts';
import { prepareForm } from '#service/forms/preview-form.ts';
import { readForm } from '#service/forms/read-form.ts';
import { openService } from '#service/open.ts';
import { readSeeds } from '#service/seeds/read-seeds.ts';
import { openWorkspace, type Workspace } from '#service/workspace.ts';
import type { Client, Input, Output } from '#shared/contract/index.ts';
import type { FormPreview } from '#shared/model/form.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { MethodIndicator } from './publish-methods.ts';
import { publishMethods } from './publish-methods.ts';
import { createScene, type Scene } from './scoring-scene.ts';
import { seededRandom, seedsDirectory, serviceOptions } from './service.ts';

/** One indicator of ten points for every scoring method. */
export const everyMethod: readonly MethodIndicator[] = [
  {
    id: 'of-direct',
    name: '直接评分',
    unit: '',
    method: { id: 'direct', version: 1, parameters: { step: '0.5' } },
  },
  {
    id: 'of-level',
    name: '等级评分',
    unit: '',
    method: {
      id: 'level',
      version: 1,
      parameters: {
        levels: [
          { name: '优', factor: '1', minimumCriteria: null },
          { name: '良', factor: '0.8', minimumCriteria: null },
          { name: '差', factor: '0', minimumCriteria: null },
        ],
        criteria: [],
      },
    },
  },
  {
    id: 'of-checklist',
    name: '清单核查',
    unit: '',
    method: {
      id: 'checklist',
      version: 1,
      parameters: {
        items: [
          { id: 'a', text: '有方案', weight: '1' },
          { id: 'b', text: '有台账', weight: '1' },
          { id: 'c', text: '有总结', weight: '1' },
        ],
      },
    },
  },
  {
    id: 'of-yes-no',
    name: '是否判定',
    unit: '',
    method: { id: 'yes-no', version: 1, parameters: { condition: '建立制度' } },
  },
  {
    id: 'of-ratio',
    name: '比值封顶',
    unit: '%',
    method: {
      id: 'ratio',
      version: 1,
      parameters: { target: '60', cap: '1', direction: 'higher', nominalTarget: null, annualised: null },
    },
  },
  {
    id: 'of-piecewise',
    name: '分段内插',
    unit: '人',
    method: {
      id: 'piecewise',
      version: 1,
      parameters: {
        points: [
          { value: '100', score: '6' },
          { value: '130', score: '9' },
          { value: '200', score: '10' },
        ],
      },
    },
  },
  {
    id: 'of-baseline',
    name: '基期进步',
    unit: '人',
    method: {
      id: 'baseline',
      version: 1,
      parameters: { baseline: '-10', target: '20', floor: '0', cap: '1' },
    },
  },
  {
    id: 'of-deduction',
    name: '扣分法',
    unit: '',
    method: {
      id: 'deduction',
      version: 1,
      parameters: {
        items: [
          { id: 'late', text: '逾期报送', points: '1', cap: '3', reasonRequired: true },
          { id: 'gap', text: '台账缺项', points: '0.5', cap: null, reasonRequired: false },
        ],
        floor: '0',
      },
    },
  },
  {
    id: 'of-efficacy',
    name: '功效系数',
    unit: '%',
    method: {
      id: 'efficacy',
      version: 1,
      parameters: {
        satisfactory: '90',
        impermissible: '60',
        base: '60',
        range: '40',
        floor: '0',
        cap: '100',
      },
    },
  },
  {
    id: 'of-efficacy-banded',
    name: '分档功效系数',
    unit: '%',
    method: {
      id: 'efficacy-banded',
      version: 1,
      parameters: {
        bands: [
          { name: '优秀', value: '12', coefficient: '1' },
          { name: '良好', value: '9', coefficient: '0.8' },
          { name: '平均', value: '5', coefficient: '0.6' },
        ],
        coefficientBelow: '0',
      },
    },
  },
  {
    id: 'of-deadline',
    name: '按期完成',
    unit: '',
    method: {
      id: 'deadline',
      version: 1,
      parameters: {
        deadline: '2020-01-31',
        late: { rule: 'per-period', period: 'month', points: '2' },
        floor: '1',
        notDone: '0',
      },
    },
  },
  {
    id: 'of-deviation',
    name: '偏离度',
    unit: '万元',
    method: {
      id: 'deviation',
      version: 1,
      parameters: { target: '300', scale: { type: 'linear', tolerance: '5', limit: '35' } },
    },
  },
  {
    id: 'of-formula',
    name: '公式',
    unit: '',
    method: {
      id: 'formula',
      version: 1,
      parameters: {
        figures: [
          { name: '合格人数', unit: '人' },
          { name: '参评人数', unit: '人' },
        ],
        definitions: [],
        formula: '合格人数/参评人数',
        gives: 'share',
        outside: 'limit',
        whenZero: '0',
      },
    },
  },
];

/** An evaluation over a framework with an indicator of every method, nobody has scored yet. */
export const formScene = async (client: Client): Promise<Scene> => {
  const { versionId } = await publishMethods(client, everyMethod, { alone: true });
  return createScene(client, { framework: versionId });
};

/** An evaluation over a small framework, for files that are changed by hand. */
const smallFormScene = (client: Client): Promise<Scene> => createScene(client, { framework: 'yongnian' });

/** A workspace with forms that were handed out, for looking at files that come back without anything else running. */
export interface FormDesk {
  /** The evaluation the forms are of, and another one. */
  readonly scene: Scene;
  readonly other: Scene;
  /** Forms of the second scorer and of the lead. */
  readonly bytes: Buffer;
  readonly ofLead: Buffer;
  preview(file: Uint8Array, options?: { evaluationId?: string; scorerId?: string }): FormPreview;
}

/** Sets up a desk before the tests of a file and clears it after the last. */
export const prepareDesk = (): (() => FormDesk) => {
  let desk: FormDesk | null = null;
  const folder = mkdtempSync(join(tmpdir(), '衡评 表单-'));
  const options = serviceOptions(folder);
  let workspace: Workspace | null = null;
  beforeAll(async () => {
    const service = await openService(options);
    const { client } = connectInProcess(service);
    const scene = await formScene(client);
    const other = await smallFormScene(client);
    const [{ bytes }, { bytes: ofLead }] = [
      await fetchForm(client, scene, 1),
      await fetchForm(client, scene, 0),
    ];
    await service.close();
    const opened = openWorkspace({
      directory: options.workspaceDirectory,
      backupDirectory: options.backupDirectory,
      seeds: readSeeds(seedsDirectory),
      now: Date.now,
      random: seededRandom(7).bytes,
    });
    workspace = opened;
    desk = {
      scene,
      other,
      bytes,
      ofLead,
      preview: (file, { evaluationId = scene.id, scorerId = null } = {}) =>
        prepareForm(opened, readForm(Buffer.from(file), '表.xlsx'), {
          evaluationId,
          scorerId,
          name: '表.xlsx',
        }).preview,
    };
  }, 120_000);
  afterAll(async () => {
    await workspace?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (!desk) throw new Error('the desk is not ready yet');
    return desk;
  };
};

interface FetchedForm {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sheets: readonly string[];
}

const fetchWritten = async (client: Client, input: Input<'forms.write'>): Promise<FetchedForm> => {
  const { handle, name, files } = await client.call('forms.write', input);
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(client, handle)) chunks.push(chunk);
  await client.call('files.close', { handle });
  return { name, bytes: Buffer.concat(chunks), sheets: files[0]?.sheets ?? [] };
};

/** Writes the scoring form of a scorer and fetches it. */
export const fetchForm = async (
  client: Client,
  { id, subjects, scorers }: Scene,
  scorer = 1,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<FetchedForm> =>
  fetchWritten(client, {
    evaluationId: id,
    kind: 'scoring',
    scorerIds: [scorers[scorer]?.id ?? ''],
    subjectIds: subjects.map((subject) => subject.id),
    language,
  });

/** Writes the form of a scorer for an open review and fetches it. */
export const fetchReviewForm = async (
  client: Client,
  { id, subjects, scorers }: Scene,
  options: {
    readonly reviewId?: string;
    /** Places in the scene. */
    readonly scorer?: number;
    readonly subjects?: readonly number[];
    readonly language?: 'zh-CN' | 'en';
  } = {},
): Promise<FetchedForm> => {
  const { reviewId = null, scorer = 1, subjects: places = [0], language = 'zh-CN' } = options;
  return fetchWritten(client, {
    evaluationId: id,
    kind: 'review',
    scorerIds: [scorers[scorer]?.id ?? ''],
    subjectIds: places.map((place) => subjects[place]?.id ?? ''),
    reviewId,
    language,
  });
};

/** Hands a form in and previews it; answers what committing it needs as well. */
export const previewForm = async (
  client: Client,
  { id }: Pick<Scene, 'id'>,
  bytes: Uint8Array,
  scorerId: string | null = null,
): Promise<{
  readonly preview: Output<'forms.preview'>;
  readonly commit: (chosen?: readonly string[]) => Promise<Output<'forms.commit'>>;
}> => {
  const { handle } = await uploadFile(client, '表.xlsx', bytes);
  const input = { evaluationId: id, handle, name: '表.xlsx', scorerId };
  const preview = await client.call('forms.preview', input);
  return {
    preview,
    commit: (chosen = []) =>
      client.call('forms.commit', { ...input, previewSha256: preview.sha256, chosen: [...chosen] }),
  };
};

/** A form opened for changing; saved again by another program than the one that wrote it. */
export class EditedForm {
  readonly book: XLSX.WorkBook;

  constructor(bytes: Uint8Array) {
    this.book = XLSX.read(bytes, { cellNF: true, cellStyles: true, cellFormula: true });
  }

  sheet(name: string): XLSX.WorkSheet {
    const found = this.book.Sheets[name];
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** Every cell as rows of values, as they stand. */
  rows(name: string): (XLSX.CellObject | undefined)[][] {
    const sheet = this.sheet(name);
    const { e } = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1');
    return Array.from({ length: e.r + 1 }, (_, r) =>
      Array.from({ length: e.c + 1 }, (__, c) => sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject),
    );
  }

  /** Puts rows in place of all there were; merged cells go. */
  replaceRows(name: string, rows: readonly (readonly (XLSX.CellObject | undefined)[])[]): void {
    const sheet = this.sheet(name);
    for (const key of Object.keys(sheet)) if (!key.startsWith('!')) delete sheet[key];
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell) sheet[XLSX.utils.encode_cell({ r, c })] = cell;
      });
    });
    sheet['!merges'] = [];
    sheet['!ref'] = XLSX.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: rows.length - 1, c: Math.max(...rows.map((row) => row.length)) - 1 },
    });
  }

  /** Place of a column by its code. */
  column(name: string, code: string): number {
    for (const row of this.rows(name)) {
      const found = row.findIndex((cell) => cell?.v === `hengping-column ${code}`);
      if (found >= 0) return found;
    }
    throw new Error(`no column ${code}`);
  }

  /** Place of a row by its printed number. */
  row(name: string, mark: string): number {
    const column = this.column(name, 'mark');
    const found = this.rows(name).findIndex((row) => row[column]?.v === mark);
    if (found < 0) throw new Error(`no row ${mark}`);
    return found;
  }

  /** Types into the cell of a row and column; a string or number, or a whole cell. */
  type(name: string, mark: string, code: string, value: string | number | XLSX.CellObject | null): void {
    const address = XLSX.utils.encode_cell({ r: this.row(name, mark), c: this.column(name, code) });
    const sheet = this.sheet(name);
    if (value === null) delete sheet[address];
    else if (typeof value === 'object') sheet[address] = value;
    else sheet[address] = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
  }

  save(options: XLSX.WritingOptions = {}): Buffer {
    return XLSX.write(this.book, { type: 'buffer', bookType: 'xlsx', ...options }) as Buffer;
  }
}

/** Indicators of a scene by their printed number. */
export const indicatorAt = ({ framework }: Scene, code: string) => {
  const found = indicatorsOf(framework).find((each) => each.code === code);
  if (!found) throw new Error(`no indicator ${code}`);
  return found;
};
