import path from "node:path"
import type { NextConfig } from "next"
import { staticHeaders } from "./src/lib/security/headers"

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // Title and canonical belong in <head> for everyone, not only for known crawlers: without
  // JavaScript a streamed title would stay in the body. The data behind them is cached.
  htmlLimitedBots: /.*/,
  // The workspace root: Next would otherwise guess it from lockfiles.
  turbopack: { root: path.join(import.meta.dirname, "..") },
  outputFileTracingRoot: path.join(import.meta.dirname, ".."),
  images: {
    // Every picture reaches the browser through this origin: `/media/…` streams Medusa's files,
    // so neither the policy nor the build has to know where Medusa lives.
    localPatterns: [{ pathname: "/media/**", search: "" }],
    remotePatterns: [],
    formats: ["image/webp"],
    deviceSizes: [360, 480, 640, 828, 1080, 1280, 1600],
    imageSizes: [64, 96, 160, 240, 320],
    qualities: [75],
    minimumCacheTTL: 60 * 60 * 24,
  },
  async headers() {
    return [{ source: "/:path*", headers: staticHeaders() }]
  },
}

export default config
