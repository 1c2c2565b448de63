// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { SiteSwitch } from '../../../components/lookup/site-switch.tsx';

it.each([
  [true, 'true', false],
  [false, 'false', true],
])('when on is %s, is a switch that says so and asks for the other state', (isOn, checked, asked) => {
  const onSwitch = vi.fn();
  const { getByRole } = render(<SiteSwitch site="bbc.com" isOn={isOn} onSwitch={onSwitch} />);
  const element = getByRole('switch', { name: 'Sidelight on bbc.com' });
  expect(element.getAttribute('aria-checked')).toBe(checked);
  fireEvent.click(element);
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(asked);
});
