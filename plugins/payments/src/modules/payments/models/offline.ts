/** Tables of the methods that need no gateway; see `migrations/`. */
export const offlineModels = {}
