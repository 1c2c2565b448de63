// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import '../../support/clean-up.ts';
import { Connection } from '../../../components/entry/connection.tsx';
import type { PathStep } from '../../../engine/connections.ts';
import { smallEntry } from '../../support/small-entries.ts';

const corridor = smallEntry({ id: 'corridor', name: 'Corridor', kind: 'route', inSentence: 'the corridor' });
const armenia = smallEntry({ id: 'armenia', name: 'Armenia', kind: 'country' });
const leader = smallEntry({ id: 'leader', name: 'A. Leader', kind: 'person' });
const meeting = smallEntry({ id: 'meeting', name: 'Meeting', kind: 'event', inSentence: 'the meeting' });

const step = (from: PathStep['from'], label: string, to: PathStep['to']): PathStep => ({
  from,
  type: label,
  label,
  to,
});

const cases: readonly { readonly steps: readonly PathStep[]; readonly text: string }[] = [
  { steps: [], text: '' },
  { steps: [step(corridor, 'crosses', armenia)], text: 'How they connect: The corridor crosses Armenia.' },
  {
    steps: [
      step(corridor, 'crosses', armenia),
      step(armenia, 'is led by', leader),
      step(leader, 'was expected at', meeting),
    ],
    text: 'How they connect: The corridor crosses Armenia, which is led by A. Leader, who was expected at the meeting.',
  },
];

it.each(cases)('joins the steps to one sentence: "$text"', ({ steps, text }) => {
  expect(render(<Connection steps={steps} />).container.textContent).toBe(text);
});

it('repeats names instead of pronouns in other languages, and sets the language', () => {
  const from = { id: 'mine', title: 'Мои', language: 'ru', isDeployed: false };
  const port = { ...smallEntry({ id: 'mine/port', name: 'Порт', kind: 'city' }), from };
  const city = { ...smallEntry({ id: 'mine/city', name: 'Город', kind: 'city' }), from };
  const country = { ...smallEntry({ id: 'mine/country', name: 'Страна', kind: 'country' }), from };
  const { container } = render(
    <Connection steps={[step(port, 'стоит у города', city), step(city, 'в стране', country)]} />,
  );
  expect(container.textContent).toBe('How they connect: Порт стоит у города Город, Город в стране Страна.');
  expect(container.querySelector('[lang]')?.getAttribute('lang')).toBe('ru');
});
