import { beforeAll, describe, expect, test } from 'vitest';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { createScene, publishLongFramework, type Scene } from '#test/builders/scoring-scene.ts';
import { useApplication } from './browser.ts';
import { scoringPage } from './pages/scoring.ts';

const patience = { timeout: 20_000, interval: 100 };

/** The keys that answer an indicator, as the help overlay names them. */
const keysFor = (
  method: MethodSpecification,
): { readonly typed?: string; readonly keys: readonly string[] } => {
  switch (method.id) {
    case 'level':
      return { keys: ['b'] };
    case 'checklist':
      return { keys: method.parameters.items.length > 1 ? ['1', '2'] : ['1'] };
    case 'yes-no':
      return { keys: ['y'] };
    case 'ratio':
    case 'baseline':
      return { typed: method.parameters.target, keys: [] };
    case 'piecewise':
      return { typed: method.parameters.points.at(-1)?.value ?? '0', keys: [] };
    case 'direct':
      return { typed: method.parameters.step, keys: [] };
    default:
      throw new Error(`the framework has no ${method.id}`);
  }
};

describe('the scoring form', () => {
  const application = useApplication();
  let scene: Scene;
  beforeAll(async () => {
    scene = await createScene(application().client, { framework: 'yuyao' });
  });
  const first = () => ({ subjectId: scene.subjects[0]!.id, scorerId: scene.scorers[0]!.id });
  const scores = () =>
    application().client.call('scores.list', {
      evaluationId: scene.id,
      scorerId: first().scorerId,
      subjectId: first().subjectId,
    });
  const fact = async (item: string) =>
    (
      await application().client.call('observations.list', {
        evaluationId: scene.id,
        subjectId: first().subjectId,
      })
    ).find((each) => each.item === item);

  test('is filled in from the first to the last indicator without a mouse, and kept', async () => {
    const { client, page, texts, screenshot } = application();
    const form = scoringPage(application());
    const indicators = indicatorsOf(scene.framework);
    await form.open(scene.id);
    for (const { id, method } of indicators) {
      await expect.poll(() => form.currentItem()).toBe(id);
      await expect.poll(() => form.focusIsAt(id)).toBe(true);
      const { typed, keys } = keysFor(method);
      if (typed !== undefined) await form.type(typed);
      await form.press(...keys);
      await form.press('Enter');
    }
    await expect
      .poll(() => form.entered.innerText(), patience)
      .toBe(texts.scoring.totals.entered(indicators.length, indicators.length));
    await form.saved();
    await screenshot('scoring-filled');

    const result = await client.call('results.get', { evaluationId: scene.id });
    const sheet = result.subjects
      .find(({ subjectId }) => subjectId === first().subjectId)
      ?.scorerTotals.find(({ scorerId }) => scorerId === first().scorerId);
    expect(sheet).toMatchObject({ scoredCount: indicators.length });
    await expect
      .poll(() => form.sum.innerText())
      .toContain(texts.scoring.totals.of(sheet!.total.rounded, scene.framework.totalScore));

    const shown = await form.sum.innerText();
    await page.reload();
    await form.ready();
    await expect.poll(() => form.currentItem()).toBe(indicators.at(-1)!.id);
    await expect.poll(() => form.focusIsAt(indicators.at(-1)!.id)).toBe(true);
    await expect.poll(() => form.sum.innerText(), patience).toBe(shown);
    for (const { id } of indicators) await expect.poll(() => form.mark(id)).toBe('scored');
  });

  test('goes wherever the keys say, and comes back to it', async () => {
    const { page, texts } = application();
    const form = scoringPage(application());
    const second = scene.subjects[1]!;
    await form.open(scene.id, '?indicator=yuyao-A1');
    await form.press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp');
    await expect.poll(() => form.currentItem()).toBe('yuyao-A2');
    await form.press('Alt+PageDown');
    await expect.poll(() => form.currentItem()).toBe('yuyao-B1');
    await form.press('Alt+ArrowRight');
    await form.shown(second.name).waitFor();
    await expect.poll(() => form.currentItem()).toBe('yuyao-B1');
    // Facts are shared, judgements are not: the other subject starts without either.
    await expect.poll(() => form.mark('yuyao-A1'), patience).toBe('unscored');
    await form.press('Alt+u');
    await expect.poll(() => form.currentItem()).toBe('yuyao-A1');
    await form.press('Control+f');
    await form.type('c3');
    await form.press('Enter');
    await expect.poll(() => form.currentItem()).toBe('yuyao-C3');
    await expect.poll(() => form.focusIsAt('yuyao-C3')).toBe(true);
    await form.press('Alt+Shift+ArrowRight');
    await form.shown(scene.scorers[1]!.name).waitFor();
    // Leaving the form and opening it again without saying where.
    await page.waitForTimeout(500);
    await application().open('/evaluations');
    await page
      .getByRole('link', { name: `${scene.framework.title}试评` })
      .first()
      .click();
    await form.ready();
    await expect.poll(() => form.currentItem()).toBe('yuyao-C3');
    await form.shown(second.name).waitFor();
    await form.shown(scene.scorers[1]!.name).waitFor();
    await form.press('Alt+/');
    await form.help.waitFor();
    await form.press('Escape');
    await form.help.waitFor({ state: 'hidden' });
    await expect.poll(() => form.focusIsAt('yuyao-C3'), patience).toBe(true);
    await page.getByRole('link', { name: texts.application.navigation.home }).focus();
    await form.press('Alt+ArrowDown');
    await expect.poll(() => form.currentItem()).toBe('yuyao-C4');
  });

  test('zero, blank and not yet scored look different and are stored differently', async () => {
    const { texts, page, screenshot } = application();
    const words = texts.scoring.marks;
    const form = scoringPage(application());
    const { scorerId, subjectId } = first();
    await form.open(scene.id, `?scorer=${scorerId}&subject=${subjectId}&indicator=yuyao-A2`);
    await form.press('d');
    await expect.poll(() => form.mark('yuyao-A2')).toBe('zero');
    expect((await form.line('yuyao-A2')).at(-1)).toBe(words.zero);
    await form.press('Enter', 'Delete');
    await expect.poll(() => form.mark('yuyao-A3')).toBe('unscored');
    expect((await form.line('yuyao-A3')).at(-1)).toBe(words.unscored);
    await form.press('Enter', 'Alt+b', 'ArrowRight', 'Enter');
    await expect.poll(() => form.mark('yuyao-A4')).toBe('blank');
    expect((await form.line('yuyao-A4')).at(-1)).toBe(words.blank);
    expect(await form.line('yuyao-A4')).toContain(texts.rules.blankReasons.unobtainable);
    await form.saved();
    await screenshot('scoring-states');
    const stored = new Map((await scores()).map((score) => [score.indicatorId, score]));
    expect(stored.get('yuyao-A2')).toMatchObject({ value: { kind: 'level', level: 'D' }, blankReason: null });
    expect(stored.get('yuyao-A3')).toMatchObject({ value: null, blankReason: null });
    expect(stored.get('yuyao-A4')).toMatchObject({ value: null, blankReason: 'unobtainable' });
    const shapes = await Promise.all(
      ['A1', 'A2', 'A3', 'A4'].map((code) => form.chip(code).locator('svg').innerHTML()),
    );
    expect(new Set(shapes).size).toBe(4);
    // Back to not yet scored, by the keyboard too.
    await expect.poll(() => form.focusIsAt('yuyao-A4')).toBe(true);
    await form.press('Delete');
    await expect.poll(() => form.mark('yuyao-A4')).toBe('unscored');
    await form.saved();
    await expect
      .poll(
        async () => (await scores()).find((each) => each.indicatorId === 'yuyao-A4')?.blankReason,
        patience,
      )
      .toBeNull();
    await page.keyboard.press('1');
  });

  test('text in a number box is refused where it is typed, and what was saved stays', async () => {
    const { texts, screenshot } = application();
    const form = scoringPage(application());
    const { scorerId, subjectId } = first();
    await form.open(scene.id, `?scorer=${scorerId}&subject=${subjectId}&indicator=yuyao-A1`);
    await form.number('yuyao-A1').fill('12');
    await form.saved();
    await form.number('yuyao-A1').fill('十二个');
    const refusal = form.refusal('yuyao-A1');
    await refusal.waitFor();
    await expect.poll(() => refusal.innerText()).toContain('十二个');
    await expect.poll(() => refusal.innerText()).toContain(texts.scoring.entry.refusedAt('A1'));
    await expect.poll(() => refusal.innerText()).toContain(texts.scoring.entry.stillStored('12个'));
    await expect.poll(() => form.mark('yuyao-A1')).toBe('refused');
    await form.trouble.waitFor();
    await screenshot('scoring-refused');
    // Going on does not lose it from sight, and does not store it.
    await form.press('Enter', 'Enter');
    await expect.poll(() => form.number('yuyao-A1').inputValue()).toBe('十二个');
    expect((await fact('yuyao-A1'))?.value).toEqual({ kind: 'number', number: '12' });
    // Full-width digits and a thousands comma are a number.
    await form.number('yuyao-A1').fill('１，２００');
    await form.saved();
    expect((await fact('yuyao-A1'))?.value).toEqual({ kind: 'number', number: '1200' });
  });

  test('a comment composed with an input method loses nothing while saves and reloads run', async () => {
    const { page, client } = application();
    const form = scoringPage(application());
    const { scorerId, subjectId } = first();
    await form.open(scene.id, `?scorer=${scorerId}&subject=${subjectId}&indicator=yuyao-A2`);
    const keyboard = await page.context().newCDPSession(page);
    const compose = async (...steps: string[]): Promise<void> => {
      for (const text of steps) {
        await keyboard.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        // Somebody else's changes arrive in the middle of a syllable.
        await client.call('observations.set', {
          evaluationId: scene.id,
          subjectId,
          item: 'yuyao-A1',
          source: `第${text.length}页`,
          actor: scorerId,
        });
        await page.waitForTimeout(450);
      }
    };
    await form.press('Alt+c');
    await form.type('见');
    await compose('n', 'ni', 'nian', 'nianb', 'nianbao');
    // The input method takes Enter for itself.
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await keyboard.send('Input.dispatchKeyEvent', {
        type,
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 229,
      });
    await expect.poll(() => form.currentItem()).toBe('yuyao-A2');
    await keyboard.send('Input.insertText', { text: '年报' });
    await form.type('第');
    await compose('s', 'san');
    await keyboard.send('Input.insertText', { text: '三页' });
    await expect.poll(() => form.comment('yuyao-A2').inputValue()).toBe('见年报第三页');
    // Leaving in the middle of composing keeps what stood there.
    await compose('，', '，y');
    await form.press('Alt+ArrowDown');
    await expect.poll(() => form.currentItem()).toBe('yuyao-A2');
    await form.chip('A3').click();
    await expect.poll(() => form.currentItem()).toBe('yuyao-A3');
    await form.saved();
    const saved = (await scores()).find(({ indicatorId }) => indicatorId === 'yuyao-A2')?.comment ?? '';
    expect(saved.startsWith('见年报第三页')).toBe(true);
    await page.reload();
    await form.ready();
    await expect.poll(() => form.currentItem()).toBe('yuyao-A3');
    await form.press('Alt+ArrowUp');
    expect((await form.comment('yuyao-A2').inputValue()).startsWith('见年报第三页')).toBe(true);
  });

  test('what was typed last is saved when the window closes on it', async () => {
    const { page } = application();
    const form = scoringPage(application());
    const { scorerId, subjectId } = first();
    await form.open(scene.id, `?scorer=${scorerId}&subject=${subjectId}&indicator=yuyao-A2`);
    await form.press('Alt+r');
    await form.type('材料不全');
    await form.press('Alt+ArrowUp');
    await form.number('yuyao-A1').fill('17');
    await page.reload();
    await form.ready();
    await expect
      .poll(async () => (await fact('yuyao-A1'))?.value, patience)
      .toEqual({ kind: 'number', number: '17' });
    expect((await scores()).find(({ indicatorId }) => indicatorId === 'yuyao-A2')?.deductionReason).toBe(
      '材料不全',
    );
  });

  test('a file dropped on a line becomes evidence of that indicator', async () => {
    const { client, page } = application();
    const form = scoringPage(application());
    await form.open(scene.id, '?indicator=yuyao-A2');
    await form.row('yuyao-A6').evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['会议纪要'], '纪要.txt', { type: 'text/plain' }));
      for (const kind of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    });
    await page.getByText('纪要.txt').waitFor();
    await expect.poll(() => form.currentItem()).toBe('yuyao-A6');
    await expect
      .poll(
        async () =>
          (await client.call('evidence.list', { evaluationId: scene.id })).map(
            ({ indicatorId }) => indicatorId,
          ),
        patience,
      )
      .toEqual(['yuyao-A6']);
  });
});

