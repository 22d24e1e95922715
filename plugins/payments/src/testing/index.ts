/**
 * The conformance kit: the promises of {@link Gateway} as named scenarios, for any test runner.
 * See `docs/add-a-gateway.md`.
 *
 * @module
 */
import { createBench, type Scenario } from "./bench"
import type { GatewayDriver } from "./driver"
import { expireScenarios } from "./scenarios/closing"
import { readScenarios } from "./scenarios/read"
import { refundScenarios } from "./scenarios/refund"
import { registerScenarios } from "./scenarios/register"
import { credentialScenarios, shapeScenarios } from "./scenarios/shape"
import { webhookScenarios } from "./scenarios/webhook"

export type { Scenario } from "./bench"
export {
  FAULTS,
  type Fault,
  type GatewayCall,
  type GatewayDriver,
  type Lie,
  type WebhookVariant,
} from "./driver"
export {
  startScriptedServer,
  type ScriptedAnswer,
  type ScriptedRequest,
  type ScriptedServer,
} from "./scripted-server"

/**
 * Every scenario that fits what the gateway claims and its sandbox can play. Each starts with
 * `driver.reset()`, runs by itself and throws when a promise is broken:
 *
 *     for (const { name, run } of gatewayScenarios(driver)) it(name, run)
 *
 * One after the other: they share the sandbox.
 */
export function gatewayScenarios(driver: GatewayDriver): Scenario[] {
  const bench = createBench(driver)
  const scenarios = [
    ...shapeScenarios(bench),
    ...credentialScenarios(bench),
    ...registerScenarios(bench),
    ...readScenarios(bench),
    ...refundScenarios(bench),
    ...expireScenarios(bench),
    ...webhookScenarios(bench),
  ]
  return scenarios.map(({ name, run }) => ({
    name,
    async run() {
      await driver.reset()
      await run()
    },
  }))
}
