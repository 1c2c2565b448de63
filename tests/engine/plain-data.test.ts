import { expect, it } from 'vitest';
import { isObject, isTexts, parsed } from '../../engine/plain-data.ts';

it.each([
  ['an object', {}, true],
  ['a list', [], true],
  ['null', null, false],
  ['nothing', undefined, false],
  ['a text', 'text', false],
])('recognises an object: %s', (_, value, expected) => {
  expect(isObject(value)).toBe(expected);
});

it.each([
  ['texts', ['a', ''], true],
  ['an empty list', [], true],
  ['a number among them', ['a', 1], false],
  ['a text', 'a', false],
  ['an object with a length', { length: 0 }, false],
])('recognises a list of texts: %s', (_, value, expected) => {
  expect(isTexts(value)).toBe(expected);
});

it.each([
  ['{"a":[1]}', { a: [1] }],
  ['null', null],
  ['{"a":[1', undefined],
  ['', undefined],
])('parses %s', (text, value) => {
  expect(parsed(text)).toEqual(value);
});
