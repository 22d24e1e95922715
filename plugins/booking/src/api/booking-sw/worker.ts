/**
 * The service worker of the technician's page, as text. It answers from what the page kept (see
 * `admin/lib/kept.ts`) only when the network does not answer, and keeps nothing itself. `page` is
 * the path of the page, which is also all it is in charge of.
 */
export function workerScript(page: string): string {
  return `"use strict"
const PAGE = ${JSON.stringify(page)}
const CACHE = "hanout-booking-day"

self.addEventListener("install", () => self.skipWaiting())
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()))

self.addEventListener("fetch", (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  // Whoever signs out leaves nothing behind on this phone.
  if (request.method === "DELETE" && url.pathname === "/auth/session") {
    event.waitUntil(caches.delete(CACHE))
    return
  }
  if (request.method !== "GET") return
  event.respondWith(answer(request, url))
})

async function answer(request, url) {
  try {
    return await fetch(request)
  } catch (error) {
    const cache = await caches.open(CACHE)
    const address = request.mode === "navigate" ? PAGE : url.pathname + url.search
    const kept = await cache.match(address, { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}
`
}
