// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { Notice } from '../../../components/lookup/notice.tsx';

it('shows title and text, and no button without an action', () => {
  const { container, queryByRole } = render(<Notice title="No marks here">Because.</Notice>);
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'No marks here',
    'Because.',
  ]);
  expect(queryByRole('button')).toBeNull();
});

it('has a button for its action', () => {
  const onClick = vi.fn();
  const { getByRole } = render(
    <Notice title="Not allowed" action={{ label: 'Allow', onClick }}>
      It needs permission.
    </Notice>,
  );
  fireEvent.click(getByRole('button', { name: 'Allow' }));
  expect(onClick).toHaveBeenCalledOnce();
});
