/**
 * The card's script. The background injects it into a frame when a card is first wanted. It registers a
 * function that makes cards (../page/card-contract.ts).
 */
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import actionsCss from '../../components/entry/card-actions.css?inline';
import connectionCss from '../../components/entry/connection.css?inline';
import entryCss from '../../components/entry/entry-view.css?inline';
import trailCss from '../../components/entry/trail.css?inline';
import { TextProvider } from '../../components/text.tsx';
import tokensCss from '../../components/tokens.css?inline';
import type { Request } from '../../platform/messages.ts';
import { pageExtension } from '../../platform/page/page-extension.ts';
import { type CardContents, type PreparedCard, register, registered } from '../page/card-contract.ts';
import { Card } from './Card.tsx';
import cardCss from './card.css?inline';
import { createCardFocus } from './card-focus.ts';
import { copyText } from './copy-text.ts';
import { createHost } from './host.ts';

const css = [tokensCss, entryCss, connectionCss, trailCss, actionsCss, cardCss].join('\n');

let styles: CSSStyleSheet | undefined;

/** Returns the style sheet that all cards of the frame share, so that it is parsed only once. */
function sharedStyles(): CSSStyleSheet {
  if (styles !== undefined) return styles;
  styles = new CSSStyleSheet();
  styles.replaceSync(css);
  return styles;
}

/**
 * True if a card can open the side panel in this browser. Firefox opens its sidebar only after a click in an
 * extension page or in the browser's own interface.
 */
const canOpenPanel = !import.meta.env.FIREFOX;

function openPanel(entry: string): void {
  const request: Request['open-panel'] = { type: 'open-panel', entry };
  pageExtension.runtime?.sendMessage(request).catch(() => {}); // the extension was updated, so its old scripts have no background
}

function prepareCard({ opening, onLost, ...contents }: CardContents): PreparedCard | undefined {
  const host = createHost(sharedStyles(), { opening, onLost });
  if (host === undefined) return undefined;
  const focus = createCardFocus(host.root);
  render(
    <TextProvider texts={registered('texts')}>
      <Card
        {...contents}
        opening={opening}
        onCopy={copyText}
        onOpenPanel={canOpenPanel ? openPanel : undefined}
        onResize={host.place}
      />
    </TextProvider>,
    host.root,
  );
  const drop = () => render(null, host.root);
  return {
    drop,
    open(place) {
      if (!host.open(place)) {
        drop();
        return undefined;
      }
      return {
        contains: host.contains,
        focus: focus.enter,
        isInUse: focus.isInUse,
        follow: host.follow,
        close() {
          focus.leave();
          drop();
          host.remove();
        },
      };
    },
  };
}

export default defineUnlistedScript(() => register('card', prepareCard));
