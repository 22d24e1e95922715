import js from "@eslint/js"
import medusa from "@medusajs/eslint-plugin"
import prettier from "eslint-config-prettier"
import tseslint from "typescript-eslint"

/** Only these may look at the environment; everything else is handed parsed values. */
const ENV_READERS = [
  "**/env.ts",
  "medusa-config.ts",
  "instrumentation.ts",
  "scripts/**",
  "integration-tests/**",
  "storefront/next.config.ts",
  "storefront/src/instrumentation.ts",
  "**/*.spec.{ts,tsx,mts}",
]

/** `NODE_ENV` is no setting: bundlers put its value in place of it. */
const ENVIRONMENT = [
  {
    selector:
      "MemberExpression[object.object.name='process'][object.property.name='env'][property.name!='NODE_ENV'], :not(MemberExpression) > MemberExpression[object.name='process'][property.name='env']",
    message: "Only a package's env.ts reads the environment; take the value as an argument.",
  },
]

const PHYSICAL =
  "(^|[\\s:!])-?(m[lr]|p[lr]|left|right|border-[lr]|rounded-[lr]|rounded-[tb][lr]|text-left|text-right|float-left|float-right|clear-left|clear-right|scroll-m[lr]|scroll-p[lr])(-|\\s|$)"
const PHYSICAL_MESSAGE =
  "This class names a side of the screen and is wrong in Arabic: use the logical one (ms-, pe-, start-, border-s-, text-start …)."

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/.medusa/**",
      "**/.next/**",
      "**/dist/**",
      "**/.hanout/**",
      "coverage/**",
      "**/playwright-report/**",
      "**/test-results/**",
      "**/next-env.d.ts",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...medusa.configs.recommended.map((config) =>
    // These are no Medusa code: folders called `api` or `modules` mean other things there, and a pure
    // package has no MedusaError to throw.
    config.files
      ? {
          ...config,
          ignores: [...(config.ignores ?? []), "storefront/**", "scripts/**", "plugins/algeria/**"],
        }
      : config
  ),
  {
    files: ["**/*.{ts,tsx,mts,mjs,js,cjs}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          caughtErrors: "all",
          ignoreRestSiblings: true,
        },
      ],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-restricted-globals": [
        "error",
        { name: "localStorage", message: "Nothing of a shopper's is kept in web storage." },
        { name: "sessionStorage", message: "Nothing of a shopper's is kept in web storage." },
      ],
    },
  },
  {
    files: ["**/*.{ts,tsx,mts}"],
    ignores: ENV_READERS,
    rules: { "no-restricted-syntax": ["error", ...ENVIRONMENT] },
  },
  {
    files: ["backend/**", "plugins/**"],
    rules: {
      // Ids are global in a shop, so ours begin with the plugin's name; the rule wants the bare name.
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      "@medusajs/step-id-kebab-case": "off",
    },
  },
  {
    // Pure code knows no Medusa: what it throws is a bug of the caller or is translated at the edge.
    files: ["**/domain/**", "**/registry/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    // Written by Medusa's generator.
    files: ["**/migrations/**"],
    rules: { "no-useless-escape": "off" },
  },
  {
    files: ["storefront/**/*.{ts,tsx}"],
    ignores: ["**/*.spec.{ts,tsx}", ...ENV_READERS],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...ENVIRONMENT,
        {
          selector: `JSXAttribute[name.name='className'] Literal[value=/${PHYSICAL}/]`,
          message: PHYSICAL_MESSAGE,
        },
        {
          selector: `JSXAttribute[name.name='className'] TemplateElement[value.raw=/${PHYSICAL}/]`,
          message: PHYSICAL_MESSAGE,
        },
        {
          selector: `CallExpression[callee.name='cx'] Literal[value=/${PHYSICAL}/]`,
          message: PHYSICAL_MESSAGE,
        },
      ],
    },
  },
  {
    // Node programs: their text is their interface.
    files: ["**/*.{mjs,cjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "fetch",
          "URL",
          "Buffer",
          "AbortSignal",
          "setTimeout",
          "setInterval",
          "clearTimeout",
          "clearInterval",
          "performance",
          "URLSearchParams",
          "structuredClone",
        ].map((name) => [name, "readonly"])
      ),
    },
  },
  {
    files: ["integration-tests/benchmarks/**"],
    rules: { "no-console": "off" },
  },
  {
    // CommonJS by Medusa's own loader, and tests that load a configuration as Medusa does.
    files: ["medusa-config.ts", "integration-tests/**/*.{ts,js,cjs}", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
    languageOptions: {
      globals: { module: "writable", require: "readonly", __dirname: "readonly" },
    },
  },
  prettier,
  // Medusa's list leaves out every folder of this name; here one is a route.
  { ignores: ["!**/api/**/coverage/**"] }
)