describe('vetoes and bonuses in force', () => {
  const application = useApplication();

  test('are decided by the lead at the end of the sheet; more than the bonus gives is refused', async () => {
    const { client, texts, screenshot } = application();
    const scene = await createScene(client, {
      framework: 'yuyao',
      rules: { vetoes: ['V1'], bonuses: ['X1'] },
    });
    const form = scoringPage(application());
    const [lead, other] = scene.scorers;
    await form.open(scene.id, `?scorer=${lead!.id}&indicator=V1`);
    await form.press('y');
    await form.press('Enter');
    await expect.poll(() => form.currentItem()).toBe('X1');
    await form.type('5');
    await form.refusal('X1').waitFor();
    await expect.poll(() => form.refusal('X1').innerText()).toContain('5');
    await expect.poll(() => form.refusal('X1').innerText()).toContain(texts.scoring.entry.notStored);
    await screenshot('scoring-decisions');
    const facts = async () =>
      (await client.call('observations.list', { evaluationId: scene.id })).map(({ item, value }) => [
        item,
        value,
      ]);
    expect(await facts()).toEqual([['V1', { kind: 'yes-no', yes: true }]]);
    await form.number('X1').fill('1.5');
    await form.saved();
    expect(await facts()).toContainEqual(['X1', { kind: 'number', number: '1.5' }]);
    await form.open(scene.id, `?scorer=${other!.id}&indicator=X1`);
    await expect.poll(() => form.number('X1').isDisabled(), patience).toBe(true);
    await form.press('Shift+Enter');
    await expect.poll(() => form.currentItem()).toBe('V1');
    await form.press('n');
    expect(await facts()).toContainEqual(['V1', { kind: 'yes-no', yes: true }]);
  });
});

