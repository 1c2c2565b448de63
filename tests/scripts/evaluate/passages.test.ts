import { describe, expect, it } from 'vitest';
import { EvaluationError, parsePassages, readPassages } from '../../../scripts/evaluate/passages.ts';

const mention = { surface: 'Baku', start: 3, end: 7, entity: 'baku' };
const line = (changes: object = {}) =>
  JSON.stringify({ id: 'x', lang: 'en', text: 'In Baku', mentions: [mention], ...changes });

describe('parsePassages', () => {
  it('reads one passage per line and ignores empty lines and unknown fields', () => {
    const passages = parsePassages(
      `\uFEFF${line({ source: 'a paper' })}\r\n\n${line({ id: 'y' })}\n`,
      'a.jsonl',
    );
    expect(passages.map(({ id, labels }) => [id, labels.length])).toEqual([
      ['x', 1],
      ['y', 1],
    ]);
  });

  it('gives a mention without a sense the sense "target"', () => {
    expect(parsePassages(line(), 'a.jsonl')[0]?.labels[0]).toEqual({ ...mention, sense: 'target' });
  });

  it('allows mentions with the sense "extended" to have no entity', () => {
    const [passage] = parsePassages(
      line({ mentions: [{ ...mention, entity: null, sense: 'extended' }] }),
      'a.jsonl',
    );
    expect(passage?.labels[0]).toMatchObject({ entity: undefined, sense: 'extended' });
  });

  it.each([
    ['invalid JSON', '{"id":', /^a\.jsonl, line 2: is not JSON: /],
    ['a list instead of an object', '[]', /^a\.jsonl, line 2: the line: /],
    ['a missing text', line({ text: undefined }), /^a\.jsonl, line 2: text: /],
    [
      'a negative offset',
      line({ mentions: [{ ...mention, start: -1 }] }),
      /^a\.jsonl, line 2: mentions\[0\]\.start: /,
    ],
    [
      'an unknown sense',
      line({ mentions: [{ ...mention, sense: 'maybe' }] }),
      /^a\.jsonl, line 2: mentions\[0\]\.sense: /,
    ],
    [
      'a surface form at another offset',
      line({ mentions: [{ ...mention, start: 2 }] }),
      /^a\.jsonl, line 2: mentions\[0\]: the text has " Baku" from 2 to 7, not "Baku"$/,
    ],
    [
      'a target without an entity',
      line({ mentions: [{ ...mention, entity: null }] }),
      /^a\.jsonl, line 2: mentions\[0\]\.entity: /,
    ],
  ])('names the file and the line that has %s', (_, bad, message) => {
    expect(() => parsePassages(`${line()}\n${bad}`, 'a.jsonl')).toThrow(EvaluationError);
    expect(() => parsePassages(`${line()}\n${bad}`, 'a.jsonl')).toThrow(message);
  });
});

describe('readPassages', () => {
  it('names a missing file', () => {
    expect(() => readPassages('no-such-file.jsonl')).toThrow(/^no-such-file\.jsonl cannot be read: /);
  });
});
