/** The sections on marks and on cards. */
import { type Choice, ChoiceGroup } from '../../components/choice-group.tsx';
import { DelayField } from '../../components/delay-field.tsx';
import { KindChoices } from '../../components/kind-choices.tsx';
import type { RelevanceMode } from '../../engine/relevance.ts';
import { DELAY_RANGE, type Density, type HeldKey, type Looks, type Settings } from '../../engine/settings.ts';
import { Section } from './Section.tsx';

const RELEVANCE: readonly Choice<RelevanceMode>[] = [
  {
    value: 'smart',
    label: 'Where they belong',
    hint: 'Names that are common elsewhere, such as China or Georgia, only where the page is about the region.',
  },
  { value: 'every', label: 'Everywhere', hint: 'Every name in the glossary, on any page.' },
];

const DENSITY: readonly Choice<Density>[] = [
  { value: 'every', label: 'Every time' },
  { value: 'section', label: 'The first time in each section' },
  { value: 'page', label: 'The first time on the page' },
];

const LOOKS: readonly Choice<Looks>[] = [
  { value: 'quiet', label: 'One quiet look for all', hint: 'A thin dotted line and a faint tint.' },
  { value: 'kinds', label: 'One look for each kind', hint: 'People, places, routes and so on can be told apart at a glance.' },
];

const HELD_KEYS: readonly Choice<HeldKey>[] = [
  { value: 'none', label: 'No key: resting on a mark is enough' },
  { value: 'alt', label: 'Alt (Option on a Mac)' },
  { value: 'control', label: 'Control' },
  { value: 'shift', label: 'Shift' },
];

export interface MarkingProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function Marking({ settings, onChange }: MarkingProps) {
  return (
    <>
      <Section id="marks" title="Marks">
        <ChoiceGroup
          name="relevance"
          legend="Where names are marked"
          choices={RELEVANCE}
          chosen={settings.relevance}
          onChoose={(relevance) => onChange({ relevance })}
        />
        <ChoiceGroup
          name="density"
          legend="How often the same name is marked"
          choices={DENSITY}
          chosen={settings.density}
          onChoose={(density) => onChange({ density })}
        />
        <ChoiceGroup name="looks" legend="How marks look" choices={LOOKS} chosen={settings.looks} onChoose={(looks) => onChange({ looks })} />
        <KindChoices chosen={settings.kinds} onChoose={(kinds) => onChange({ kinds })} />
      </Section>
      <Section id="card" title="Card">
        <DelayField delay={settings.delay} shortest={DELAY_RANGE.shortest} longest={DELAY_RANGE.longest} onDelay={(delay) => onChange({ delay })} />
        <ChoiceGroup
          name="held-key"
          legend="Key to hold for a card"
          choices={HELD_KEYS}
          chosen={settings.heldKey}
          onChoose={(heldKey) => onChange({ heldKey })}
        />
      </Section>
    </>
  );
}
