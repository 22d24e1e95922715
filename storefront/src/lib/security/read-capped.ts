/**
 * Reads a request's body, but never more than `max` bytes of it: a body without a stated length, or
 * with a false one, must not fill the memory before anyone has looked at who sends it.
 * @returns the bytes, or undefined when there are more.
 */
export async function readCapped(
  request: Request,
  max: number
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > max) {
    return undefined
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const next = await reader?.read()
    if (!next || next.done) {
      break
    }
    size += next.value.byteLength
    if (size > max) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(next.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
