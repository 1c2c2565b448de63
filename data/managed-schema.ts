/**
 * The schema of the managed storage for Chromium, which checks an organisation's policy by it before the extension sees it. It takes little of JSON Schema: one
 * type everywhere, no alternatives. So here is only of what type each field is; what its value must be the extension checks itself, and says in its options.
 */

/** As much of a JSON Schema as the published one has. */
export interface JsonSchema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema | boolean;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** Alternatives become one object with the properties of all. */
function mergedProperties({ properties = {}, anyOf = [] }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return Object.assign({}, properties, ...anyOf.map(mergedProperties));
}

function typesOnly(schema: JsonSchema): JsonSchema {
  const { type = schema.anyOf?.[0]?.type, items, prefixItems } = schema;
  if (type === 'object') {
    const properties = Object.entries(mergedProperties(schema)).map(([key, value]) => [key, typesOnly(value)]);
    return { type, properties: Object.fromEntries(properties) };
  }
  if (type !== 'array') return { type };
  const item = typeof items === 'object' ? items : prefixItems?.[0];
  return { type, items: typesOnly(item ?? {}) };
}

/** For `{ "glossaries": [pack, ...] }`, where `pack` is the schema of one. */
export function managedSchema(pack: JsonSchema): JsonSchema {
  return { type: 'object', properties: { glossaries: { type: 'array', items: typesOnly(pack) } } };
}
