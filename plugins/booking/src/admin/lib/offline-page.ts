import { keepShell } from "./kept"

const base = (typeof __BASE__ === "string" ? __BASE__ : "/app").replace(/\/$/, "")
const PAGE = `${base}/booking/my-day`

/**
 * Makes a reload of the technician's page work without a network: registers the worker, for this
 * page only, and keeps the page. Does nothing where the browser cannot (no TLS) or the backend is
 * another origin than the admin.
 */
export async function readyOffline(): Promise<void> {
  const backend = typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : ""
  if (!("serviceWorker" in navigator) || /^https?:/.test(backend)) return
  try {
    await navigator.serviceWorker.register("/booking-sw", { scope: PAGE })
    await keepShell(base, PAGE)
  } catch {
    // The page works without; only a reload offline does not.
  }
}
