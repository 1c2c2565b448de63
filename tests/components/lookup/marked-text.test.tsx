// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { MarkedText } from '../../../components/lookup/marked-text.tsx';

it.each([
  ['Pashinyan', [], 'Pashinyan'],
  ['Pashinyan', [{ start: 0, end: 4 }], '[Pash]inyan'],
  [
    'Pashinyan',
    [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ],
    '[Pash]i[nyan]',
  ],
  ['Baku', [{ start: 0, end: 4 }], '[Baku]'],
  ['<b>Baku</b>', [{ start: 3, end: 7 }], '<b>[Baku]</b>'],
])('marks the letters of %s at %j', (text, ranges, expected) => {
  const { container } = render(<MarkedText text={text} ranges={ranges} />);
  for (const mark of container.querySelectorAll('mark')) mark.replaceWith(`[${mark.textContent}]`);
  expect(container.textContent).toBe(expected);
});
