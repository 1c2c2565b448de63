// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../support/clean-up.ts';
import { ToolBar } from '../../components/tool-bar.tsx';

it('pauses and opens the panel', () => {
  const calls = { onPause: vi.fn(), onOpenPanel: vi.fn() };
  const { getByRole } = render(<ToolBar {...calls} />);
  fireEvent.click(getByRole('button', { name: 'Pause everywhere' }));
  expect(calls.onPause).toHaveBeenCalledOnce();
  expect(calls.onOpenPanel).not.toHaveBeenCalled();
  fireEvent.click(getByRole('button', { name: 'Open in side panel' }));
  expect(calls.onOpenPanel).toHaveBeenCalledOnce();
});

it.each([
  ['a panel that cannot be opened', { onPause: () => {}, onOpenPanel: undefined }, ['Pause everywhere']],
  ['a pause that is on already', { onPause: undefined, onOpenPanel: () => {} }, ['Open in side panel']],
])('has no control for %s', (_, props, names) => {
  const { getAllByRole } = render(<ToolBar {...props} />);
  expect(getAllByRole('button').map(({ textContent }) => textContent)).toEqual(names);
});

it('is not there where there is nothing to do', () => {
  expect(render(<ToolBar onPause={undefined} onOpenPanel={undefined} />).container.innerHTML).toBe('');
});
