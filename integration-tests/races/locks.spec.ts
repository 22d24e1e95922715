import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"

jest.setTimeout(60_000)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/checkout"),
  testSuite: ({ getContainer }) => {
    const locking = () => getContainer().resolve(Modules.LOCKING)
    const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

    it("Medusa's locking module takes crossing keys through the sorted provider", async () => {
      const seen: string[] = []
      const job = (name: string) => async () => {
        seen.push(`${name} in`)
        await turn()
        seen.push(`${name} out`)
      }
      await Promise.all([
        locking().execute(["b", "a"], job("1")),
        locking().execute(["a", "b"], job("2")),
        locking().execute(["b"], job("3")),
      ])
      expect(seen).toHaveLength(6)
      for (const name of ["1", "2", "3"]) {
        // Nobody else comes between the in and the out of a job.
        expect(seen.indexOf(`${name} out`)).toBe(seen.indexOf(`${name} in`) + 1)
      }
    })

    it("refuses a held key with a conflict and gives it to the next after the release", async () => {
      await locking().acquire("cart", { ownerId: "me" })
      await expect(locking().acquire(["x", "cart"])).rejects.toMatchObject({ type: "conflict" })
      expect(await locking().release("cart", { ownerId: "me" })).toBe(true)
      await expect(locking().acquire(["x", "cart"])).resolves.toBeUndefined()
      await locking().releaseAll()
    })
  },
})
