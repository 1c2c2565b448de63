import type { PreparedLexicon } from '../../engine/names/form-index.ts';
import type { Form, FormPart, Lexicon } from '../../engine/names/lexicon.ts';

/** Returns the lexicon that `prepareLexicon` made compact at build time. */
export function unpackedLexicon({ entries, paradigms, forms }: PreparedLexicon): Lexicon {
  const unpacked: Form[] = [];
  for (const [order, entry, conditions, ...flat] of Object.values(forms).flat()) {
    const parts: FormPart[] = [];
    for (let index = 0; index < flat.length; index += 2) {
      const paradigm = paradigms[Number(flat[index + 1]) - 1]?.[0];
      parts.push({ text: String(flat[index]), ...(paradigm !== undefined && { paradigm }) });
    }
    unpacked[order] = { parts, entry, case: 'capital', ...(conditions === 0 ? {} : conditions) };
  }
  const endings = paradigms.map(([name, joined]) => [name, joined.split('|')] as const);
  return { entries, forms: unpacked, paradigms: Object.fromEntries(endings) };
}
