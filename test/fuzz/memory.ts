import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** What is used after it is really in use. */
export const collectGarbage = runInNewContext('gc') as (this: void) => void
