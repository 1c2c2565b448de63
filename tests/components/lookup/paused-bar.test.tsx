// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { PausedBar } from '../../../components/lookup/paused-bar.tsx';

it('says that everything is paused, and goes on at a click', () => {
  const onGoOn = vi.fn();
  const { getByRole, getByText } = render(<PausedBar onGoOn={onGoOn} />);
  expect(getByText('Paused everywhere')).toBeTruthy();
  fireEvent.click(getByRole('button', { name: 'Resume' }));
  expect(onGoOn).toHaveBeenCalledOnce();
});
