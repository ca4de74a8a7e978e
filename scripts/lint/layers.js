// The layers of the project, as lint rules: who may import what. See docs/architecture.md.
import { posix, relative, sep } from 'node:path';

const ALIASES = { '#shared/': 'src/shared/', '#backend/': 'src/backend/' };

const inside = (path, ...folders) => folders.some((folder) => path.startsWith(`${folder}/`));
const isNodeModule = (target) => target.startsWith('node:');
const isElectron = (target) => target === 'electron' || target.startsWith('electron/');
const isOurs = (target) => inside(target, 'src', 'portal-emulator', 'bench', 'tests', 'scripts');

/** The file being linted, as a path inside the project with forward slashes. */
const fileOf = (context) => relative(context.cwd, context.filename).split(sep).join('/');

/** What an import names: a path inside the project for our own files, else the name of the package. */
function targetOf(file, specifier) {
  for (const [alias, folder] of Object.entries(ALIASES)) if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length);
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
}

const isTypeOnly = (node) =>
  node.type === 'TSImportType' ||
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.type === 'ImportDeclaration' && node.specifiers.length > 0 && node.specifiers.every((one) => one.importKind === 'type'));

const textOf = (node) => (node?.type === 'Literal' && typeof node.value === 'string' ? node.value : node?.type === 'TSLiteralType' ? textOf(node.literal) : undefined);

/** A rule that looks at every import of a file: `complain({ file, target, node, typeOnly })` returns a sentence when it is not allowed. */
function importRule(applies, complain) {
  return {
    create(context) {
      const file = fileOf(context);
      if (!applies(file)) return {};
      const check = (node, source) => {
        const specifier = textOf(source);
        if (specifier === undefined) return;
        const message = complain({ file, target: targetOf(file, specifier), node, typeOnly: isTypeOnly(node) });
        if (message) context.report({ node, message });
      };
      return {
        ImportDeclaration: (node) => check(node, node.source),
        ExportNamedDeclaration: (node) => node.source && check(node, node.source),
        ExportAllDeclaration: (node) => check(node, node.source),
        ImportExpression: (node) => check(node, node.source),
        TSImportType: (node) => check(node, node.source ?? node.argument),
        CallExpression: (node) => node.callee.type === 'Identifier' && node.callee.name === 'require' && check(node, node.arguments[0]),
      };
    },
  };
}

const sharedIsPure = importRule(
  (file) => inside(file, 'src/shared'),
  ({ target }) => {
    if (isNodeModule(target) || isElectron(target)) return `src/shared does no I/O: it cannot import '${target}'.`;
    if (isOurs(target) && !inside(target, 'src/shared')) return `src/shared imports nothing of ours but itself, not '${target}'.`;
  },
);

const backendBelowShell = importRule(
  (file) => inside(file, 'src/backend'),
  ({ target }) => {
    if (isElectron(target)) return 'src/backend is plain Node and never imports electron.';
    if (isOurs(target) && !inside(target, 'src/backend', 'src/shared')) return `src/backend imports only itself and src/shared, not '${target}'.`;
  },
);

const isAppRouterType = ({ target, node, typeOnly }) =>
  typeOnly &&
  target === 'src/backend/router.ts' &&
  node.type === 'ImportDeclaration' &&
  node.specifiers.every((one) => one.type === 'ImportSpecifier' && one.imported.name === 'AppRouter');

const rendererTakesTypes = importRule(
  (file) => inside(file, 'src/renderer'),
  (found) => {
    const { target } = found;
    if (isNodeModule(target)) return `src/renderer runs in a sandbox: it cannot import '${target}'.`;
    if (!isOurs(target) || inside(target, 'src/renderer', 'src/shared') || isAppRouterType(found)) return undefined;
    if (inside(target, 'src/backend')) return "src/renderer takes only `import type { AppRouter } from '#backend/router.ts'` from src/backend.";
    return `src/renderer imports only itself and src/shared, not '${target}'.`;
  },
);

const shellApart = importRule(
  (file) => inside(file, 'src/main', 'src/preload'),
  ({ file, target }) => {
    if (inside(target, 'src/renderer', 'portal-emulator', 'tests', 'bench')) return `The shell never imports '${target}'.`;
    if (inside(file, 'src/preload') && isOurs(target) && !inside(target, 'src/preload', 'src/shared')) return `src/preload imports only itself and src/shared, not '${target}'.`;
  },
);

const electronInShell = importRule(
  (file) => inside(file, 'src', 'portal-emulator', 'bench') && !inside(file, 'src/main', 'src/preload'),
  ({ target }) => (isElectron(target) ? 'Only src/main and src/preload import electron.' : undefined),
);

const emulatorApart = importRule(
  (file) => inside(file, 'src', 'portal-emulator'),
  ({ file, target }) => {
    if (!inside(file, 'portal-emulator')) return inside(target, 'portal-emulator') ? 'The program never imports the portal emulator.' : undefined;
    if (isElectron(target)) return undefined; // said by electron-in-shell
    if (isOurs(target) && !inside(target, 'portal-emulator', 'src/shared')) return `The portal emulator imports only itself and src/shared, not '${target}'.`;
  },
);

const featureOf = (path) => /^src\/backend\/([^/]+)\/[^/]/.exec(path)?.[1];

const ownTables = importRule(
  (file) => featureOf(file) !== undefined && featureOf(file) !== 'db',
  ({ file, target }) => {
    if (!/^src\/backend\/[^/]+\/tables(\.ts)?$/.test(target) || featureOf(target) === featureOf(file) || featureOf(target) === 'db') return undefined;
    return `Feature '${featureOf(file)}' uses '${featureOf(target)}' through its commands and queries, never its tables.`;
  },
);

const IPC_HOMES = new Map([['ipcMain', 'src/main/ipc.ts'], ['ipcRenderer', 'src/preload/index.ts']]);

const ipcInOnePlace = {
  create(context) {
    const file = fileOf(context);
    const check = (node, name) => {
      const home = IPC_HOMES.get(name);
      if (home && file !== home && inside(file, 'src')) context.report({ node, message: `Raw ${name} is used only in ${home}.` });
    };
    return {
      ImportSpecifier: (node) => check(node, node.imported.name),
      MemberExpression: (node) => check(node, node.computed ? textOf(node.property) : node.property.name),
      Property: (node) => node.parent.type === 'ObjectPattern' && check(node, node.key.name),
    };
  },
};

const isReExport = (node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null);

const noBarrels = {
  create(context) {
    return {
      Program(node) {
        if (node.body.length > 0 && node.body.every(isReExport)) context.report({ node: node.body[0], message: 'A file that only re-exports (a barrel): import from where the thing is.' });
      },
    };
  },
};

export default {
  meta: { name: 'layers' },
  rules: {
    'shared-is-pure': sharedIsPure,
    'backend-below-shell': backendBelowShell,
    'renderer-takes-types': rendererTakesTypes,
    'shell-apart': shellApart,
    'electron-in-shell': electronInShell,
    'ipc-in-one-place': ipcInOnePlace,
    'emulator-apart': emulatorApart,
    'own-tables': ownTables,
    'no-barrels': noBarrels,
  },
};
