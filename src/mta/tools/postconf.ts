import { invoke, type Invocation, type ToolContext } from './context.ts'
import { has } from './options.ts'
import { defaultValues } from './parameters.ts'
import type { ParameterMode } from './seams.ts'
import { printed, ToolFatal, type ToolResult } from './result.ts'

const usage =
  'postconf [-c config_dir] [-d (parameter defaults)] [-h (no names)] [-H (no values)] [-n (non-default parameters)] [-p (main.cf, default)] [-v (verbose)] [name...]'

/** postconf(1): shows parameters in force, their defaults (-d), or what main.cf sets (-n). */
export async function postconf(words: readonly string[], context: ToolContext): Promise<ToolResult> {
  const call = invoke(words, context, { letters: 'c:dhHnpv', usage })
  const { options } = call
  if (has(options, 'd') && has(options, 'n')) throw new ToolFatal('specify one of -d -n')
  const known = new Map([...defaultValues(), ...call.settings])
  const shown = values(call, known)
  const names = options.operands.length === 0 ? [...shown.keys()].sort() : context.seams.named(options.operands, [...known.keys()], mode(call))
  const lines = names.flatMap((name) => (shown.has(name) ? [line(name, shown.get(name) ?? '', call)] : []))
  const warnings = names.filter((name) => !known.has(name)).map((name) => context.seams.unknownParameter(name))
  return printed(lines.join(''), warnings.join(''))
}

function mode({ options }: Invocation): ParameterMode {
  if (has(options, 'd')) return 'defaults'
  return has(options, 'n') ? 'explicit' : 'in force'
}

function values(call: Invocation, inForce: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const { seams } = call.context
  if (mode(call) === 'defaults') return seams.defaults(defaultValues(), inForce)
  return mode(call) === 'explicit' ? seams.explicit(call.settings, inForce) : inForce
}

function line(name: string, value: string, { options }: Invocation): string {
  if (has(options, 'H')) return `${name}\n`
  if (has(options, 'h')) return `${value}\n`
  return `${name} = ${value}`.trimEnd() + '\n'
}
