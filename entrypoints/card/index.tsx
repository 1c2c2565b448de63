/**
 * The card's script. It is injected into a frame at the first hover and registers a function that makes cards
 * (../page/card-contract.ts).
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

let look: CSSStyleSheet | undefined;

/** The sheet of all cards, read once. */
function sharedLook(): CSSStyleSheet {
  if (look !== undefined) return look;
  look = new CSSStyleSheet();
  look.replaceSync(css);
  return look;
}

/** Firefox opens its sidebar only for a press in the browser's own or the extension's pages. */
const hasPanel = !import.meta.env.FIREFOX;

function openPanel(entry: string): void {
  const request: Request['open-panel'] = { type: 'open-panel', entry };
  pageExtension.runtime?.sendMessage(request).catch(() => {}); // an update has taken the extension away
}

function prepareCard({ opening, onLost, ...contents }: CardContents): PreparedCard | undefined {
  const host = createHost(sharedLook(), { opening, onLost });
  if (host === undefined) return undefined;
  const focus = createCardFocus(host.root);
  render(
    <TextProvider texts={registered('texts')}>
      <Card {...contents} opening={opening} onCopy={copyText} onOpenPanel={hasPanel ? openPanel : undefined} onResize={host.place} />
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
