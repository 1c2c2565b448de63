/**
 * Read-only types of a glossary, in the published pack format (`data/pack.schema.json`). Dates are ISO 8601.
 * They are as precise as their source: `2025-06-27`, `2025-01` or `2024`.
 */

export const ENTRY_KINDS = [
  'person',
  'country',
  'city',
  'region',
  'organisation',
  'route',
  'institution',
  'agreement',
  'event',
  'concept',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const NAME_TYPES = [
  'official',
  'short',
  'other',
  'historical',
  'transliteration',
  'misspelling',
  'description',
  'abbreviation',
] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** A document that facts are taken from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly date: string;
}

/**
 * Kinds of homographs. A homograph means something else in other languages, so it counts only in texts in its
 * own language. `always`: however it is written (Turkish "AB"). `unaccented`: only if its diacritics are
 * missing (Azerbaijani "Bakı" written "Baki").
 */
export const HOMOGRAPHS = ['always', 'unaccented'] as const;
export type Homograph = (typeof HOMOGRAPHS)[number];

/** A name of an entry in its base form, without article, title or possessive. */
export interface Name {
  readonly text: string;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly type: NameType;
  /** For a contested name: a neutral statement of who uses it. */
  readonly usedBy?: string | undefined;
  /** The name counts only directly after one of these words. The word stays outside the mention. */
  readonly after?: readonly string[] | undefined;
  /** False if the name is shown and searched, but never marked on a page. */
  readonly match?: boolean | undefined;
  /**
   * Forms that the inflection rules of the language cannot derive. In Georgian and Armenian these are stems
   * for the oblique endings ("ერევნ" of "ერევანი"). In other languages they are whole forms ("МИДа
   * Азербайджана").
   */
  readonly stems?: readonly string[] | undefined;
  /** True if the name takes no endings, although it looks as if it would (Russian "Баку"). */
  readonly indeclinable?: boolean | undefined;
  readonly homograph?: Homograph | undefined;
}

/** One statement of a source about an entry, in the glossary's words. */
export interface Fact {
  readonly text: string;
  /** Id of the source. Source and paragraph may be missing only in users' glossaries. */
  readonly source?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly date?: string | undefined;
}

/** A directed relation, read as "<this entry> <label> <to>". `to` is the id of an entry. */
export interface Relation {
  readonly type: string;
  readonly label: string;
  readonly to: string;
}

/** Degrees on WGS 84. East and north are positive. */
export type Coordinates = readonly [longitude: number, latitude: number];

/**
 * Location of an entry. Areas and lines are drawn by hand: areas are approximate, and lines are schematic.
 */
export type Location =
  | { readonly point: Coordinates; readonly approximate?: boolean | undefined }
  | { readonly area: readonly Coordinates[] }
  | { readonly line: readonly Coordinates[] }
  /** ISO 3166-1 numeric code. */
  | { readonly country: string };

/** A dated event from a source, in the glossary's words. */
export interface TimelineEvent {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly source: string;
  readonly paragraph: string;
  /** Ids of the entries that the event concerns, the most important one first. */
  readonly entries: readonly string[];
  /** True if the source was written before the event and only announces it. */
  readonly announced?: boolean | undefined;
}

/** `strong` names are distinctive for the region. `weak` names are common in other news too. */
export type Strength = 'strong' | 'weak';

/** Traits of an entry. `engine/senses` has a rule for each of them. */
export const TRAITS = ['given-name', 'compass', 'common-fortress'] as const;
/**
 * - `given-name`: the name is also a given name (Georgia, Israel, India).
 * - `compass`: the name is a direction. It is a political idea only if it stands alone (the West).
 * - `common-fortress`: many towns have a building of this name (Kazan Kremlin).
 */
export type Trait = (typeof TRAITS)[number];

/**
 * Another meaning of some forms of an entry. The words are folded to lower case. A word that ends in "*"
 * stands for all words that begin with it.
 */
export interface OtherSense {
  readonly id: string;
  /** Short description ("the state of the United States"). */
  readonly gloss: string;
  /** Forms that can have this meaning. All forms can if this is missing. */
  readonly forms?: readonly string[] | undefined;
  /** True for a thing, not a place. Nobody comes from a thing: "from China" does not mean porcelain. */
  readonly thing?: boolean | undefined;
  /** Words on a page that are evidence for this meaning. */
  readonly near: readonly string[];
}

/** Data that tell the senses of an entry's forms apart. */
export interface Senses {
  /** Short description of the entry ("the country"). */
  readonly gloss: string;
  /** Words on a page that are evidence for the entry. */
  readonly near: readonly string[];
  /** Forms that more often mean something else. They count only if there is evidence for the entry. */
  readonly cautious?: readonly string[] | undefined;
  readonly others: readonly OtherSense[];
}

export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  /** The name as a sentence has it, if that differs from `name` ("the Caucasus"). */
  readonly inSentence?: string | undefined;
  /** Missing in users' glossaries, whose names always count. */
  readonly strength?: Strength | undefined;
  /**
   * For a weak name: how much it says that a page is about the region, from 0 (default) to 1 (as a strong
   * one).
   */
  readonly bearing?: number | undefined;
  readonly traits?: readonly Trait[] | undefined;
  readonly senses?: Senses | undefined;
  readonly names: readonly Name[];
  readonly summary: string;
  /** Id of the source of `summary`. Missing if the author of the glossary wrote it without a source. */
  readonly summarySource?: string | undefined;
  readonly facts: readonly Fact[];
  /** The most specific types first. */
  readonly relations: readonly Relation[];
  readonly location?: Location | undefined;
  /** Ids of the entries that have a relation with this one, in either direction. */
  readonly related: readonly string[];
  /**
   * The user's or organisation's glossary that the entry is from. Missing for bundled entries, never in a
   * file.
   */
  readonly from?: GlossaryLabel | undefined;
}

/** Label of a user's or organisation's glossary, as its entries carry it. */
export interface GlossaryLabel {
  readonly id: string;
  readonly title: string;
  readonly language?: string | undefined;
  /** True if an organisation deployed it, so that the user cannot change it. */
  readonly isDeployed: boolean;
}

export interface Glossary {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag of the language of its texts. English if missing. */
  readonly language?: string | undefined;
  readonly sources: readonly Source[];
  readonly entries: readonly Entry[];
  /** Types of relations, the most specific first. All other types are less specific than these. */
  readonly relationTypes?: readonly string[] | undefined;
  /** Ordered by date. A less precise date stands before the dates within it: 2025 before 2025-01. */
  readonly timeline: readonly TimelineEvent[];
}
