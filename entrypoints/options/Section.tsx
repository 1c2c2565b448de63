/** A section of the options page, with its heading. */
import type { ComponentChildren } from 'preact';

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, children }: SectionProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 class="section__title" id={id}>
        {title}
      </h2>
      <div class="section__body">{children}</div>
    </section>
  );
}
