// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { PausedBar } from '../../../components/lookup/paused-bar.tsx';

it('says that Sidelight is paused everywhere, and resumes at a click', () => {
  const onResume = vi.fn();
  const { getByRole, getByText } = render(<PausedBar onResume={onResume} />);
  expect(getByText('Paused everywhere')).toBeTruthy();
  fireEvent.click(getByRole('button', { name: 'Resume' }));
  expect(onResume).toHaveBeenCalledOnce();
});