describe('when the service stops under the form', () => {
  const application = useApplication({ expectedErrors: /./ });

  test('what was entered meanwhile stays on screen and is saved once it is back', async () => {
    const { client, kill } = application();
    const scene = await createScene(client, { framework: 'yuyao' });
    const form = scoringPage(application());
    await form.open(scene.id, '?indicator=yuyao-A2');
    kill();
    await form.press('c');
    await form.press('Enter');
    await form.press('b');
    await expect.poll(() => form.mark('yuyao-A2')).toBe('scored');
    await form.saved();
    const stored = async () =>
      (await client.call('scores.list', { evaluationId: scene.id })).map(({ indicatorId, value }) => [
        indicatorId,
        value,
      ]);
    await expect
      .poll(async () => stored().catch(() => []), patience)
      .toEqual(
        expect.arrayContaining([
          ['yuyao-A2', { kind: 'level', level: 'C' }],
          ['yuyao-A3', { kind: 'level', level: 'B' }],
        ]),
      );
    await expect.poll(() => form.mark('yuyao-A2')).toBe('scored');
  });

  test('what got lost on its way is sent again by itself', async () => {
    const { client, page } = application();
    const scene = await createScene(client, { framework: 'yuyao' });
    const form = scoringPage(application());
    await form.open(scene.id, '?indicator=yuyao-A2');
    let isLost = false;
    await page.route('**/call', (route) => {
      if (isLost || !route.request().postData()?.includes('"scores.set"')) return route.continue();
      isLost = true;
      return route.abort();
    });
    await form.press('c');
    await form.trouble.first().waitFor();
    await form.saved();
    await page.unroute('**/call');
    expect(await client.call('scores.list', { evaluationId: scene.id })).toMatchObject([
      { indicatorId: 'yuyao-A2', value: { kind: 'level', level: 'C' } },
    ]);
  });
});

