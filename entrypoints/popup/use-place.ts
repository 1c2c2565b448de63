/**
 * Keeps the user's place in the popup or panel: a list, an entry or an entry form. Moves between them, and
 * restores focus and scroll position.
 */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../../components/text.tsx';
import type { Reading } from '../../platform/packs/reading.ts';
import type { Surface } from './surface.ts';
import { type EntryFormState, useEntryForm } from './use-entry-form.ts';
import { type Lookup, useLookup } from './use-lookup.ts';

export interface Place {
  readonly lookup: Lookup;
  /** State of the entry form, which covers the lookup while it is open. */
  readonly entryForm: EntryFormState;
  readonly box: RefObject<HTMLInputElement | null>;
  /** The scrolling element. */
  readonly content: RefObject<HTMLElement | null>;
  /** Sets a new query and closes the open entry and form. */
  ask(query: string): void;
  /** Opens an entry from the open one, if there is one. */
  open(entry: string): void;
  /** Opens an entry on a new trail. */
  openAlone(entry: string): void;
  back(): void;
  /** Handles Escape: goes one step back. At the first step the browser handles it and closes the popup. */
  handleKey(event: KeyboardEvent): void;
}

export function usePlace({ glossary, search }: Pick<Reading, 'glossary' | 'search'>, hearRequests: Surface['hearRequests']): Place {
  const lookup = useLookup(glossary, search);
  const form = useEntryForm(useText(), lookup.openAlone);
  const box = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLElement>(null);
  const listScroll = useRef(0);
  const { query, trail } = lookup;
  const entry = trail?.at(-1);
  const isFormOpen = form.form !== undefined;

  useLayoutEffect(() => content.current?.scrollTo(0, entry === undefined && !isFormOpen ? listScroll.current : 0), [entry, query, isFormOpen]);

  useEffect(() => {
    const life = new AbortController();
    let isAsked = false;
    void form.resume(() => !isAsked);
    hearRequests((request) => {
      isAsked = true;
      if ('entry' in request) openAlone(request.entry);
      else if ('query' in request) ask(request.query);
      else void entryForm.add(request.add);
    }, life.signal);
    return () => life.abort();
  }, []);

  function keepScroll(): void {
    if (entry === undefined && !isFormOpen) listScroll.current = content.current?.scrollTop ?? 0;
  }

  /** Focuses the search box after a form has closed. An entry that shows instead takes the focus itself. */
  function focusList(): void {
    if (entry === undefined) box.current?.focus();
  }

  const entryForm: EntryFormState = {
    ...form,
    async add(name) {
      keepScroll();
      await form.add(name);
    },
    close() {
      form.close();
      focusList();
    },
    async remove() {
      const isRemoved = await form.remove();
      if (isRemoved) box.current?.focus();
      return isRemoved;
    },
  };

  function ask(asked: string): void {
    listScroll.current = 0;
    form.close();
    lookup.ask(asked);
  }

  function open(id: string): void {
    keepScroll();
    form.close();
    lookup.open(id);
  }

  function openAlone(id: string): void {
    keepScroll();
    form.close();
    lookup.openAlone(id);
  }

  function back(): void {
    lookup.back();
    if (trail?.length === 1) box.current?.focus();
  }

  return {
    lookup,
    entryForm,
    box,
    content,
    ask,
    open,
    openAlone,
    back,
    handleKey(event) {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (isFormOpen) entryForm.close();
      else if (entry !== undefined) back();
      else if (query !== '') ask('');
      else return;
      event.preventDefault();
    },
  };
}
