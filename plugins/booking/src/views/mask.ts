/** An address of which only the first letter and the domain stand: `a***@example.dz`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@")
  return at < 1 ? "***" : `${email.slice(0, 1)}***${email.slice(at)}`
}
