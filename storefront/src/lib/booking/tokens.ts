const MANAGE = /^[A-Za-z0-9_-]{1,64}\.\d{1,6}\.[0-9a-z]{1,12}\.[A-Za-z2-7]{16}$/
const PROPOSAL = /^[A-Za-z0-9._-]{10,200}$/
const PHOTO = /^[A-Za-z0-9_-]{1,64}$/

/** `<visit>.<link version>.<expiry>.<mark>`: what a manage link may look like. Only the backend knows. */
export function looksLikeManageToken(token: string): boolean {
  return MANAGE.test(token)
}

/** True for a text that can be the link of a yearly proposal. */
export function looksLikeProposalToken(token: string): boolean {
  return PROPOSAL.test(token)
}

/** True for a text that can name a photo of a visit. */
export function looksLikePhotoId(id: string): boolean {
  return PHOTO.test(id)
}
