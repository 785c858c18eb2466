// The one direction of imports, and why. `npm run check:imports` prints the reason of each rule that is broken.
const rooms = ['catalogue', 'classifier', 'policies', 'placement', 'infra', 'advisor']

const reasons = {
  catalogue: 'catalogue holds dated facts about the world; facts must not depend on what anybody makes of them',
  classifier: 'classifier says what data is; where it may lie and what a zone permits is for policies',
  policies: 'policies say where data may lie; choosing among permitted places is for placement',
  placement: 'placement chooses; how a choice becomes resources is for infra, and the engine knows no provider',
  infra: 'infra writes down what the plan decided; it reads the reviewed plan file and never the advisor',
}

const oneWay = rooms.slice(0, -1).map((room, i) => ({
  name: `${room}-imports-only-from-its-left`,
  severity: 'error',
  comment: reasons[room],
  from: { path: `^${room}/` },
  to: { path: `^(${rooms.slice(i + 1).join('|')})/` },
}))

const confined = (sdk, pattern, homes, comment) => ({
  name: `${sdk}-stays-at-home`,
  severity: 'error',
  comment,
  from: { path: `^(${rooms.join('|')})/`, pathNot: homes },
  to: { path: pattern },
})

export default {
  forbidden: [
    ...oneWay,
    {
      name: 'nothing-imports-test',
      severity: 'error',
      comment: 'tests may look at anything; nothing that ships may lean on a test',
      from: { path: `^(${rooms.join('|')})/` },
      to: { path: '^test/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'two files that need each other are one file, or need a third',
      from: { path: `^(${rooms.join('|')})/` },
      to: { circular: true },
    },
    {
      name: 'pure-rooms-touch-no-disk-socket-or-clock',
      severity: 'error',
      comment:
        'classifier, policies and placement are functions of values, so that every decision can be replayed; files are met in advisor and in the entry points of infra',
      from: { path: '^(classifier|policies|placement)/', pathNot: '^placement/solve/' },
      to: { path: '^(node:)?(fs|fs/promises|net|http|https|child_process|dns|tls|dgram|os|worker_threads|process)$' },
    },
    {
      name: 'the-engine-does-not-touch-disk-or-socket',
      severity: 'error',
      comment: 'the solver may use worker threads and nothing else of the machine',
      from: { path: '^placement/solve/' },
      to: { path: '^(node:)?(fs|fs/promises|net|http|https|child_process|dns|tls|dgram)$' },
    },
    confined(
      'aws-cdk',
      'node_modules/(aws-cdk-lib|constructs)/',
      '^infra/aws/',
      'CDK takes seconds and 200 MB to load; only the AWS emitter pays for it',
    ),
    confined(
      'pulumi',
      'node_modules/@pulumi/',
      '^infra/(azure|google|openstack|pulumi)/',
      'Pulumi SDKs are heavy and global; only the emitters that register resources load them',
    ),
    confined('google-storage', 'node_modules/@google-cloud/storage/', '^advisor/store/', 'evidence leaves by one door'),
    confined(
      'duckdb',
      'node_modules/@duckdb/',
      '^advisor/(scan|actuals|price-import)/',
      'values are read in one room, so that there is one place from which they could leak; bills and sellers’ lists hold no values of the agency’s',
    ),
    confined(
      'workbooks',
      'node_modules/exceljs/',
      '^advisor/(scan|files)/',
      'workbooks are unfolded where their size is bounded',
    ),
    confined(
      'postgres',
      'node_modules/pg/',
      '^advisor/scan/',
      'an agency’s database is opened by the scan alone, read-only',
    ),
    confined('plots', 'node_modules/echarts/', '^advisor/html/', 'pages are drawn in one room'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
