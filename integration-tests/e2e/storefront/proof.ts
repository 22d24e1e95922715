import { randomInt } from "node:crypto"
import { picture } from "../admin/payments"

/** A picture nobody has sent before: the same file twice counts as a duplicate. */
export function proofPicture(): Buffer {
  return picture(randomInt(256), randomInt(256), randomInt(256))
}
