import { registerDeliveryRules } from "../../rules/register"

// Medusa imports this folder at start, before the first cart can be completed.
registerDeliveryRules()
