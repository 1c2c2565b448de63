// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { NameUsage, OtherNames } from '../../../components/entry/entry-names.tsx';
import type { Name } from '../../../engine/glossary.ts';
import { smallEntry } from '../../support/small-entries.ts';

const name = (text: string, lang: string, type: Name['type'] = 'official', usedBy?: string): Name => ({
  text,
  lang,
  type,
  usedBy,
});

describe('names in other languages', () => {
  function shown(own: string, ...names: readonly Name[]) {
    const { container } = render(<OtherNames entry={smallEntry({ name: own, names })} />);
    return [...container.querySelectorAll('[lang]')].map((element) => [
      element.textContent,
      element.getAttribute('lang'),
      element.getAttribute('title'),
    ]);
  }

  it('are marked with their language, in the order of the region’s languages', () => {
    expect(
      shown(
        'Yerevan',
        name('Yerevan', 'en'),
        name('Ереван', 'ru'),
        name('Երևան', 'hy'),
        name('Erivan', 'fr'),
      ),
    ).toEqual([
      ['Երևան', 'hy', 'Armenian'],
      ['Ереван', 'ru', 'Russian'],
    ]);
  });

  it('appear once if languages share one, and not if they equal the entry’s name', () => {
    expect(
      shown('Dubai', name('Dubai', 'en'), name('Dubay', 'az'), name('Dubay', 'tr'), name('Dubai', 'ka')),
    ).toEqual([['Dubay', 'az', 'Azerbaijani, Turkish']]);
  });

  it('are short if the entry’s name is short', () => {
    const names = [
      name('EU', 'en', 'short'),
      name('Европейский союз', 'ru'),
      name('Евросоюз', 'ru', 'short'),
    ];
    expect(shown('EU', ...names)).toEqual([['Евросоюз', 'ru', 'Russian']]);
  });

  it('are all names of an entry in the user’s glossary, in any language', () => {
    const names = [
      name('Baku', 'en'),
      name('Бакы', 'ru', 'other'),
      name('Bakou', 'fr', 'other'),
      name('Bakuu', 'en', 'misspelling'),
    ];
    const from = { id: 'mine', title: 'Mine', isDeployed: false };
    const { container } = render(<OtherNames entry={smallEntry({ name: 'Baku', names, from })} />);
    expect(container.textContent?.replaceAll('\u00a0', ' ')).toBe('Бакы · Bakou');
    expect([...container.querySelectorAll('[lang]')].map((element) => element.getAttribute('lang'))).toEqual([
      'ru',
      'fr',
    ]);
  });

  it('do not include misspellings and abbreviations', () => {
    expect(shown('Gyumri', name('Гюмры', 'ru', 'misspelling'), name('ГЮ', 'ru', 'abbreviation'))).toEqual([]);
  });
});

describe('contested names', () => {
  it('groups names by the people who use them', () => {
    const names = [
      name('Artsakh', 'en', 'other', 'Armenians'),
      name('Karabakh', 'en', 'short', 'All sides'),
      name('Արցախ', 'hy', 'other', 'Armenians'),
      name('Artsakh', 'fr', 'other', 'Armenians'),
      name('Karabag', 'en', 'misspelling'),
    ];
    const { container } = render(<NameUsage entry={{ names }} />);
    const rows = [...container.querySelectorAll('dl > div')].map((row) =>
      [...row.querySelectorAll('[lang], dd')].map((part) => part.textContent),
    );
    expect(rows).toEqual([
      ['Artsakh', 'Արցախ', 'Armenians'],
      ['Karabakh', 'All sides'],
    ]);
  });

  it('shows nothing if no name is contested', () => {
    expect(render(<NameUsage entry={{ names: [name('Baku', 'en')] }} />).container.textContent).toBe('');
  });
});
