import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"

const LIGHTHOUSE = "lighthouse@13.5.0"

/** @param {Buffer | string} body */
const kB = (body) => gzipSync(body).length / 1000

/**
 * First-load JavaScript, styles and HTML of a page, gzip kB: what its HTML names, the legacy polyfill
 * (`nomodule`) left out because no current browser loads it.
 * @param {string} url
 */
async function pageWeight(url) {
  const html = await (await fetch(url)).text()
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  const scripts = new Set()
  const styles = new Set()
  for (const tag of tags) {
    const src = /\ssrc="([^"]+)"/.exec(tag)?.[1]
    const href = /\shref="([^"]+)"/.exec(tag)?.[1]
    if (src && !/nomodule/i.test(tag)) scripts.add(src)
    if (href && /rel="stylesheet"/.test(tag)) styles.add(href)
  }
  const weigh = async (/** @type {Iterable<string>} */ list) => {
    let sum = 0
    for (const path of list)
      sum += kB(Buffer.from(await (await fetch(new URL(path, url))).arrayBuffer()))
    return sum
  }
  return { js: await weigh(scripts), css: await weigh(styles), html: kB(html) }
}

/** Lighthouse's mobile profile, run by `npx` in a real Chromium. @param {string} url @param {string} chromium */
async function lighthouse(url, chromium) {
  const dir = mkdtempSync(join(tmpdir(), "hanout-lighthouse-"))
  const report = join(dir, "report.json")
  const code = await new Promise((resolve) => {
    const child = spawn(
      "npx",
      [
        "--yes",
        LIGHTHOUSE,
        url,
        "--quiet",
        "--output=json",
        `--output-path=${report}`,
        "--only-categories=performance,accessibility,best-practices,seo",
        "--chrome-flags=--headless=new --no-sandbox --disable-background-networking",
      ],
      { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, CHROME_PATH: chromium } }
    )
    child.once("error", () => resolve(127))
    child.once("close", resolve)
  })
  if (code !== 0) return undefined
  const json = JSON.parse(readFileSync(report, "utf8"))
  rmSync(dir, { recursive: true, force: true })
  const score = (/** @type {string} */ c) => Math.round((json.categories[c]?.score ?? 0) * 100)
  const value = (/** @type {string} */ a) => json.audits[a]?.numericValue ?? Number.NaN
  return {
    scores: ["performance", "accessibility", "best-practices", "seo"].map(score).join(" / "),
    lcp: value("largest-contentful-paint") / 1000,
    cls: value("cumulative-layout-shift"),
    tbt: value("total-blocking-time"),
  }
}

/**
 * Weights and Lighthouse of the pages a shopper meets first.
 * @param {string} url of the storefront
 * @param {string} productHandle
 * @param {string} chromium its executable
 */
export async function measureStorefront(url, productHandle, chromium) {
  const pages = [
    "/fr",
    "/ar",
    `/fr/products/${productHandle}`,
    "/fr/categories/cartes-electroniques",
    "/fr/cart",
    "/fr/checkout",
  ]
  console.log("\n### Storefront, gzip kB of the first load\n")
  console.log("| page | JS | CSS | HTML |")
  console.log("|---|---|---|---|")
  for (const page of pages) {
    const w = await pageWeight(url + page)
    console.log(`| ${page} | ${w.js.toFixed(0)} | ${w.css.toFixed(0)} | ${w.html.toFixed(0)} |`)
  }
  console.log("\n### Lighthouse, mobile profile\n")
  console.log("| page | perf / a11y / best practices / SEO | LCP s | CLS | TBT ms |")
  console.log("|---|---|---|---|---|")
  for (const page of pages.slice(0, 4)) {
    const r = await lighthouse(url + page, chromium)
    console.log(
      r
        ? `| ${page} | ${r.scores} | ${r.lcp.toFixed(1)} | ${r.cls.toFixed(3)} | ${r.tbt.toFixed(0)} |`
        : `| ${page} | Lighthouse did not run | | | |`
    )
  }
}
