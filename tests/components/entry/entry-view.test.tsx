// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { EntryView } from '../../../components/entry/entry-view.tsx';
import { bundledGlossary } from '../../support/glossaries.ts';
import { noMaps } from '../../support/no-maps.ts';
import { smallEntry } from '../../support/small-entries.ts';

function show(id: string) {
  const entry = bundledGlossary.entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`There is no entry ${id}.`);
  return render(
    <EntryView entry={entry} glossary={bundledGlossary} maps={noMaps} headingId="name" onOpen={vi.fn()} />,
  );
}

it('shows its parts in the order in which a user needs them', () => {
  const text = show('karabakh').getByRole('article').textContent ?? '';
  const parts = [
    'region',
    'Karabakh',
    'Ղարաբաղ',
    'General knowledge',
    'What the article says',
    'Who uses which name',
    'Related',
    'Source:',
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('has a heading with its name that can take the focus', () => {
  const heading = show('karabakh').getByRole('heading', { level: 2, name: 'Karabakh' });
  expect([heading.id, heading.tabIndex]).toEqual(['name', -1]);
});

it('names the source of its facts, but not the source of general knowledge', () => {
  const view = show('karabakh');
  expect([...view.container.querySelectorAll('cite')].map(({ textContent }) => textContent)).toEqual([
    bundledGlossary.sources[0]?.title,
  ]);
});

it('names the user’s glossary of an entry, and marks its texts with the glossary’s language', () => {
  const from = { id: 'mine', title: 'Ma liste', language: 'fr', isDeployed: false };
  const fact = { text: 'Une phrase.', source: 'mine/paper', paragraph: 'P1' };
  const entry = smallEntry({
    id: 'mine/lieu',
    name: 'Lieu',
    summary: 'Un lieu.',
    summarySource: '',
    facts: [fact],
    from,
  });
  const view = render(
    <EntryView entry={entry} glossary={bundledGlossary} maps={noMaps} headingId="name" onOpen={vi.fn()} />,
  );
  expect(view.container.textContent).toBe(
    'regionLieuUn lieu.What its sources sayUne phrase. ¶ 1From your glossary: Ma liste',
  );
  expect([...view.container.querySelectorAll('[lang]')].map(({ textContent }) => textContent)).toEqual([
    'Lieu',
    'Un lieu.',
    'Une phrase.',
    'Ma liste',
  ]);
  expect([...view.container.querySelectorAll('[lang]:not([lang=fr])')]).toEqual([]);
});

it('shows markup and addresses from a user’s file as plain text', () => {
  const harm = '<img src=x onerror="alert(1)"><script>alert(1)</script> javascript:alert(1)';
  const from = { id: 'mine', title: harm, language: 'en', isDeployed: false };
  const source = { id: 'mine/s', title: harm, author: harm, publisher: harm, date: '2025' };
  const entry = smallEntry({
    id: 'mine/x',
    name: harm,
    names: [{ text: harm, lang: 'ru', type: 'official', usedBy: harm }],
    summary: harm,
    summarySource: 'mine/s',
    facts: [{ text: harm, source: 'mine/s', paragraph: harm }],
    from,
  });
  const glossary = { ...bundledGlossary, sources: [source], entries: [entry] };
  const { container } = render(
    <EntryView entry={entry} glossary={glossary} maps={noMaps} headingId="name" onOpen={vi.fn()} />,
  );
  expect(container.querySelectorAll('img, script, [href], [src], [onerror]')).toHaveLength(0);
  expect(container.textContent?.split('onerror').length).toBeGreaterThan(5);
});

it('gives every element a unique id', () => {
  const ids = [...show('azerbaijan').container.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
