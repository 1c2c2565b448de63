import { beforeEach, describe, expect, it } from 'vitest';
import { type Mark, pointsOf, readsAsSent } from '../../../entrypoints/content/page-blocks.ts';
import { markedText } from '../../support/page-marks.ts';

let text: Text;

beforeEach(() => {
  const paragraph = document.createElement('p');
  text = document.createTextNode('Talks in Yerevan');
  paragraph.append(text);
  document.body.replaceChildren(paragraph);
});

describe('a mark whose text is read again', () => {
  it.each([
    ['stays if the name is at the same position', ['yerevan', 9, 16], true],
    ['is replaced if the name is at another position', ['yerevan', 8, 16], false],
    ['is replaced if another name is at its position', ['baku', 9, 16], false],
  ] as const)('%s', (_, again, isSame) => {
    const removed: Mark[] = [];
    const marked = markedText((marks) => removed.push(...marks));
    const [before] = marked.read(text, ['yerevan', 9, 16]);
    text.data = 'Talks in Yerevan, and more';
    const [after] = marked.read(text, again);
    expect(after === before).toBe(isSame);
    expect(removed).toEqual(isSame ? [] : [before]);
    expect(marked.blocks.of(text).flatMap((block) => block.marks)).toEqual([after]);
  });

  it('is not asked about again if the text has not changed', () => {
    const marked = markedText();
    marked.read(text, ['yerevan', 9, 16]);
    expect(marked.read(text, ['yerevan', 9, 16])).toEqual([]);
    expect(marked.blocks.size).toBe(1);
  });

  it('stays until the background answers', () => {
    const removed: Mark[] = [];
    const marked = markedText((marks) => removed.push(...marks));
    const [before] = marked.read(text, ['yerevan', 9, 16]);
    text.data = 'Talks in Yerevan, and more';
    const group = marked.blocks.beginGroup();
    const parts = [{ node: text, offset: 0, start: 0, length: text.length }];
    const block = marked.blocks.add(
      { text: text.data, parts, lead: 0, flags: 0, section: 0, language: undefined },
      group,
    );
    marked.blocks.endGroup(group);
    expect(removed).toEqual([]);
    if (block !== undefined) marked.blocks.answer(block, []);
    expect(removed).toEqual([before]);
  });
});

describe('the text of a mark', () => {
  it.each([
    ['matches the sent text if it has not changed', () => {}, true],
    ['matches the sent text if text is added after it', () => text.appendData(', and more'), true],
    ['does not match if text is added before it', () => text.insertData(0, 'More '), false],
    ['does not match if its end is deleted', () => text.deleteData(12, 4), false],
    ['does not match if a letter changes', () => text.replaceData(9, 1, 'J'), false],
    ['does not match if its node is removed from the page', () => text.remove(), false],
  ])('%s', (_, change, isMatch) => {
    const [mark] = markedText().read(text, ['yerevan', 9, 16]);
    change();
    expect(mark && readsAsSent(mark)).toBe(isMatch);
  });

  it('has no start and end points if the node is too short for it', () => {
    const [mark] = markedText().read(text, ['yerevan', 9, 16]);
    text.data = 'Talks';
    expect(mark && pointsOf(mark)).toBeUndefined();
  });
});
