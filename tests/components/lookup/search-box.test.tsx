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

it('takes the focus when it appears', () => {
  const { box } = show();
  expect(document.activeElement).toBe(box);
});

it('reports the typed text', () => {
  const { box, onQuery } = show();
  fireEvent.input(box, { target: { value: 'bak' } });
  expect(onQuery).toHaveBeenCalledExactlyOnceWith('bak');
});

it('refers to the list and the active result by id', () => {
  const { box } = show({ listId: 'results', activeId: 'results-2' });
  expect([box.getAttribute('aria-controls'), box.getAttribute('aria-activedescendant')]).toEqual([
    'results',
    'results-2',
  ]);
});

describe('a search box with results', () => {
  it.each([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
  ])('handles %s as a move to the %s result', (key, step) => {
    const { box, onStep } = show({ listId: 'results' });
    const isLeftToBox = fireEvent.keyDown(box, { key });
    expect(onStep).toHaveBeenCalledExactlyOnceWith(step);
    expect(isLeftToBox).toBe(false);
  });

  it('opens the active result with Enter', () => {
    const { box, onEnter } = show({ listId: 'results' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onEnter).toHaveBeenCalledOnce();
  });

  it('ignores keys that belong to an input method’s composition', () => {
    const { box, onStep, onEnter } = show({ listId: 'results' });
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(box, { key: 'ArrowDown', isComposing: true });
    expect([onStep.mock.calls, onEnter.mock.calls]).toEqual([[], []]);
  });
});

it.each(['Home', 'ArrowDown', 'a', 'Escape'])('leaves %s to the text field without results', (key) => {
  const { box, onStep } = show();
  expect(fireEvent.keyDown(box, { key })).toBe(true);
  expect(onStep).not.toHaveBeenCalled();
});
