import { describe, expect, it } from 'vitest';
import { createMarks, type Mark } from '../../../entrypoints/marks/marks.ts';

function markIn(node: Text, start: number, end: number, more: Partial<Mark> = {}): Mark {
  const range = { startContainer: node, startOffset: start, endContainer: node, endOffset: end, collapsed: false };
  return { range, entry: 1, nodes: [node], isInRegionalText: true, isAside: false, ...more };
}

const sense = { gloss: 'the country', since: [], sinceEntries: [] };

describe('the marks of a text that is read anew', () => {
  const text = document.createTextNode('Talks in Yerevan');
  const [start, end] = [9, 16];

  it.each([
    ['are the same where they were', markIn(text, start, end), true],
    ['are others elsewhere', markIn(text, start - 1, end), false],
    ['are others where another name stands', markIn(text, start, end, { entry: 2 }), false],
    ['are others where another sense is meant', markIn(text, start, end, { sense }), false],
    ['are others where the text speaks for the region no more', markIn(text, start, end, { isInRegionalText: false }), false],
    ['are others where the text is a link now', markIn(text, start, end, { isAside: true }), false],
  ])('%s', (_, again, isSame) => {
    const marks = createMarks();
    const before = markIn(text, start, end);
    marks.add([before]);
    marks.removeWithin(new Set([text]));
    expect(marks.has(before)).toBe(false);
    marks.add([again]);
    expect(marks.has(before)).toBe(isSame);
    expect(marks.at(text, 14)).toBe(isSame ? before : again);
    expect(marks.size).toBe(1);
  });
});
