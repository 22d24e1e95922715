import { bindCompletionHooks } from "./bind"
import { addRule, type CompletionRule } from "./rules"

export { readCompletionCart } from "./bind"
export {
  listCompletionRules,
  runCompletionRules,
  undoCompletionRules,
  unregisterCompletionRule,
  type CompletionContext,
  type CompletionPhase,
  type CompletionRule,
} from "./rules"
export * from "./types"

/**
 * Adds a rule every cart must pass before it becomes an order; the same name replaces.
 *
 * Call it at load time from a file under `src/workflows/hooks/`, which Medusa imports at start.
 * The first call takes core's `completeCart` hooks `validate` and `beforePaymentAuthorization`
 * for the whole application.
 *
 * Orders in use: 100 delivery address, 200 delivery method, 300 stock, 400 payment limits, 420 held
 * appointments.
 */
export function registerCompletionRule(rule: CompletionRule): void {
  addRule(rule)
  bindCompletionHooks()
}
