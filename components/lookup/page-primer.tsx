/** Summarises the page: its most important names, a map of all its places, and the other names. */
import type { Maps } from '../../engine/maps/maps.ts';
import { entriesByWeight, namesThatMatter } from '../../engine/page/primer.ts';
import { LocatorMap } from '../maps/locator-map.tsx';
import { useText } from '../text.tsx';
import { type PageName, PageNames } from './page-names.tsx';

export interface PagePrimerProps {
  /** Names on the page, in the order of their first mention. */
  readonly names: readonly PageName[];
  /** Title of the page. Empty if unknown. */
  readonly title: string;
  /** Data of the maps. `undefined` shows no map, if another part of the interface shows it. */
  readonly maps: Maps | undefined;
  /** Id of the entry that is open beside the list. */
  readonly current?: string | undefined;
  readonly onShow: (entry: string) => void;
  readonly onOpen: (entry: string) => void;
}

export function PagePrimer({ names, title, maps, current, onShow, onOpen }: PagePrimerProps) {
  const texts = useText();
  const first = namesThatMatter(names, title);
  const others = names.filter((name) => !first.includes(name));
  const rows = { current, onShow, onOpen };
  return (
    <section class="primer" aria-labelledby="page-names">
      <h2 class="rows__heading" id="page-names">
        {texts.count('page_names', names.length)}
      </h2>
      <PageNames names={first} hasWholeSummary {...rows} />
      {maps !== undefined && <LocatorMap maps={maps} entries={entriesByWeight(names, title)} />}
      {others.length > 0 && (
        <>
          <h3 class="rows__heading">{texts.count('page_other_names', others.length)}</h3>
          <PageNames names={others} {...rows} />
        </>
      )}
    </section>
  );
}
