// @vitest-environment happy-dom
import { act, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { CardActions, type CardActionsProps } from '../../../components/entry/card-actions.tsx';
import { NOTICE } from '../../../engine/timings.ts';

function actions(props: Partial<CardActionsProps> = {}) {
  const calls = {
    onPin: vi.fn(),
    onCopy: vi.fn(async () => true),
    onOpenPanel: vi.fn(),
    onStep: vi.fn(),
    onClose: vi.fn(),
  };
  return { ...calls, ...render(<CardActions isPinned={false} {...calls} {...props} />) };
}

/** Presses a button and waits until the component shows the result. */
function press(button: HTMLElement): Promise<void> {
  return act(async () => {
    fireEvent.click(button);
  });
}

describe('CardActions', () => {
  it.each([
    ['Previous mention on this page', 'onStep', ['previous']],
    ['Next mention on this page', 'onStep', ['next']],
    ['Open in the side panel', 'onOpenPanel', []],
    ['Pin this card', 'onPin', [true]],
    ['Close', 'onClose', []],
  ] as const)('calls back when the user presses “%s”', (label, call, values) => {
    const view = actions();
    fireEvent.click(view.getByLabelText(label));
    expect(view[call]).toHaveBeenCalledExactlyOnceWith(...values);
  });

  it('gives each button a tooltip equal to its accessible name', () => {
    const { container } = actions();
    const labels = [...container.querySelectorAll('button')].map((button) => [
      button.title,
      button.getAttribute('aria-label'),
    ]);
    expect(labels).toHaveLength(6);
    for (const [title, label] of labels) expect(title).toBe(label);
  });

  it('leaves out buttons without a function', () => {
    const { queryByLabelText } = actions({ onStep: undefined, onOpenPanel: undefined });
    expect(queryByLabelText('Next mention on this page')).toBeNull();
    expect(queryByLabelText('Open in the side panel')).toBeNull();
  });

  it('unpins a pinned card', () => {
    const { getByLabelText, onPin } = actions({ isPinned: true });
    expect(getByLabelText('Pin this card').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(getByLabelText('Pin this card'));
    expect(onPin).toHaveBeenCalledExactlyOnceWith(false);
  });
});

describe('copying a citation', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['As plain text', 'plain'],
    ['As Markdown', 'markdown'],
  ])('copies “%s” and announces it for a while', async (choice, format) => {
    const { getByLabelText, getByText, getByRole, queryByText, onCopy } = actions();
    const button = getByLabelText('Copy as a citation');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await press(getByText(choice));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(format);
    expect(getByRole('status').textContent).toBe('Copied');
    expect(queryByText(choice)).toBeNull();
    expect(document.activeElement).toBe(button);
    await act(async () => {
      vi.advanceTimersByTime(NOTICE);
    });
    expect(getByRole('status').textContent).toBe('');
  });

  it('announces that the browser refused', async () => {
    const { getByLabelText, getByText, getByRole } = actions({ onCopy: async () => false });
    fireEvent.click(getByLabelText('Copy as a citation'));
    await press(getByText('As plain text'));
    expect(getByRole('status').textContent).toBe('Could not copy');
  });

  it('closes the choices without copying at a second press', () => {
    const { getByLabelText, queryByText, onCopy } = actions();
    fireEvent.click(getByLabelText('Copy as a citation'));
    fireEvent.click(getByLabelText('Copy as a citation'));
    expect(queryByText('As plain text')).toBeNull();
    expect(onCopy).not.toHaveBeenCalled();
  });
});
