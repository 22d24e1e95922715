import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { SmtpNotificationProvider } from "./service"

/** Notification provider `smtp`, for the channel `email`. */
export default ModuleProvider(Modules.NOTIFICATION, { services: [SmtpNotificationProvider] })
