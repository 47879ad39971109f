import { join } from 'node:path'

/** The folder that holds features, steps, support and requirements. */
export const root = join(__dirname, '..', '..')
