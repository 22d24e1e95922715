import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { SortedLockProvider } from "./service"

/** Locking provider `sorted-lock`; make it the default of the Locking module. */
export default ModuleProvider(Modules.LOCKING, { services: [SortedLockProvider] })
