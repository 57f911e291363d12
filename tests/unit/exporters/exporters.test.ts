import { describe, expect, test } from 'vitest';
import type { ExportInput } from '#exporters/exporter.ts';
import { exporters } from '#exporters/registry.ts';
import { fits, largestScale, MOST_SIDE } from '#exporters/scales.ts';
import { lensById } from '#lenses/registry.ts';
import { layouts } from '#scene/registry.ts';
import { motorClaim, viewOfSketch } from '../scene/fixtures.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { pictureScene } from '#exporters/picture-scene.ts';
import { pictureWords } from '#words/picture.ts';
import { png } from '#exporters/png.ts';
import { svg } from '#exporters/svg.ts';

const view = viewOfSketch(motorClaim);

function input(more: Partial<ExportInput> = {}): ExportInput {
  const [layout] = layouts;
  if (!layout) throw new Error('no layout');
  const reading = lensById('ownership').read(view);
  return {
    view,
    reading,
    layout,
    measure: nodeMeasure,
    now: Date.UTC(2026, 10, 22, 12),
    workspace: 'Insurance',
    scale: 1,
    ...more,
  };
}

describe('every exporter', () => {
  test('has an id and an extension of its own, a name and a media type', () => {
    expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
    expect(new Set(exporters.map(({ extension }) => extension)).size).toBe(exporters.length);
    for (const one of exporters) {
      expect(one.name).not.toBe('');
      expect(one.type).toMatch(/^\w+\/[\w.+-]+$/);
      expect(one.extension).toMatch(/^[a-z0-9]+$/);
    }
  });

  test.each(exporters)('$id gives its file or a sentence', async (exporter) => {
    // Node has no canvas: a picture of pixels must say so rather than give an empty file.
    const made = await exporter.run(input()).catch((error: unknown) => error);
    if (made instanceof Blob) {
      expect(made.type).toBe(exporter.type);
      expect(made.size).toBeGreaterThan(500);
    } else expect(made).toBeInstanceOf(Error);
  });
});

describe('SVG', () => {
  test('holds frame, date, headline, legend and every step and system as text', async () => {
    const text = await (await svg.run(input())).text();
    for (const words of [
      'first notice',
      '10 days',
      '22 Nov 2026',
      'Insurance',
      'Settlement',
      'ClaimCenter',
      'nobody owns it',
      '8 h days, 5 a week, 20 a month; office: waiting is part of “takes”',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain(view.map.name);
    expect(text).not.toContain('@font-face');
  });

  test('carries the font when it is given one', async () => {
    const font = async () => Uint8Array.of(1, 2, 3).buffer;
    const text = await (await svg.run(input({ font }))).text();
    expect(text).toContain('base64,AQID');
  });
});

describe('PNG', () => {
  test('a scale that does not fit names the largest that does', async () => {
    const wide = viewOfSketch({
      steps: Array.from({ length: 220 }, (_, i) => ({ name: `Step ${i}`, team: `T${i % 2}` })),
    });
    const lanes = layouts.find(({ id }) => id === 'lanes') ?? layouts[0];
    if (!lanes) throw new Error('no layout');
    const asked = input({ view: wide, layout: lanes, scale: 4 });
    const largest = largestScale(pictureScene(asked));
    expect(largest).toBe(2);
    await expect(png.run(asked)).rejects.toThrow(pictureWords.exports.tooLarge(4, 2));
  });

  test('limits: one px more than the largest side does not fit', () => {
    expect(fits({ width: MOST_SIDE, height: 10 }, 1)).toBe(true);
    expect(fits({ width: MOST_SIDE + 1, height: 10 }, 1)).toBe(false);
    expect(largestScale({ width: 70_000, height: 10 })).toBeNull();
    expect(largestScale({ width: 1600, height: 900 })).toBe(4);
    expect(largestScale({ width: 20_000, height: 20_000 })).toBe(1);
  });

  test('the worker is asked with plain data and ended, whatever it answers', async () => {
    const answers = [{ blob: new Blob(['x'.repeat(10)], { type: 'image/png' }) }, { error: 'No room.' }];
    for (const answer of answers) {
      const worker = new FakeWorker(answer);
      const made = await png
        .run(input({ makePainter: () => worker as unknown as Worker }))
        .catch((error: unknown) => error);
      if ('blob' in answer) expect(made).toBe(answer.blob);
      else expect(String(made)).toContain('No room.');
      expect(worker.ended).toBe(true);
      expect(() => structuredClone(worker.asked)).not.toThrow();
    }
  });

  test('an empty answer is an error, never an empty picture', async () => {
    const worker = new FakeWorker({ blob: new Blob([]) });
    await expect(png.run(input({ makePainter: () => worker as unknown as Worker }))).rejects.toThrow(
      pictureWords.exports.blank,
    );
  });
});

/** A worker that gives one answer. */
class FakeWorker extends EventTarget {
  ended = false;
  asked: unknown = null;
  readonly #answer: unknown;
  constructor(answer: unknown) {
    super();
    this.#answer = answer;
  }
  postMessage(job: unknown): void {
    this.asked = job;
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: this.#answer })));
  }
  terminate(): void {
    this.ended = true;
  }
}
