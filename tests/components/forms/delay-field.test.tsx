// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { DelayField } from '../../../components/forms/delay-field.tsx';

function open(delay = 150) {
  const onDelay = vi.fn();
  const view = render(<DelayField delay={delay} shortest={0} longest={2000} onDelay={onDelay} />);
  const slider = view.getByRole('slider');
  const box = view.getByRole('spinbutton', { name: 'Delay in milliseconds' });
  return { ...view, onDelay, slider, box };
}

it('reports the delay at the end of a drag, not during it', () => {
  const { slider, box, onDelay } = open();
  fireEvent.input(slider, { target: { value: '300' } });
  expect(box).toHaveProperty('value', '300');
  expect(onDelay).not.toHaveBeenCalled();
  fireEvent.change(slider, { target: { value: '350' } });
  expect(onDelay).toHaveBeenCalledExactlyOnceWith(350);
});

it('reports a typed number', () => {
  const { box, onDelay } = open();
  fireEvent.change(box, { target: { value: '0' } });
  expect(onDelay).toHaveBeenCalledExactlyOnceWith(0);
});

it.each(['', '-1', '2001', '12.5'])('refuses %j and explains which numbers are valid', (value) => {
  const { box, onDelay, getByRole } = open();
  fireEvent.change(box, { target: { value } });
  expect(onDelay).not.toHaveBeenCalled();
  expect(getByRole('alert').textContent).toBe(
    'Type a whole number from 0 to 2000. Until then the delay stays at 150 ms.',
  );
  expect(box.getAttribute('aria-invalid')).toBe('true');
});

it('follows a change from elsewhere, and removes the message about a mistake', () => {
  const { box, rerender, getByRole } = open();
  fireEvent.change(box, { target: { value: '9000' } });
  rerender(<DelayField delay={500} shortest={0} longest={2000} onDelay={() => {}} />);
  expect(box).toHaveProperty('value', '500');
  expect(getByRole('alert').textContent).toBe('');
});
