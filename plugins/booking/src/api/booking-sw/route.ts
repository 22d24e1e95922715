import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { workerScript } from "./worker"

/**
 * `GET /booking-sw`: the service worker that lets a technician reload his day without a network. It
 * is in charge of that one page of the admin, which the header lets it be from this address. No
 * login: the script holds nothing of anybody.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { admin } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const page = `${(admin.path ?? "/app").replace(/\/$/, "")}/booking/my-day`
  res
    .setHeader("content-type", "text/javascript; charset=utf-8")
    .setHeader("cache-control", "no-cache")
    .setHeader("service-worker-allowed", page)
    .setHeader("x-content-type-options", "nosniff")
    .send(workerScript(page))
}
