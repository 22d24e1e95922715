const swc = (module = {}) => [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", decorators: true, tsx: true },
      transform: { decoratorMetadata: true, react: { runtime: "automatic" } },
      target: "es2022",
    },
    module: { type: "commonjs", ...module },
  },
]
const transform = { "^.+\\.[cm]?[jt]sx?$": swc() }
const common = {
  testEnvironment: "node",
  transform,
  // ESM sources import with `.js`; here the TypeScript file stands behind it.
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  modulePathIgnorePatterns: ["/\\.medusa/", "/\\.next/", "/dist/", "/\\.hanout/"],
}

/** The rings that run with Node's own modules: there the sandboxes are imported, not required. */
const onMedusa = {
  ...common,
  moduleNameMapper: {},
  transform: {
    "/integration-tests/sandboxes/load\\.ts$": swc({ ignoreDynamic: true }),
    ...transform,
  },
}

/**
 * The rings: pure code beside its source, modules on a real database, HTTP on a running Medusa, many
 * requests at once (alone on the machine, one file after the other), whole processes.
 */
export default {
  // No test is about time: a property run on a busy machine may take long and is right all the same.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/{backend,plugins,storefront,scripts}/**/*.unit.spec.{ts,tsx,mts}"],
    },
    {
      ...onMedusa,
      displayName: "modules",
      testMatch: ["<rootDir>/integration-tests/modules/**/*.spec.ts"],
    },
    {
      ...onMedusa,
      displayName: "http",
      testMatch: ["<rootDir>/integration-tests/http/**/*.spec.ts"],
    },
    {
      ...onMedusa,
      displayName: "races",
      testMatch: ["<rootDir>/integration-tests/races/**/*.spec.ts"],
    },
    {
      ...onMedusa,
      displayName: "contract",
      testMatch: ["<rootDir>/integration-tests/contract/**/*.spec.ts"],
    },
  ],
}
