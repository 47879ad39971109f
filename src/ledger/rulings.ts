import { readFileSync } from 'node:fs'

/** A numbered answer to an unclear clause (requirements/rulings.md). */
export interface Ruling {
  /** `R7` */
  readonly number: string
  readonly title: string
  /** The text behind `Rules:`. */
  readonly rules: string
}

/** @returns the rulings of a file, in order; what has no heading of the form `## R1. Title` is none */
export function readRulings(file: string): Ruling[] {
  return readFileSync(file, 'utf8').split(/^(?=## )/m).flatMap((part) => {
    const heading = /^## (R\d+)\. (.+)$/m.exec(part)
    if (heading === null) return []
    const rules = /^- Rules: ((?:.|\n(?! *\n|- |#))*)/m.exec(part)?.[1] ?? ''
    return [{ number: heading[1] ?? '', title: heading[2] ?? '', rules: rules.replace(/\s+/g, ' ').trim() }]
  })
}

/** @returns those that name the requirement, or all of its basis, or all requirements */
export function rulingsFor({ id, basis }: { readonly id: string; readonly basis: string }, rulings: readonly Ruling[]): Ruling[] {
  return rulings.filter(({ rules }) => /^all\b/.test(rules) || [...rules.matchAll(/`([^`]+)`/g)].some(([, name = '']) => name === id || name === `basis: ${basis}` || (rules.includes('`basis:') && name === basis)))
}
