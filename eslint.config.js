import nx from '@nx/eslint-plugin';
import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const only = (sourceTag, ...allowed) => ({
  sourceTag: `scope:${sourceTag}`,
  onlyDependOnLibsWithTags: allowed.map((tag) => `scope:${tag}`),
});

const depConstraints = [
  only('domain', 'domain'),
  only('vocabulary', 'domain', 'vocabulary'),
  only('matching', 'domain', 'vocabulary', 'matching'),
  only('world', 'domain', 'vocabulary', 'world'),
  only('migrations', 'migrations'),
  only('web', 'domain', 'vocabulary', 'web'),
  only('api', 'domain', 'vocabulary', 'matching', 'world', 'migrations', 'api'),
];

const sqlFromStrings = ['query', 'where', 'andWhere', 'orWhere', 'addSelect', 'orderBy', 'addOrderBy'].map(
  (name) => ({
    selector: `CallExpression[callee.property.name='${name}'] > TemplateLiteral.arguments[expressions.length>0]`,
    message: 'No SQL from strings: pass parameters ($1) and choose among constant statements.',
  }),
);

const outboundDoor = 'What a user or a setting names is fetched by Outbound of the platform.';
const outwardModules =
  '^(undici|axios|got|node-fetch|(node:)?(https?|http2|net|tls|dgram|dns)(\\u002fpromises)?)$';
/** Ways out of the server beside its door; listening and telling addresses apart are none. */
const waysOut = [
  "CallExpression[callee.name='fetch']",
  "MemberExpression[property.name='fetch'][object.name=/^(globalThis|global|window)$/]",
  'NewExpression[callee.name=/^(WebSocket|EventSource|XMLHttpRequest)$/]',
  `ImportDeclaration[importKind!='type'][source.value=/${outwardModules}/] > :not(Literal, ImportSpecifier[importKind='type'], ImportSpecifier[imported.name=/^(createServer|isIP|isIPv4|isIPv6)$/])`,
  `ImportExpression[source.value=/${outwardModules}/]`,
].map((selector) => ({ selector, message: outboundDoor }));

/** The rooms of the API in their order: a later one may import an earlier one, through its index only. */
const rooms = [
  'documents',
  'directory',
  'attachment',
  'mail',
  'notification',
  'statement',
  'terms',
  'joining',
  'membership',
  'oidc',
  'partner',
  'account',
  'authenticator',
  'suspension',
  'service-facts',
  'catalogue',
  'service-review',
  'co-publishing',
  'capacity',
  'import-file',
  'import',
  'decomposition',
  'need',
  'discovery',
  'need-match',
  'saved-search',
  'clarification',
  'demand',
  'engagement',
  'quote',
  'negotiation',
  'comparison',
  'replacement',
  'conversation',
  'agreement',
  'dispute',
  'review',
  'sector',
  'registry',
  'moderation',
  'network',
  'onboarding',
  'cooperation',
  'label',
  'project',
  'project-plan',
  'indicator-set',
  'assessment',
  'market-evidence',
  'assessment-report',
  'programme',
  'registration',
  'strategy',
  'improvement',
  'working-group',
  'unmet-demand',
  'planning',
  'publication',
  'project-report',
  'impact',
  'privacy',
];

const rawDatabase = [
  { name: '@nestjs/typeorm', message: 'A room gets the caller’s transaction from caller.db().' },
  {
    name: 'typeorm',
    importNames: ['DataSource', 'getRepository'],
    message: 'A room gets the caller’s transaction from caller.db().',
  },
  { name: '@fivefold/world', message: 'The demo world is for tests and the demo command.' },
];

/** Tables are written by one room, which takes the life out of formulas. */
const tableWriters = ['csv-stringify', 'csv-stringify/sync', 'exceljs'].map((name) => ({
  name,
  message: 'Tables are written by writeTable of the room documents.',
}));

function roomRules(room, position) {
  const later = rooms.slice(position + 1).flatMap((name) => [`**/${name}/**`]);
  const earlier = [...rooms.slice(0, position), 'platform'].flatMap((name) => [
    `../${name}/**`,
    `!../${name}/index.js`,
  ]);
  const patterns = [
    { group: earlier, message: 'Another room is entered through its index.' },
    ...(later.length > 0
      ? [{ group: later, message: 'A later room is not imported; news travel as outbox events.' }]
      : []),
  ];
  return {
    files: [`apps/api/src/${room}/**/*.ts`],
    ignores: ['**/*.spec.ts', '**/*.db-spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['documents', 'import-file'].includes(room)
            ? rawDatabase
            : [...rawDatabase, ...tableWriters],
          patterns,
        },
      ],
    },
  };
}

const platformRules = {
  files: ['apps/api/src/platform/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: rooms.map((name) => `**/${name}/**`), message: 'The platform knows no room.' }] },
    ],
  },
};

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.data', 'apps/web/src/graphql'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          enforceBuildableLibDependency: false,
          depConstraints,
        },
      ],
      'no-restricted-syntax': ['error', ...sqlFromStrings],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-undef': 'off',
    },
  },
  {
    // Judged cases and timings of the matching library run on the demo world; its code never sees it.
    files: ['libs/matching/golden/**/*.ts', 'libs/matching/bench/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: ['@fivefold/world'], enforceBuildableLibDependency: false, depConstraints },
      ],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'libs/vocabulary/src/**/*.ts', 'libs/matching/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', '@nestjs/*', 'typeorm', 'pg'], message: 'This library is pure.' }] },
      ],
      'no-restricted-globals': ['error', { name: 'process', message: 'This library is pure.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is an argument.' },
        { object: 'Math', property: 'random', message: 'The seed is an argument.' },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/platform/http/outbound.ts', '**/*.spec.ts', '**/*.db-spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...sqlFromStrings, ...waysOut] },
  },
  ...rooms.map(roomRules),
  platformRules,
  {
    // Answers over the wire are JSON of any shape until a test says what it expects of them.
    files: ['**/test/**/*.ts', '**/*.{spec,db-spec,e2e-spec}.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
      },
    },
  },
);
