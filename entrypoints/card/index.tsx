/** The card's script: comes into a frame at the first hover and waits under a symbol to be called (../page/frame-scripts.ts). */
import { glossary } from 'virtual:sidelight/glossary';
import { maps } from 'virtual:sidelight/maps';
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import connectionCss from '../../components/connection.css?inline';
import entryCss from '../../components/entry-view.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import trailCss from '../../components/trail.css?inline';
import { type CardRequest, type OpenCard, provide } from '../page/frame-scripts.ts';
import { Card } from './Card.tsx';
import cardCss from './card.css?inline';
import { openHost } from './host.ts';

const css = [tokensCss, entryCss, connectionCss, trailCss, cardCss].join('\n');

function entryOf(id: string) {
  return glossary.entries.find((entry) => entry.id === id);
}

function openCard({ entry: id, because, ...request }: CardRequest): OpenCard | undefined {
  const entry = entryOf(id);
  if (entry === undefined) return undefined;
  const host = openHost(css, request);
  if (host === undefined) return undefined;
  const reason = because.flatMap((other) => entryOf(other) ?? []);
  render(<Card glossary={glossary} maps={maps} entry={entry} because={reason} onResize={host.place} />, host.root);
  return {
    contains: host.contains,
    focus: () => false,
    close() {
      render(null, host.root);
      host.remove();
    },
  };
}

export default defineUnlistedScript(() => provide('card', openCard));
