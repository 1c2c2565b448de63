/**
 * Makes the schema by which Chromium checks an organisation's policy before the extension sees it. Chromium
 * supports only a part of JSON Schema: each field has one type, and there are no alternatives. So this schema
 * gives only types. The extension checks the values and shows problems in its options.
 */

/** The part of JSON Schema that the published schema of packs uses. */
export interface JsonSchema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema | boolean;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** Returns the properties of a schema, together with those of its alternatives (`anyOf`). */
function mergedProperties({ properties = {}, anyOf = [] }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return Object.assign({}, properties, ...anyOf.map(mergedProperties));
}

function typesOnly(schema: JsonSchema): JsonSchema {
  const { type = schema.anyOf?.[0]?.type, items, prefixItems } = schema;
  if (type === 'object') {
    const properties = Object.entries(mergedProperties(schema)).map(([key, value]) => [
      key,
      typesOnly(value),
    ]);
    return { type, properties: Object.fromEntries(properties) };
  }
  if (type !== 'array') return { type };
  const item = typeof items === 'object' ? items : prefixItems?.[0];
  return { type, items: typesOnly(item ?? {}) };
}

/** Returns the schema of a policy, `{ "glossaries": [pack, ...] }`. `pack` is the JSON Schema of one pack. */
export function managedSchema(pack: JsonSchema): JsonSchema {
  return { type: 'object', properties: { glossaries: { type: 'array', items: typesOnly(pack) } } };
}
