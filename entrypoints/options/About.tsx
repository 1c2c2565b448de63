/**
 * The last sections of the options page: privacy, version and sources, and the button that resets the
 * settings.
 */

import { readableDate } from '../../components/entry/dates.ts';
import { ConfirmButton } from '../../components/forms/confirm-button.tsx';
import { useText } from '../../components/text.tsx';
import type { Source } from '../../engine/glossary.ts';
import { Section } from './Section.tsx';

export interface PrivacyProps {
  readonly onForget: () => void;
}

export function Privacy({ onForget }: PrivacyProps) {
  const { t } = useText();
  return (
    <Section id="privacy" title={t('privacy_title')}>
      <p class="section__text">{t('privacy_network')}</p>
      <p class="section__text">{t('privacy_stored')}</p>
      <p class="section__text">{t('privacy_marks')}</p>
      <ConfirmButton
        label={t('forget_label')}
        question={t('forget_question')}
        yes={t('forget_yes')}
        no={t('forget_no')}
        done={t('forget_done')}
        onConfirm={onForget}
      />
    </Section>
  );
}

export interface AboutProps {
  readonly version: string;
  readonly sources: readonly Source[];
  readonly entries: number;
}

export function About({ version, sources, entries }: AboutProps) {
  const texts = useText();
  const { t, count, glossaryLang: lang } = texts;
  return (
    <Section id="about" title={t('about_title')}>
      <dl class="about">
        <dt>{t('about_version')}</dt>
        <dd>{version}</dd>
        <dt>{t('about_glossary')}</dt>
        <dd>
          <span>{count('about_entries', entries)}</span>
          {sources.map(({ id, author, title, publisher, date }) => (
            <span key={id}>
              <span lang={lang}>
                {author}, <cite>{title}</cite>, {publisher}
              </span>
              , <time dateTime={date}>{readableDate(date, texts)}</time>
            </span>
          ))}
        </dd>
        <dt>{t('about_maps')}</dt>
        <dd>
          <span>{t('about_coasts')}</span>
          <span>{t('about_towns')}</span>
        </dd>
        <dt>{t('about_licence')}</dt>
        <dd>MIT</dd>
      </dl>
    </Section>
  );
}

export interface ResetProps {
  readonly onReset: () => void;
}

export function Reset({ onReset }: ResetProps) {
  const { t } = useText();
  return (
    <Section id="reset" title={t('reset_title')}>
      <ConfirmButton
        label={t('reset_label')}
        question={t('reset_question')}
        yes={t('reset_yes')}
        no={t('reset_no')}
        done={t('reset_done')}
        onConfirm={onReset}
      />
    </Section>
  );
}
