import { expect, it } from 'vitest';
import { deployedId, isDeployedId, labelOf, readGlossaryStates } from '../../../engine/packs/states.ts';
import { writtenPack } from '../../support/written-packs.ts';

const BUNDLED_ALONE = [{ id: 'bundled', isOn: true }];
const off = (id: string) => ({ id, isOn: false });
const on = (id: string) => ({ id, isOn: true });

it.each([
  ['undefined', undefined, BUNDLED_ALONE],
  ['null', null, BUNDLED_ALONE],
  ['a text', 'bundled', BUNDLED_ALONE],
  ['an object', { id: 'mine', isOn: true }, BUNDLED_ALONE],
  ['an empty list', [], BUNDLED_ALONE],
  [
    'a list of other things',
    [null, 1, 'mine', [], {}, { id: 1, isOn: true }, { id: 'mine', isOn: 'yes' }],
    BUNDLED_ALONE,
  ],
  ['a list without the bundled glossary', [on('mine')], [on('mine'), on('bundled')]],
  [
    'a list with the bundled glossary first and off',
    [off('bundled'), on('mine')],
    [off('bundled'), on('mine')],
  ],
  [
    'a list with the same glossary twice',
    [on('mine'), off('mine'), off('bundled')],
    [on('mine'), off('bundled')],
  ],
  ['states with unknown properties', [{ ...on('mine'), colour: 'red' }], [on('mine'), on('bundled')]],
  [
    'ids that are properties of all objects',
    [on('__proto__'), on('constructor')],
    [on('__proto__'), on('constructor'), on('bundled')],
  ],
])('reads the order of the glossaries from %s', (_, stored, expected) => {
  expect(readGlossaryStates(stored)).toEqual(expected);
});

it('an organisation’s glossary has another id than the user’s with the same id', () => {
  expect(deployedId('mine')).not.toBe('mine');
  expect([isDeployedId('mine'), isDeployedId(deployedId('mine'))]).toEqual([false, true]);
});

it('the label of a glossary says if an organisation deployed it', () => {
  expect(labelOf({ ...writtenPack('mine'), language: 'ru' })).toEqual({
    id: 'mine',
    title: 'The glossary mine',
    language: 'ru',
    isDeployed: false,
  });
  expect(labelOf(writtenPack(deployedId('theirs')))).toEqual({
    id: deployedId('theirs'),
    title: `The glossary ${deployedId('theirs')}`,
    isDeployed: true,
  });
});
