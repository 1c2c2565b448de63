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

const step = (from: PathStep['from'], label: string, to: PathStep['to']): PathStep => ({ from, type: label, label, to });

const cases: readonly { readonly steps: readonly PathStep[]; readonly said: string }[] = [
  { steps: [], said: '' },
  { steps: [step(corridor, 'crosses', armenia)], said: 'How they connect: The corridor crosses Armenia.' },
  {
    steps: [step(corridor, 'crosses', armenia), step(armenia, 'is led by', leader), step(leader, 'was expected at', meeting)],
    said: 'How they connect: The corridor crosses Armenia, which is led by A. Leader, who was expected at the meeting.',
  },
];

it.each(cases)('reads as one sentence: "$said"', ({ steps, said }) => {
  expect(render(<Connection steps={steps} />).container.textContent).toBe(said);
});

it('repeats the name in glossaries of other languages, whose pronouns it does not know, and says the language', () => {
  const from = { id: 'mine', title: 'Мои', language: 'ru', isDeployed: false };
  const port = { ...smallEntry({ id: 'mine/port', name: 'Порт', kind: 'city' }), from };
  const city = { ...smallEntry({ id: 'mine/city', name: 'Город', kind: 'city' }), from };
  const country = { ...smallEntry({ id: 'mine/country', name: 'Страна', kind: 'country' }), from };
  const { container } = render(<Connection steps={[step(port, 'стоит у города', city), step(city, 'в стране', country)]} />);
  expect(container.textContent).toBe('How they connect: Порт стоит у города Город, Город в стране Страна.');
  expect(container.querySelector('[lang]')?.getAttribute('lang')).toBe('ru');
});
