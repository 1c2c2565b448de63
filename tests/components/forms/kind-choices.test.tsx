// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { KindChoices } from '../../../components/forms/kind-choices.tsx';
import { ENTRY_KINDS } from '../../../engine/glossary.ts';

it('has a checkbox for each kind', () => {
  const { getAllByRole } = render(<KindChoices chosen={ENTRY_KINDS} onChoose={() => {}} />);
  expect(getAllByRole('checkbox', { checked: true })).toHaveLength(ENTRY_KINDS.length);
});

it('removes and adds kinds, and keeps their order', () => {
  const onChoose = vi.fn();
  const { getByRole } = render(<KindChoices chosen={['city', 'event']} onChoose={onChoose} />);
  fireEvent.click(getByRole('checkbox', { name: 'Cities' }));
  fireEvent.click(getByRole('checkbox', { name: 'People' }));
  expect(onChoose.mock.calls).toEqual([[['event']], [['person', 'city', 'event']]]);
});

it('explains the effect if no kind is chosen', () => {
  const { getByRole, rerender } = render(<KindChoices chosen={['city']} onChoose={() => {}} />);
  expect(getByRole('status').textContent).toBe('');
  rerender(<KindChoices chosen={[]} onChoose={() => {}} />);
  expect(getByRole('status').textContent).toContain('no names are marked');
});
