// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { ConfirmButton } from '../../../components/forms/confirm-button.tsx';

function open() {
  const onConfirm = vi.fn();
  const view = render(
    <ConfirmButton
      label="Forget"
      question="Forget all?"
      yes="Yes"
      no="No"
      done="Forgotten."
      onConfirm={onConfirm}
    />,
  );
  const press = (name: string) => fireEvent.click(view.getByRole('button', { name }));
  return { ...view, onConfirm, press };
}

it('asks first, with the focus on the button that cancels', () => {
  const { press, getByText, onConfirm } = open();
  press('Forget');
  expect(getByText('Forget all?')).toBeDefined();
  expect(document.activeElement?.textContent).toBe('No');
  expect(onConfirm).not.toHaveBeenCalled();
});

it('acts after confirmation, and announces it', () => {
  const { press, getByRole, onConfirm } = open();
  press('Forget');
  press('Yes');
  expect(onConfirm).toHaveBeenCalledOnce();
  expect(getByRole('status').textContent).toBe('Forgotten.');
  expect(document.activeElement?.textContent).toBe('Forget');
});

it.each(['No', 'Escape'])('does nothing after %s, and returns the focus', (answer) => {
  const { press, getByRole, queryByText, onConfirm } = open();
  press('Forget');
  if (answer === 'No') press('No');
  else fireEvent.keyDown(getByRole('group'), { key: 'Escape' });
  expect(queryByText('Forget all?')).toBeNull();
  expect(onConfirm).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('Forget');
});
