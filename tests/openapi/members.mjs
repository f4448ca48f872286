// SPDX-License-Identifier: BSL-1.0
// Which members of an answer a specification knows.

// The schemas that a member of this object may have, from all parts of a schema that could be meant;
// nothing where the schema leaves the members open.
const members_of = (schema, value, schemas) => {
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const {propertyName, mapping} = schema.discriminator ?? {};
  const meant = mapping?.[value[propertyName]]?.split('/').at(-1);
  if (meant && schemas[meant] !== schema) parts.push(withoutDiscriminator(schemas[meant]));
  const found = parts.map((part) => members_of(part, value, schemas)).filter(Boolean);
  if (!schema.properties && found.length === 0) return undefined;
  return Object.assign({}, ...found, schema.properties);
};
const withoutDiscriminator = (schema) => ({...schema, discriminator: undefined,
  allOf: schema.allOf?.map(withoutDiscriminator)});
// Members of an answer that the specification does not know: it forbids none, so no validator tells.
export const unknown_members = (schema, value, schemas, at = '') => {
  if (Array.isArray(value))
    return value.flatMap((one) => unknown_members(schema.items ?? {}, one, schemas, `${at}[]`));
  if (value === null || typeof value !== 'object') return [];
  const members = members_of(schema, value, schemas);
  if (!members) return [];
  return Object.entries(value).flatMap(([name, one]) => name in members
    ? unknown_members(members[name], one, schemas, `${at}.${name}`) : [`${at}.${name}`]);
};
