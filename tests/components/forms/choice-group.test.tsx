// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { ChoiceGroup } from '../../../components/forms/choice-group.tsx';

const CHOICES = [
  { value: 'tea', label: 'Tea', hint: 'Black or green.' },
  { value: 'coffee', label: 'Coffee' },
] as const;

it('has a radio button for each choice, and reports the chosen one', () => {
  const onChoose = vi.fn();
  const { getByRole } = render(
    <ChoiceGroup name="drink" legend="What to drink" choices={CHOICES} chosen="tea" onChoose={onChoose} />,
  );
  expect(getByRole('group', { name: 'What to drink' })).toBeDefined();
  const tea = getByRole('radio', { name: /Tea/, checked: true });
  expect(document.getElementById(tea.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Black or green.',
  );
  fireEvent.click(getByRole('radio', { name: 'Coffee', checked: false }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('coffee');
});
