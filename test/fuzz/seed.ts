/** Fixed, so that a test that fails does so every time; the failure's report names it too. `npm run fuzz` takes another one each time. */
export const shortSeed = 5321
