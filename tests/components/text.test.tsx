// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import '../support/clean-up.ts';
import { PagePrimer } from '../../components/lookup/page-primer.tsx';
import { SiteSwitch } from '../../components/lookup/site-switch.tsx';
import { Phrase, TextProvider } from '../../components/text.tsx';
import georgian from '../../locales/ka.json';
import russian from '../../locales/ru.json';
import { smallEntry } from '../support/small-entries.ts';

const nothing = () => {};

describe('texts of components', () => {
  it('are English without a provider', () => {
    expect(render(<SiteSwitch site="a.com" isOn={true} onSwitch={nothing} />).container.textContent).toBe(
      'Sidelight on a.com',
    );
  });

  it('are in the provided language', () => {
    const { container } = render(
      <TextProvider texts={{ language: 'ka', texts: georgian }}>
        <SiteSwitch site="a.com" isOn={true} onSwitch={nothing} />
      </TextProvider>,
    );
    expect(container.textContent).toBe('Sidelight: a.com');
  });

  it('use the plural forms of the language, and mark English texts', () => {
    const names = ['A', 'B', 'C', 'D', 'E'].map((name) => ({
      entry: smallEntry({ id: name, name }),
      count: 2,
    }));
    const { container } = render(
      <TextProvider texts={{ language: 'ru', texts: russian }}>
        <PagePrimer names={names} title="" maps={undefined} onShow={nothing} onOpen={nothing} />
      </TextProvider>,
    );
    expect([...container.querySelectorAll('h2, h3')].map(({ textContent }) => textContent)).toEqual([
      '5 названий на этой странице',
      'Ещё 2 названия',
    ]);
    expect(container.querySelector('.row__count')?.textContent).toBe('2 упоминания');
    expect(container.querySelector('.row__text')?.getAttribute('lang')).toBe('en');
  });
});

it('puts the values of a phrase in the order of its placeholders', () => {
  const { container } = render(
    <Phrase text="{second} – {first}." values={{ first: <b>A</b>, second: 'B' }} />,
  );
  expect(container.innerHTML).toBe('B – <b>A</b>.');
});
