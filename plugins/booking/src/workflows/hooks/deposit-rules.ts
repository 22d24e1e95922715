import { registerCompletionRule } from "@hanout/checkout/registry"
import { checkDeposit, claimHold, giveBack } from "../../deposits/rule"

// Medusa imports this folder at start, before the first cart can be completed.
registerCompletionRule({ name: "booking.hold", order: 420, check: checkDeposit })
registerCompletionRule({
  name: "booking.claim",
  order: 420,
  phase: "after_reservation",
  check: claimHold,
  undo: giveBack,
})