describe('a form of 200 indicators', () => {
  const application = useApplication();

  test('stays smooth: a keystroke redraws its own line only, and points above the full score are refused', async () => {
    const { client, page, texts, screenshot } = application();
    const versionId = await publishLongFramework(client, 200);
    const scene = await createScene(client, { framework: versionId });
    const form = scoringPage(application());
    const items = indicatorsOf(scene.framework);
    const { id: item } = items.at(-3)!;
    await form.open(scene.id, `?indicator=${item}`);
    await expect.poll(() => page.locator('[data-form-item]').count()).toBe(200);
    const box = form.number(item);
    await box.fill('0');
    await form.saved();
    // What a keystroke costs the page by itself, whatever else the machine is doing meanwhile.
    const { others, costs } = await page.evaluate((typedInto) => {
      const seen = { others: 0, costs: [] as number[] };
      const observer = new MutationObserver((changes) => {
        seen.others += changes.length;
      });
      for (const row of document.querySelectorAll(`[data-form-item]:not([data-form-item="${typedInto}"])`))
        observer.observe(row, { childList: true, subtree: true, characterData: true, attributes: true });
      const input = document.querySelector<HTMLInputElement>(
        `[data-form-item="${typedInto}"] [data-form-focus="entry"] input`,
      );
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      if (!input || !write) throw new Error('no box');
      for (let stroke = 0; stroke < 80; stroke += 1) {
        const began = performance.now();
        write.call(input, ['0.', '0.5', '0.', '0'][stroke % 4]);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        seen.costs.push(performance.now() - began);
      }
      seen.others += observer.takeRecords().length;
      return seen;
    }, item);
    expect(others, 'changes outside the line typed in').toBe(0);
    const median = costs.toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? Number.POSITIVE_INFINITY;
    console.log(
      `form of 200 indicators: a keystroke costs ${median.toFixed(1)} ms (median of ${costs.length})`,
    );
    expect(median).toBeLessThan(50);

    await box.fill('0.5');
    await form.saved();
    await box.fill('1.5');
    await form.refusal(item).waitFor();
    await expect.poll(() => box.inputValue()).toBe('1.5');
    const refusal = await form.refusal(item).innerText();
    expect(refusal).toContain('1.5');
    expect(refusal).toContain(texts.scoring.entry.stillStored(`0.5${texts.scoring.entry.pointsUnit}`));
    await screenshot('scoring-long');
    const stored = await client.call('scores.list', { evaluationId: scene.id });
    expect(stored.map(({ value }) => value)).toEqual([{ kind: 'number', number: '0.5' }]);
  });
});
