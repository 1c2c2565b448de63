// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { expectedText } from '../../../components/glossaries/expected-text.ts';
import { ProblemList } from '../../../components/glossaries/problem-list.tsx';
import type { Expected, PackProblem } from '../../../engine/packs/problems.ts';
import { inEnglish } from '../../../locales/translator.ts';

describe('the text for an expected value', () => {
  it.each<[Expected, string]>([
    [{ type: 'json', detail: 'Unexpected token' }, 'JSON (Unexpected token)'],
    [{ type: 'csv', detail: 'Unclosed quote' }, 'CSV (Unclosed quote)'],
    [{ type: 'encoding' }, 'text in UTF-8, which spreadsheets call “CSV UTF-8”'],
    [{ type: 'column', columns: ['name', 'note'] }, 'a first line with the columns name, note'],
    [{ type: 'text', longest: 600 }, 'text of 1 to 600 characters'],
    [
      { type: 'name', shortest: 2, longest: 120 },
      'a name of at most 120 characters, with at least 2 letters or digits',
    ],
    [{ type: 'one-of', values: ['city', 'event'] }, 'one of city, event'],
    [{ type: 'id' }, 'lower-case Latin letters and digits joined by hyphens, such as middle-corridor'],
    [{ type: 'language' }, 'a language tag, such as en'],
    [{ type: 'date' }, 'a date, such as 2025, 2025-06 or 2025-06-27'],
    [{ type: 'list', fewest: 1, most: 20 }, 'a list with 1 to 20 items'],
    [{ type: 'object' }, 'an object in curly brackets'],
    [{ type: 'boolean' }, 'one of true, false'],
    [{ type: 'number' }, 'a number'],
    [{ type: 'number', least: -90, most: 90 }, 'a number from -90 to 90'],
    [{ type: 'number', least: 0 }, 'a number from 0 to …'],
    [{ type: 'plain-characters' }, 'no invisible characters, and none that change the direction of writing'],
    [{ type: 'unique', other: 3 }, 'an id that no other entry has; entry 3 has the same'],
    [{ type: 'reference' }, 'the id of an entry or a source in the file'],
    [{ type: 'nothing' }, 'nothing, because there is no such field'],
    [{ type: 'file-size', most: 2 * 1024 * 1024 }, 'a file of at most 2 MB'],
    [{ type: 'entries', most: 5000 }, 'at most 5000 entries'],
    [{ type: 'room' }, 'more free space on this device'],
  ])('for %j is “%s”', (expected, text) => {
    expect(expectedText(expected, inEnglish)).toBe(text);
  });
});

it('names the entry, the field and the expected value of each mistake', () => {
  const problems: PackProblem[] = [
    { field: '', expected: { type: 'object' } },
    { entry: { number: 3 }, field: 'id', expected: { type: 'id' } },
    { entry: { number: 12, name: 'Baku' }, field: 'names[1].text', expected: { type: 'text', longest: 120 } },
  ];
  const { getAllByRole, getByText } = render(
    <ProblemList title="words.json has not been imported." problems={problems} />,
  );
  expect(getByText('words.json has not been imported.')).toBeDefined();
  expect(getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'The file Expected: an object in curly brackets.',
    'Entry 3 id Expected: lower-case Latin letters and digits joined by hyphens, such as middle-corridor.',
    'Entry 12, Baku names[1].text Expected: text of 1 to 120 characters.',
  ]);
});
