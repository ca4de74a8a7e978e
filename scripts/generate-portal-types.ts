import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '..');

/** The file that the types are written to. */
export const typesPath = resolve(root, 'src/backend/portal/api.generated.ts');

/** Compiles the schemas of the portal's OpenAPI document to TypeScript; the same document always gives the same text. */
export async function portalTypes(): Promise<string> {
  const document = parse(readFileSync(resolve(root, 'resources/portal-api.yaml'), 'utf8')) as { components: { schemas: Record<string, JSONSchema> } };
  const definitions = JSON.parse(
    JSON.stringify(document.components.schemas, (key, value: unknown) =>
      // Conditions narrow by value, which types of records do not follow; the discriminator is OpenAPI's own.
      key === 'if' || key === 'then' || key === 'else' || key === 'discriminator' ? undefined : value,
    ).replaceAll('#/components/schemas/', '#/definitions/'),
  ) as Record<string, JSONSchema>;
  // These conditions stand inside allOf and mean nothing without their halves.
  delete definitions['ChangeItem']?.allOf;
  const text = await compile({ title: 'PortalApi', type: 'object', additionalProperties: false, definitions }, 'PortalApi', {
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    bannerComment: '// Generated from resources/portal-api.yaml by `npm run generate:portal-types`. Do not edit by hand.',
    style: { singleQuote: true, printWidth: 140, semi: true },
  });
  // Where a definition is referred to is of no use to a reader.
  return text.replaceAll(/^ \*\n \* This interface was referenced by .*\n \* via the `definition` .*\n/gm, '').replaceAll(/^\/\*\*\n \* This interface was referenced by .*\n \* via the `definition` .*\n \*\/\n/gm, '');
}

if (import.meta.main) writeFileSync(typesPath, await portalTypes());
