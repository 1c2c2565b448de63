/**
 * The glossary as the rest of the program sees it: the published pack format (`data/pack.schema.json`), read-only.
 * Dates are ISO 8601 with the precision that the source gives: `2025-06-27`, `2025-01` or `2024`.
 */

export const ENTRY_KINDS = ['person', 'country', 'city', 'region', 'organisation', 'route', 'institution', 'agreement', 'event', 'concept'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const NAME_TYPES = ['official', 'short', 'other', 'historical', 'transliteration', 'misspelling', 'description', 'abbreviation'] as const;
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
 * When a name means something else in other languages, and so counts only in texts in its own: `always` (Turkish "AB"), or where its
 * diacritics are missing (Azerbaijani "Bakı" as "Baki").
 */
export const HOMOGRAPHS = ['always', 'unaccented'] as const;
export type Homograph = (typeof HOMOGRAPHS)[number];

/** One surface form of an entry, in its base form, without article, title or possessive. */
export interface Name {
  readonly text: string;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly type: NameType;
  /** Who uses a contested name, said neutrally. */
  readonly usedBy?: string | undefined;
  /** The name counts only directly after one of these words, which stay outside the mention. */
  readonly after?: readonly string[] | undefined;
  /** `false`: shown and searched, never marked on a page. */
  readonly match?: boolean | undefined;
  /**
   * What does not follow from the text by the rules of its language: Georgian and Armenian stems that the oblique endings attach to
   * ("ერევნ" of "ერევანი"), elsewhere whole forms (Russian "МИДа Азербайджана").
   */
  readonly stems?: readonly string[] | undefined;
  /** The name has no endings, though its form suggests some (Russian "Баку"). */
  readonly indeclinable?: boolean | undefined;
  readonly homograph?: Homograph | undefined;
}

/** One statement of a source about an entry, in our words. */
export interface Fact {
  readonly text: string;
  /** The id of the source; missing, as the paragraph can be, only in glossaries of readers. */
  readonly source?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly date?: string | undefined;
}

/** A typed, directed relation, readable as "<this entry> <label> <to>". */
export interface Relation {
  readonly type: string;
  readonly label: string;
  readonly to: string;
}

/** Degrees on WGS 84, east and north positive. */
export type Position = readonly [longitude: number, latitude: number];

/** Where an entry is. Areas and lines are drawn by hand: an area is approximate, a line schematic. */
export type Location =
  | { readonly point: Position; readonly approximate?: boolean | undefined }
  | { readonly area: readonly Position[] }
  | { readonly line: readonly Position[] }
  /** ISO 3166-1 numeric code. */
  | { readonly country: string };

/** Something that happened or was announced at a date that a source gives, in our words. */
export interface TimelineEvent {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly source: string;
  readonly paragraph: string;
  /** Ids of the entries that it concerns, the one that it is most about first. */
  readonly entries: readonly string[];
  /** The source announces it for a later day than its own; whether it took place, the source cannot say. */
  readonly announced?: boolean | undefined;
}

/** `strong` names are distinctive for the region; `weak` ones are common in other news too. */
export type Strength = 'strong' | 'weak';

/** What data say of a name for which a general rule of `engine/senses` has to know it. */
export const TRAITS = ['given-name', 'compass', 'common-fortress'] as const;
/**
 * - `given-name`: the name is also a given name (Georgia, Israel, India).
 * - `compass`: a direction, and a political idea only where it stands alone (the West).
 * - `common-fortress`: many towns have one (Kazan Kremlin).
 */
export type Trait = (typeof TRAITS)[number];

/** Something else that some forms of an entry can mean. Words are folded to lower case; one that ends in "*" is a beginning. */
export interface OtherSense {
  readonly id: string;
  /** What it is, in a few words ("the state of the United States"). */
  readonly gloss: string;
  /** The forms that can mean it; all if missing. */
  readonly forms?: readonly string[] | undefined;
  /** True if it is a thing, which nobody comes from: "from China" is no porcelain. */
  readonly thing?: boolean | undefined;
  /** Words that speak for it where they stand on the page. */
  readonly near: readonly string[];
}

/** How the senses of an entry's forms are told apart. */
export interface Senses {
  /** What the entry is, in a few words ("the country"). */
  readonly gloss: string;
  /** Words that speak for the entry. */
  readonly near: readonly string[];
  /** Forms that mean something else more often, and count only where something speaks for the entry. */
  readonly cautious?: readonly string[] | undefined;
  readonly others: readonly OtherSense[];
}

export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  /** The name as it stands within a sentence, where it is not the bare name ("the Caucasus"). */
  readonly inSentence?: string | undefined;
  /** Missing in glossaries of readers, whose names always count. */
  readonly strength?: Strength | undefined;
  /** How much this weak name says that a page is about the region: 0 (if missing) to 1, which is as much as a strong one. */
  readonly bearing?: number | undefined;
  readonly traits?: readonly Trait[] | undefined;
  readonly senses?: Senses | undefined;
  readonly names: readonly Name[];
  readonly summary: string;
  /** The id of the source of `summary`; missing where nobody but the author of the glossary stands behind it. */
  readonly summarySource?: string | undefined;
  readonly facts: readonly Fact[];
  /** The most specific types first. */
  readonly relations: readonly Relation[];
  readonly location?: Location | undefined;
  /** Ids of the entries to show beside this one: the other ends of its relations, in both directions. */
  readonly related: readonly string[];
  /** The reader's own glossary, or their organisation's, that it is from; missing for what Sidelight brings along. Never in a file. */
  readonly from?: GlossaryLabel | undefined;
}

/** What an entry says of the reader's own glossary that it is from. */
export interface GlossaryLabel {
  readonly id: string;
  readonly title: string;
  readonly language?: string | undefined;
  /** It comes from the reader's organisation, which alone can change it. */
  readonly isDeployed: boolean;
}

export interface Glossary {
  readonly id: string;
  readonly title: string;
  /** BCP 47 language tag of what it says; English if missing. */
  readonly language?: string | undefined;
  readonly sources: readonly Source[];
  readonly entries: readonly Entry[];
  /** The types of relation, the most specific first. A type that is not among them is the least specific. */
  readonly relationTypes?: readonly string[] | undefined;
  /** In order of date; what is dated less precisely stands before what falls into it. */
  readonly timeline: readonly TimelineEvent[];
}
