// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { Facts } from '../../../components/entry/entry-facts.tsx';
import type { Fact } from '../../../engine/glossary.ts';

const facts = (count: number): Fact[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `Fact ${index + 1}.`,
    source: 'paper',
    paragraph: 'P1',
  }));

it('shows the date and the paragraph of each fact, with the precision of the date', () => {
  const dated: Fact[] = [
    { text: 'Known to the day.', source: 'paper', paragraph: 'P2', date: '2025-06-27' },
    { text: 'Known to the month.', source: 'paper', paragraph: 'P5', date: '2025-01' },
    { text: 'Not dated.', source: 'paper', paragraph: 'P9' },
  ];
  const items = render(<Facts entry={{ facts: dated }} id="facts" />).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Known to the day. 27 June 2025, ¶ 2',
    'Known to the month. January 2025, ¶ 5',
    'Not dated. ¶ 9',
  ]);
  expect(items.map((item) => item.querySelector('time')?.getAttribute('datetime'))).toEqual([
    '2025-06-27',
    '2025-01',
    undefined,
  ]);
});

it('leaves out a date or paragraph that a fact of the user’s glossary does not have', () => {
  const own: Fact[] = [
    { text: 'Of a day.', date: '2025-06-27' },
    { text: 'Of a page.', paragraph: 'p. 12' },
    { text: 'Of nothing.' },
  ];
  const items = render(<Facts entry={{ facts: own }} id="facts" />).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent?.trim())).toEqual([
    'Of a day. 27 June 2025',
    'Of a page. p. 12',
    'Of nothing.',
  ]);
});

it('shows three facts at first, and expands and collapses the rest', () => {
  const view = render(<Facts entry={{ facts: facts(5) }} id="facts" />);
  const count = () => view.getAllByRole('listitem').length;
  const more = view.getByRole('button', { name: 'More from the article 2' });
  expect([count(), more.getAttribute('aria-expanded'), more.getAttribute('aria-controls')]).toEqual([
    3,
    'false',
    'facts',
  ]);
  fireEvent.click(more);
  expect([count(), more.getAttribute('aria-expanded')]).toEqual([5, 'true']);
  fireEvent.click(more);
  expect(count()).toBe(3);
});

it('has no button if all facts are shown', () => {
  expect(render(<Facts entry={{ facts: facts(3) }} id="facts" />).queryByRole('button')).toBeNull();
});

it('shows nothing without facts', () => {
  expect(render(<Facts entry={{ facts: [] }} id="facts" />).container.textContent).toBe('');
});
