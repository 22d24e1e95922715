const transform = {
  "^.+\\.[cm]?[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", decorators: true, tsx: true },
        transform: { decoratorMetadata: true, react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
}
const common = {
  testEnvironment: "node",
  transform,
  // ESM sources import with `.js`; here the TypeScript file stands behind it.
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  modulePathIgnorePatterns: ["/\\.medusa/", "/\\.next/", "/dist/", "/\\.hanout/"],
}

/** Three rings: pure code beside its source, modules on a real database, HTTP on a running Medusa. */
export default {
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/{backend,plugins,storefront,scripts}/**/*.unit.spec.{ts,tsx,mts}"],
    },
    {
      ...common,
      displayName: "modules",
      moduleNameMapper: {},
      testMatch: ["<rootDir>/integration-tests/modules/**/*.spec.ts"],
    },
    {
      ...common,
      displayName: "http",
      moduleNameMapper: {},
      testMatch: ["<rootDir>/integration-tests/http/**/*.spec.ts"],
    },
    {
      ...common,
      displayName: "contract",
      moduleNameMapper: {},
      testMatch: ["<rootDir>/integration-tests/contract/**/*.spec.ts"],
    },
  ],
}
