// Writes the types of the portal's API from its document. Run with `npm run generate:portal-types` after changing resources/portal-api.yaml.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
export const portalApiPath = join(root, 'resources/portal-api.yaml');
export const portalTypesPath = join(root, 'src/shared/portal/api.generated.ts');

/** The text of the types, from the text of the document. */
export async function portalTypes(document: string): Promise<string> {
  const { components } = parse(document) as { components: { schemas: Record<string, JSONSchema> } };
  const schemas = JSON.parse(JSON.stringify(components.schemas).replaceAll('#/components/schemas/', '#/definitions/')) as Record<string, JSONSchema>;
  // Conditions say what types cannot.
  for (const schema of Object.values(schemas)) delete schema.allOf;
  const text = await compile({ definitions: schemas, type: 'object', additionalProperties: false } as JSONSchema, 'PortalApi', {
    bannerComment: '// Generated from resources/portal-api.yaml by `npm run generate:portal-types`. Do not edit.',
    unreachableDefinitions: true,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 140 },
  });
  return text.replaceAll(/\/\*\*\n \* This interface was referenced by[^]*?\*\/\n/g, '').replace(/export interface PortalApi \{\}\n/, '');
}

if (import.meta.main) writeFileSync(portalTypesPath, await portalTypes(readFileSync(portalApiPath, 'utf8')));
