// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { SiteSwitch } from '../../../components/lookup/site-switch.tsx';

it.each([
  [true, 'true', false],
  [false, 'false', true],
])('shows the state of a site and asks for the opposite state at a click (on: %s)', (isOn, checked, asked) => {
  const onSwitch = vi.fn();
  const { getByRole } = render(<SiteSwitch site="bbc.com" isOn={isOn} onSwitch={onSwitch} />);
  const element = getByRole('switch', { name: 'Sidelight on bbc.com' });
  expect(element.getAttribute('aria-checked')).toBe(checked);
  fireEvent.click(element);
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(asked);
});
