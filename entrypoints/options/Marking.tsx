/** The sections on marks and on cards: which names are marked, how marks look, and how cards open. */
import { type Choice, ChoiceGroup } from '../../components/forms/choice-group.tsx';
import { DelayField } from '../../components/forms/delay-field.tsx';
import { KindChoices } from '../../components/forms/kind-choices.tsx';
import { useText } from '../../components/text.tsx';
import type { RelevanceMode } from '../../engine/page/relevance.ts';
import { DELAY_RANGE, type Density, type HeldKey, type Looks, type Settings } from '../../engine/settings.ts';
import type { TextKey } from '../../locales/languages.ts';
import type { Translator } from '../../locales/translator.ts';
import { Section } from './Section.tsx';

/** A value of a setting, with the keys of the texts for its label and hint. */
interface ChoiceKeys<T extends string> {
  readonly value: T;
  readonly label: TextKey;
  readonly hint?: TextKey;
}

const RELEVANCE: readonly ChoiceKeys<RelevanceMode>[] = [
  { value: 'smart', label: 'relevance_smart', hint: 'relevance_smart_hint' },
  { value: 'every', label: 'relevance_every', hint: 'relevance_every_hint' },
];

const DENSITY: readonly ChoiceKeys<Density>[] = [
  { value: 'every', label: 'density_every' },
  { value: 'section', label: 'density_section' },
  { value: 'page', label: 'density_page' },
];

const LOOKS: readonly ChoiceKeys<Looks>[] = [
  { value: 'quiet', label: 'looks_quiet', hint: 'looks_quiet_hint' },
  { value: 'kinds', label: 'looks_kinds', hint: 'looks_kinds_hint' },
];

const HELD_KEYS: readonly ChoiceKeys<HeldKey>[] = [
  { value: 'none', label: 'key_none' },
  { value: 'alt', label: 'key_alt' },
  { value: 'control', label: 'key_control' },
  { value: 'shift', label: 'key_shift' },
];

function translated<T extends string>(choices: readonly ChoiceKeys<T>[], { t }: Translator): Choice<T>[] {
  return choices.map(({ value, label, hint }) => ({
    value,
    label: t(label),
    ...(hint !== undefined && { hint: t(hint) }),
  }));
}

export interface MarkingProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function Marking({ settings, onChange }: MarkingProps) {
  const texts = useText();
  const { t } = texts;
  return (
    <>
      <Section id="marks" title={t('marks_title')}>
        <ChoiceGroup
          name="relevance"
          legend={t('relevance_legend')}
          choices={translated(RELEVANCE, texts)}
          chosen={settings.relevance}
          onChoose={(relevance) => onChange({ relevance })}
        />
        <ChoiceGroup
          name="density"
          legend={t('density_legend')}
          choices={translated(DENSITY, texts)}
          chosen={settings.density}
          onChoose={(density) => onChange({ density })}
        />
        <ChoiceGroup
          name="looks"
          legend={t('looks_legend')}
          choices={translated(LOOKS, texts)}
          chosen={settings.looks}
          onChoose={(looks) => onChange({ looks })}
        />
        <KindChoices chosen={settings.kinds} onChoose={(kinds) => onChange({ kinds })} />
      </Section>
      <Section id="card" title={t('card_title')}>
        <DelayField
          delay={settings.delay}
          shortest={DELAY_RANGE.shortest}
          longest={DELAY_RANGE.longest}
          onDelay={(delay) => onChange({ delay })}
        />
        <ChoiceGroup
          name="held-key"
          legend={t('key_legend')}
          choices={translated(HELD_KEYS, texts)}
          chosen={settings.heldKey}
          onChoose={(heldKey) => onChange({ heldKey })}
        />
      </Section>
    </>
  );
}
