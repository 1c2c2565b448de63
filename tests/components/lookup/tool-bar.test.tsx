// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { ToolBar } from '../../../components/lookup/tool-bar.tsx';

it('pauses, opens the side panel and opens the options', () => {
  const calls = { onPause: vi.fn(), onOpenPanel: vi.fn(), onOpenOptions: vi.fn() };
  const { getByRole } = render(<ToolBar {...calls} />);
  fireEvent.click(getByRole('button', { name: 'Pause everywhere' }));
  expect(calls.onPause).toHaveBeenCalledOnce();
  expect(calls.onOpenPanel).not.toHaveBeenCalled();
  fireEvent.click(getByRole('button', { name: 'Open in side panel' }));
  expect(calls.onOpenPanel).toHaveBeenCalledOnce();
  expect(calls.onOpenOptions).not.toHaveBeenCalled();
  fireEvent.click(getByRole('button', { name: 'Options' }));
  expect(calls.onOpenOptions).toHaveBeenCalledOnce();
});

it.each([
  [
    'a side panel that cannot be opened',
    { onPause: () => {}, onOpenPanel: undefined },
    ['Pause everywhere', 'Options'],
  ],
  [
    'pausing if Sidelight is paused already',
    { onPause: undefined, onOpenPanel: () => {} },
    ['Open in side panel', 'Options'],
  ],
])('has no button for %s', (_, props, names) => {
  const { getAllByRole } = render(<ToolBar {...props} onOpenOptions={() => {}} />);
  expect(
    getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent),
  ).toEqual(names);
});
