import { existsSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'

/** The folder of the checkout or of the installed package: the next one upwards with a package.json. It holds features, requirements and bin. */
export const root = above(__dirname)

/** The folder that holds src, support and steps: the root in a checkout, `dist` in the package. */
export const codeRoot = join(__dirname, '..')

/** How our own code files end here: `.ts` in a checkout, `.js` in the package. */
export const codeEnding = extname(__filename)

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) || dirname(folder) === folder ? folder : above(dirname(folder))
}
