import { readFileSync } from 'node:fs'

/** A numbered answer to an unclear clause (requirements/rulings.md). */
export interface Ruling {
  /** `R7` */
  readonly number: string
  readonly title: string
  /** The text behind `Rules:`. */
  readonly rules: string
  /** What it says, point by point: question, clauses, what is accepted. */
  readonly points: readonly { readonly name: string; readonly text: string }[]
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** `- Name: text`, up to the next point. */
function pointsOf(part: string): Ruling['points'] {
  return [...part.matchAll(/^- ([A-Z][^:\n]*): ((?:.|\n(?!- |#))*)/gm)].map(([, name = '', text = '']) => ({ name, text: oneLine(text) }))
}

/** @returns the rulings of a file, in order; what has no heading of the form `## R1. Title` is none */
export function readRulings(file: string): Ruling[] {
  return readFileSync(file, 'utf8').split(/^(?=## )/m).flatMap((part) => {
    const heading = /^## (R\d+)\. (.+)$/m.exec(part)
    if (heading === null) return []
    const rules = /^- Rules: ((?:.|\n(?! *\n|- |#))*)/m.exec(part)?.[1] ?? ''
    return [{ number: heading[1] ?? '', title: heading[2] ?? '', rules: oneLine(rules), points: pointsOf(part) }]
  })
}

/** @returns those that name the requirement, or all of its basis, or all requirements */
export function rulingsFor({ id, basis }: { readonly id: string; readonly basis: string }, rulings: readonly Ruling[]): Ruling[] {
  return rulings.filter(({ rules }) => /^all\b/.test(rules) || [...rules.matchAll(/`([^`]+)`/g)].some(([, name = '']) => name === id || name === `basis: ${basis}` || (rules.includes('`basis:') && name === basis)))
}
