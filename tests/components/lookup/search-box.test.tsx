// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { createRef } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { SearchBox, type SearchBoxProps } from '../../../components/lookup/search-box.tsx';

function show(properties: Partial<SearchBoxProps> = {}) {
  const calls = { onQuery: vi.fn(), onStep: vi.fn(), onEnter: vi.fn() };
  const view = render(<SearchBox query="" box={createRef<HTMLInputElement>()} {...calls} {...properties} />);
  return { ...calls, box: view.getByRole('searchbox', { name: 'Search the glossary' }) };
}

it('takes the focus', () => {
  const { box } = show();
  expect(document.activeElement).toBe(box);
});

it('tells what is typed', () => {
  const { box, onQuery } = show();
  fireEvent.input(box, { target: { value: 'bak' } });
  expect(onQuery).toHaveBeenCalledExactlyOnceWith('bak');
});

it('names the list and the active result', () => {
  const { box } = show({ listId: 'results', activeId: 'results-2' });
  expect([box.getAttribute('aria-controls'), box.getAttribute('aria-activedescendant')]).toEqual(['results', 'results-2']);
});

describe('with results', () => {
  it.each([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
  ])('%s goes to the %s', (key, step) => {
    const { box, onStep } = show({ listId: 'results' });
    const isLeftToBox = fireEvent.keyDown(box, { key });
    expect(onStep).toHaveBeenCalledExactlyOnceWith(step);
    expect(isLeftToBox).toBe(false);
  });

  it('Enter opens', () => {
    const { box, onEnter } = show({ listId: 'results' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onEnter).toHaveBeenCalledOnce();
  });

  it('a key that belongs to a composition is the input method’s', () => {
    const { box, onStep, onEnter } = show({ listId: 'results' });
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(box, { key: 'ArrowDown', isComposing: true });
    expect([onStep.mock.calls, onEnter.mock.calls]).toEqual([[], []]);
  });
});

it.each(['Home', 'ArrowDown', 'a', 'Escape'])('without results, %s is left to the box', (key) => {
  const { box, onStep } = show();
  expect(fireEvent.keyDown(box, { key })).toBe(true);
  expect(onStep).not.toHaveBeenCalled();
});
