// A workspace package resolves to its dist/ once it is built; before that it keeps its bare name.
const library = (name) => `(^libs/${name}/|^@kworum/${name}(/|$))`;
const npm = (name) => `(^|node_modules/)${name}(/|$)`;
const tests = '\\.(spec|fixture)\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Two files that need each other are one thing, or a third one is missing.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolvable',
      severity: 'error',
      comment: 'An import that leads nowhere; ffmpeg-static is optional.',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^@kworum/', '^ffmpeg-static$'] },
    },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      comment: 'The rules of a meeting are pure: time, ids and hashing come in as arguments.',
      from: { path: '^libs/domain/src', pathNot: tests },
      to: { pathNot: '^libs/domain/src' },
    },
    {
      name: 'contracts-import-domain-only',
      severity: 'error',
      comment: 'Wire messages know the domain and the schema library.',
      from: { path: '^libs/contracts/src', pathNot: tests },
      to: { pathNot: ['^libs/contracts/src', library('domain'), npm('zod')] },
    },
    {
      name: 'no-app-imports-an-app',
      severity: 'error',
      comment: 'Server, media process and screens meet on the wire only.',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^(apps/|@kworum/(server|media|web))', pathNot: '^apps/$1/' },
    },
    {
      name: 'libraries-and-tools-import-no-app',
      severity: 'error',
      comment: 'Libraries are below the apps; tools use the public interface.',
      from: { path: '^(libs|tools|e2e)/' },
      // A story renders the overlay it expects, to hold it against the decoded picture.
      to: {
        path: '^(apps/|@kworum/(server|media|web))',
        pathNot: '^apps/media/src/overlay/index\\.ts$',
      },
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      comment: 'Builders and scripted councillors are no part of the product.',
      from: { path: '^(apps|libs/(domain|contracts))/', pathNot: tests },
      to: { path: library('testing') },
    },
    {
      name: 'web-has-no-node',
      severity: 'error',
      comment: 'Screens run in a browser.',
      from: { path: '^apps/web/src', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'typeorm-in-stores',
      severity: 'error',
      comment: 'Only a store queries; a module registers its entities.',
      from: {
        path: '^(apps|libs)/',
        pathNot: ['\\.(store|entity|module)\\.ts$', '^apps/server/src/database/', tests],
      },
      to: { path: [npm('typeorm'), npm('@nestjs/typeorm')] },
    },
    {
      name: 'sqlite-and-postgres-in-database',
      severity: 'error',
      comment: 'Everything but the data source speaks to both engines alike.',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/server/src/database/', tests] },
      to: { path: [npm('better-sqlite3'), npm('pg')] },
    },
    {
      name: 'socket-io-at-the-edge',
      severity: 'error',
      comment: 'Services know nothing of sockets.',
      from: {
        path: '^apps/server/',
        pathNot: [
          '\\.gateway\\.ts$',
          'broadcaster[^/]*\\.ts$',
          'adapter[^/]*\\.ts$',
          'live-socket\\.ts$',
          tests,
        ],
      },
      to: { path: npm('socket\\.io') },
    },
    {
      name: 'mediasoup-in-rooms',
      severity: 'error',
      comment: 'WebRTC stays behind the rooms.',
      from: { pathNot: '^apps/media/src/rooms/' },
      to: { path: npm('mediasoup') },
    },
    {
      name: 'child-process-in-process-files',
      severity: 'error',
      comment: 'A process has one file that runs it.',
      from: { path: '^apps/', pathNot: ['\\.process\\.ts$', tests] },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'verifier-stands-alone',
      severity: 'error',
      comment: 'A verifier that shares code with the server repeats its mistakes.',
      from: { path: '^tools/src/verify/', pathNot: tests },
      to: { path: '^(libs/|@kworum/|apps/|tools/src/(?!verify/))' },
    },
    {
      name: 'browser-verifier-stands-alone',
      severity: 'error',
      comment: 'The second verifier shares code with nobody, the first one included.',
      from: { path: '^apps/web/src/verify/journal/', pathNot: tests },
      to: { path: '^(libs/|@kworum/|tools/|apps/(?!web/src/verify/journal/))' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['(^|/)var/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
