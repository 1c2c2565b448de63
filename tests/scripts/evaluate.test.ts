import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runScript } from '../support/run-script.ts';
import { sharedMaterial } from '../support/shared-materials.ts';

const PASSAGES = [
  {
    id: 'a',
    lang: 'en',
    text: 'China in Baku',
    mentions: [{ surface: 'Baku', start: 9, end: 13, entity: 'baku' }],
  },
  {
    id: 'b',
    lang: 'de',
    text: 'China',
    mentions: [{ surface: 'China', start: 0, end: 5, entity: 'china', sense: 'target' }],
  },
];

function fileOf(passages: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-evaluate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'passages.jsonl');
  writeFileSync(file, passages.map((passage) => JSON.stringify(passage)).join('\n'));
  return file;
}

function reportIn(stdout: string) {
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

describe('npm run evaluate', () => {
  it('prints one line with the totals of all passages and of each language', () => {
    const { code, stdout } = runScript('evaluate.ts', fileOf(PASSAGES));
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const totals = {
      passages: 1,
      mentions: 1,
      marks: 2,
      correct: 1,
      precision: 0.5,
      recall: 1,
      f1: 0.6667,
      passagesWithWrongMarks: 1,
    };
    expect(reportIn(stdout)).toEqual({
      all: {
        passages: 2,
        mentions: 2,
        marks: 2,
        correct: 1,
        precision: 0.5,
        recall: 0.5,
        f1: 0.5,
        passagesWithWrongMarks: 1,
      },
      languages: {
        en: totals,
        de: { ...totals, marks: 0, correct: 0, precision: 1, recall: 0, f1: 0, passagesWithWrongMarks: 0 },
      },
    });
  });

  it('lists wrong marks and missed mentions before the totals with --errors', () => {
    const lines = runScript('evaluate.ts', '--errors', fileOf(PASSAGES)).stdout.trim().split('\n');
    expect(lines.slice(0, -1)).toEqual([
      'wrong\ta\ten\t0-5\tchina\t[China] in Baku',
      'missed\tb\tde\t0-5\tchina\t[China]',
    ]);
  });

  it.each([
    ['marks every name', ['--relevance', 'every'], { marks: 3, correct: 2 }],
    ['scores only cities', ['--kinds', 'city'], { mentions: 1, marks: 1, correct: 1, f1: 1 }],
  ])('%s if an option says so', (_, args, all) => {
    expect(reportIn(runScript('evaluate.ts', ...args, fileOf(PASSAGES)).stdout).all).toMatchObject(all);
  });

  it.each([
    ['no file', []],
    ['a missing file', ['no-such-file.jsonl']],
    ['an unknown option', ['--loud', 'x.jsonl']],
  ])('fails with a message and without a stack for %s', (_, args) => {
    const { code, stdout, stderr } = runScript('evaluate.ts', ...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  const mentions = sharedMaterial('article/mentions.jsonl');

  it.skipIf(mentions.isMissing)(`finds every name of the article and nothing else ${mentions.note}`, () => {
    const { stdout } = runScript('evaluate.ts', '--errors', mentions.path);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(reportIn(stdout).all).toMatchObject({
      passages: 17,
      mentions: 138,
      marks: 138,
      correct: 138,
      f1: 1,
    });
  });
});
