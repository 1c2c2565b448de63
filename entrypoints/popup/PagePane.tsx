/** Shows a map of the names on the page. In a wide panel it stands beside the list while no entry is open. */

import type { PageName } from '../../components/lookup/page-names.tsx';
import { LocatorMap } from '../../components/maps/locator-map.tsx';
import { useText } from '../../components/text.tsx';
import type { Maps } from '../../engine/maps/maps.ts';
import { entriesByWeight } from '../../engine/page/primer.ts';

export interface PagePaneProps {
  readonly names: readonly PageName[];
  /** Title of the page. */
  readonly title: string;
  readonly maps: Maps;
}

export function PagePane({ names, title, maps }: PagePaneProps) {
  const { t } = useText();
  return (
    <div class="pane pane--page">
      <LocatorMap maps={maps} entries={entriesByWeight(names, title)} />
      {names.length > 0 && <p class="pane__hint">{t('names_choose')}</p>}
    </div>
  );
}
