// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { Trail } from '../../../components/entry/trail.tsx';
import { TextProvider } from '../../../components/text.tsx';
import armenian from '../../../locales/hy.json';

function show(...path: readonly string[]) {
  const calls = { onBack: vi.fn(), onReturn: vi.fn() };
  const view = render(
    <Trail previous={path.at(-2) ?? 'results'} path={path.map((name) => ({ name }))} {...calls} />,
  );
  return {
    ...calls,
    ...view,
    steps: () => view.queryAllByRole('listitem').map(({ textContent }) => textContent),
  };
}

it('goes one step back', () => {
  const { getByRole, onBack } = show('Baku');
  fireEvent.click(getByRole('button', { name: 'Back to results' }));
  expect(onBack).toHaveBeenCalledOnce();
});

it.each([
  { path: ['A'], shown: [] },
  { path: ['A', 'B'], shown: [] },
  { path: ['A', 'B', 'C'], shown: ['A', 'B', 'C'] },
  { path: ['A', 'B', 'C', 'D'], shown: ['A', 'B', 'C', 'D'] },
  { path: ['A', 'B', 'C', 'D', 'E'], shown: ['A', '…', 'C', 'D', 'E'] },
  { path: ['A', 'B', 'C', 'D', 'E', 'F', 'G'], shown: ['A', '…', 'E', 'F', 'G'] },
])('shows $shown for the path $path', ({ path, shown }) => {
  expect(show(...path).steps()).toEqual(shown);
});

it('marks each name with its language', () => {
  const own = { id: 'mine', title: 'Mine', language: 'ru', isDeployed: false };
  const path = [
    { name: 'Baku' },
    { name: 'Порт', from: own },
    { name: 'Quay', from: { ...own, language: undefined } },
  ];
  const { getAllByRole } = render(
    <TextProvider texts={{ language: 'hy', texts: armenian }}>
      <Trail previous="Порт" onBack={() => {}} path={path} onReturn={() => {}} />
    </TextProvider>,
  );
  expect(getAllByRole('listitem').map(({ lang }) => lang)).toEqual(['en', 'ru', 'en']);
});

it('returns to any earlier step, and marks the open one', () => {
  const { getByRole, onReturn } = show('A', 'B', 'C', 'D', 'E', 'F');
  expect(
    getByRole('navigation', { name: 'Opened so far' }).querySelector('[aria-current=page]')?.textContent,
  ).toBe('F');
  fireEvent.click(getByRole('button', { name: 'D' }));
  fireEvent.click(getByRole('button', { name: 'A' }));
  expect(onReturn.mock.calls).toEqual([[3], [0]]);
});
