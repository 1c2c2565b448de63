// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { Checkbox } from '../../../components/forms/checkbox.tsx';

it.each([true, false])('asks for the opposite state at a click (checked: %s)', (checked) => {
  const onChange = vi.fn();
  const { getByRole } = render(
    <Checkbox label="Pause" hint="For now." checked={checked} onChange={onChange} />,
  );
  fireEvent.click(getByRole('checkbox', { name: /Pause/, checked }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith(!checked);
});
