// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { FileButton } from '../../../components/forms/file-button.tsx';
import { useFileDrop } from '../../../components/forms/use-file-drop.ts';

const file = new File(['{}'], 'words.json');

it('reports the chosen file, even the same file again', () => {
  const onFile = vi.fn();
  const { container } = render(<FileButton id="import" label="Import" accept=".json" onFile={onFile} />);
  const input = container.querySelector('input');
  if (input === null) throw new Error('There is no field for files.');
  const click = vi.spyOn(input, 'click');
  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  expect(click).toHaveBeenCalledOnce();
  for (const _ of ['first', 'again']) {
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    fireEvent.change(input);
  }
  expect(onFile.mock.calls).toEqual([[file], [file]]);
});

function Drop({ onFile }: { onFile: (file: File) => void }) {
  return <p>{useFileDrop(onFile) ? 'over' : 'idle'}</p>;
}

/** Dispatches a drag event. Those of happy-dom have no data. */
function drag(type: string, types: readonly string[], more: object = {}): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types, files: [file] }, ...more });
  fireEvent(document.body, event);
  return event;
}

it('accepts a file dropped anywhere on the page, and keeps the browser from opening it', () => {
  const onFile = vi.fn();
  render(<Drop onFile={onFile} />);
  expect(drag('dragover', ['Files']).defaultPrevented).toBe(true);
  expect(screen.getByText('over')).toBeDefined();
  expect(drag('drop', ['Files']).defaultPrevented).toBe(true);
  expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  expect(screen.getByText('idle')).toBeDefined();
});

it('stops showing a file over the page when it leaves', () => {
  render(<Drop onFile={vi.fn()} />);
  drag('dragover', ['Files']);
  drag('dragleave', ['Files'], { relatedTarget: document.body });
  expect(screen.getByText('over')).toBeDefined();
  drag('dragleave', ['Files'], { relatedTarget: null });
  expect(screen.getByText('idle')).toBeDefined();
});

it('leaves dragged text to the browser', () => {
  const onFile = vi.fn();
  render(<Drop onFile={onFile} />);
  expect(drag('dragover', ['text/plain']).defaultPrevented).toBe(false);
  expect(drag('drop', ['text/plain']).defaultPrevented).toBe(false);
  expect(onFile).not.toHaveBeenCalled();
});
