/** The sections on privacy, on what all this is from, and the way back to the beginning. */
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { readableDate } from '../../components/dates.ts';
import type { Source } from '../../engine/glossary.ts';
import { Section } from './Section.tsx';

export interface PrivacyProps {
  readonly onForget: () => void;
}

export function Privacy({ onForget }: PrivacyProps) {
  return (
    <Section id="privacy" title="Privacy">
      <p class="section__text">
        Nothing leaves this computer. Sidelight has no network access at all: pages are read where they are, in your browser, and the glossary comes
        with the extension.
      </p>
      <p class="section__text">
        It stores what you choose on this page, and the names of the sites that you switch it off on. Sites that you switch off in private windows are
        forgotten when the browser closes. It keeps no record of the pages that you read or the names that you look up.
      </p>
      <p class="section__text">A site that looks for it can find out that its words were marked.</p>
      <ConfirmButton
        label="Forget all sites and settings"
        question="Forget every site and every setting? Sidelight is then on everywhere, as it was at first. This cannot be taken back."
        yes="Forget them"
        no="Keep them"
        done="Forgotten."
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
  return (
    <Section id="about" title="About">
      <dl class="about">
        <dt>Version</dt>
        <dd>{version}</dd>
        <dt>Glossary</dt>
        <dd>
          <span>{entries} entries, from</span>
          {sources.map(({ id, author, title, publisher, date }) => (
            <span key={id}>
              {author}, <cite>{title}</cite>, {publisher}, <time dateTime={date}>{readableDate(date)}</time>
            </span>
          ))}
        </dd>
        <dt>Maps</dt>
        <dd>
          <span>Coasts and borders: Natural Earth, public domain</span>
          <span>Towns: GeoNames, CC BY 4.0</span>
        </dd>
        <dt>Licence</dt>
        <dd>MIT</dd>
      </dl>
    </Section>
  );
}

export interface ResetProps {
  readonly onReset: () => void;
}

export function Reset({ onReset }: ResetProps) {
  return (
    <Section id="reset" title="Reset">
      <ConfirmButton
        label="Reset marks and card"
        question="Put everything about marks and the card back as it was at first? The list of sites stays."
        yes="Reset"
        no="Leave it"
        done="As it was at first."
        onConfirm={onReset}
      />
    </Section>
  );
}
