// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { ShortcutList } from '../../../components/forms/shortcut-list.tsx';

it('lists the keys of each command, or that it has no keys', () => {
  const shortcuts = [
    { title: 'command_open', keys: 'Alt+Shift+S' },
    { title: 'command_next', keys: '' },
  ] as const;
  const { getAllByRole } = render(<ShortcutList shortcuts={shortcuts} />);
  const texts = (role: string) => getAllByRole(role).map(({ textContent }) => textContent);
  expect(texts('term')).toEqual(['Open Sidelight', 'Go to the next marked name']);
  expect(texts('definition')).toEqual(['Alt+Shift+S', 'not set']);
});
