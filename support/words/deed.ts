import type { MailWorld } from '../world.ts'

/** What a word of the phrase book does with the scenario. */
export type Deed = (world: MailWorld) => void | Promise<void>
/** The same with what stands in back-quotes. */
export type LineDeed = (world: MailWorld, line: string) => void | Promise<void>

/** The words of one kind, each with what it does. */
export type Words<T> = Readonly<Record<string, T>>
