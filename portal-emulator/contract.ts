import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

interface Reference {
  readonly $ref?: string;
}
interface Parameter extends Reference {
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly schema?: object;
}
interface Content extends Reference {
  readonly content?: Readonly<Record<string, { readonly schema?: Reference }>>;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Violation {
  readonly path: string;
  readonly code: string;
  readonly message?: string;
}

export interface Route {
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  /** What in a request does not fit the document. */
  checkRequest(headers: Readonly<Record<string, string | undefined>>, query: URLSearchParams, body: unknown): Violation[];
  /** What in an answer does not fit it. */
  checkAnswer(status: number, body: unknown): Violation[];
}

export interface Contract {
  /** The operation of a method and path, or why there is none. */
  find(method: string, path: string): Route | 'noPath' | 'noMethod';
  /** What in a record of a kind does not fit its schema. */
  checkRecord(schema: string, record: unknown): Violation[];
}

const documentPath = join(import.meta.dirname, '../resources/portal-api.yaml');

/** Reads the portal's API document and checks requests and answers against it. */
export function readContract(): Contract {
  const document = parse(readFileSync(documentPath, 'utf8')) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: false });
  (addFormats as unknown as (target: Ajv2020) => void)(ajv);
  ajv.addSchema(document as object, 'api');
  const compiled = new Map<string, ValidateFunction>();

  function validatorOf(pointer: string): ValidateFunction {
    let validate = compiled.get(pointer);
    if (!validate) {
      validate = ajv.compile({ $ref: `api${pointer}` });
      compiled.set(pointer, validate);
    }
    return validate;
  }

  function violations(pointer: string, value: unknown): Violation[] {
    const validate = validatorOf(pointer);
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => ({ path: error.instancePath || '/', code: error.keyword, ...(error.message ? { message: error.message } : {}) }));
  }

  function resolve<T extends Reference>(node: T): T {
    if (!node.$ref) return node;
    const [, , section = '', name = ''] = node.$ref.split('/');
    return document.components[section]?.[name] as T;
  }

  function checkHeader(parameter: Parameter, value: string | undefined): Violation[] {
    const path = `${parameter.in ?? ''}/${parameter.name ?? ''}`;
    if (value === undefined) return parameter.required ? [{ path, code: 'required' }] : [];
    const schema = parameter.schema ?? {};
    const typed = (schema as { type?: string }).type === 'integer' ? Number(value) : value;
    return ajv.validate(schema, typed) ? [] : [{ path, code: 'invalid' }];
  }

  const routes = Object.entries(document.paths).map(([template, operations]) => ({
    template,
    operations,
    pattern: new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  }));

  return {
    find(method, path) {
      const found = routes.find((route) => route.pattern.test(path));
      if (!found) return 'noPath';
      const operation = found.operations[method.toLowerCase()];
      if (!operation) return 'noMethod';
      const params = { ...found.pattern.exec(path)?.groups };
      return {
        template: found.template,
        params,
        checkRequest(headers, query, body) {
          const parameters = (operation.parameters ?? []).map(resolve);
          const wrong = parameters.flatMap((parameter) => {
            const name = parameter.name ?? '';
            if (parameter.in === 'header') return checkHeader(parameter, headers[name.toLowerCase()]);
            if (parameter.in === 'query') return checkHeader(parameter, query.get(name) ?? undefined);
            return checkHeader(parameter, params[name]);
          });
          const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema?.$ref;
          return schema ? [...wrong, ...violations(schema, body)] : wrong;
        },
        checkAnswer(status, body) {
          const response = operation.responses[String(status)] ?? operation.responses['default'];
          if (!response) return [{ path: '/', code: `status ${status} is not in the document` }];
          const schema = Object.values(resolve(response).content ?? {})[0]?.schema?.$ref;
          return schema ? violations(schema, body) : [];
        },
      };
    },
    checkRecord: (schema, record) => violations(`#/components/schemas/${schema}`, record),
  };
}
