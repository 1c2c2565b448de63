/**
 * Moves between the views of the popup or panel: the list, an entry, and the entry form. Restores the focus
 * and the scroll position of the list when the user comes back to it.
 */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../../components/text.tsx';
import type { Reading } from '../../platform/packs/reading.ts';
import type { Surface } from './surface.ts';
import { type EntryFormState, useEntryForm } from './use-entry-form.ts';
import { type Lookup, useLookup } from './use-lookup.ts';

export interface Navigation {
  readonly lookup: Lookup;
  /** State of the entry form. While the form is open, it covers the list and the entry. */
  readonly entryForm: EntryFormState;
  /** Element of the search box. */
  readonly box: RefObject<HTMLInputElement | null>;
  /** Element whose contents scroll: the list, an entry or the form. */
  readonly content: RefObject<HTMLElement | null>;
  /** Sets the query, and closes the entry or form that is open. */
  ask(query: string): void;
  /** Opens an entry and puts it at the end of the trail, the list of entries opened one from another. */
  open(entry: string): void;
  /** Opens an entry as the only one of the trail, so that no button leads back to earlier entries. */
  openAlone(entry: string): void;
  /** Goes back to the previous entry of the trail, or from its first entry to the list. */
  back(): void;
  /**
   * Handles the key Escape: closes the form, goes back from an entry, or clears the query. If there is
   * nothing to close, the browser gets the key and closes the popup.
   */
  handleKey(event: KeyboardEvent): void;
}

export function useNavigation(
  { glossary, search }: Pick<Reading, 'glossary' | 'search'>,
  hearRequests: Surface['hearRequests'],
): Navigation {
  const lookup = useLookup(glossary, search);
  const form = useEntryForm(useText(), lookup.openAlone);
  const box = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLElement>(null);
  const listScroll = useRef(0);
  const { query, trail } = lookup;
  const entry = trail?.at(-1);
  const isFormOpen = form.form !== undefined;

  useLayoutEffect(
    () => content.current?.scrollTo(0, entry === undefined && !isFormOpen ? listScroll.current : 0),
    [entry, query, isFormOpen],
  );

  useEffect(() => {
    const controller = new AbortController();
    let isAsked = false;
    void form.resume(() => !isAsked);
    hearRequests((request) => {
      isAsked = true;
      if ('entry' in request) openAlone(request.entry);
      else if ('query' in request) ask(request.query);
      else void entryForm.add(request.add);
    }, controller.signal);
    return () => controller.abort();
  }, []);

  function keepScroll(): void {
    if (entry === undefined && !isFormOpen) listScroll.current = content.current?.scrollTop ?? 0;
  }

  /**
   * Moves the focus to the search box after a form has closed. If an entry is shown then, its own component
   * focuses its heading.
   */
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
