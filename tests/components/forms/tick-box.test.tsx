// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { TickBox } from '../../../components/forms/tick-box.tsx';

it.each([true, false])('when ticked is %s, asks for the other state', (isTicked) => {
  const onTick = vi.fn();
  const { getByRole } = render(<TickBox label="Pause" hint="For now." isTicked={isTicked} onTick={onTick} />);
  fireEvent.click(getByRole('checkbox', { name: /Pause/, checked: isTicked }));
  expect(onTick).toHaveBeenCalledExactlyOnceWith(!isTicked);
});
