// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { Notice } from '../../../components/lookup/notice.tsx';

it('says what is the matter, without a button where nothing can be done', () => {
  const { container, queryByRole } = render(<Notice title="No marks here">Because.</Notice>);
  expect([...container.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(['No marks here', 'Because.']);
  expect(queryByRole('button')).toBeNull();
});

it('has a button for what can be done', () => {
  const onClick = vi.fn();
  const { getByRole } = render(
    <Notice title="Not allowed" action={{ label: 'Allow', onClick }}>
      It needs permission.
    </Notice>,
  );
  fireEvent.click(getByRole('button', { name: 'Allow' }));
  expect(onClick).toHaveBeenCalledOnce();
});
