import { execFileSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { expect } from 'chai'
import { mailspec } from './command.ts'
import { expectOneLine } from './judged.ts'

/** What bash would offer behind these words. */
function offered(script: string, ...words: readonly string[]): string[] {
  const asked = `${script}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _mailspec; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['--norc', '-c', asked], { encoding: 'utf8' }).split('\n').filter((line) => line !== '')
}

describe('mailspec completion', () => {
  it('bash offers commands and their options', async () => {
    const { code, out } = await mailspec('completion', 'bash')
    expect(code).to.equal(0)
    expect(offered(out, 'mailspec', 'me')).to.deep.equal(['merge'])
    expect(offered(out, 'mailspec', 'run', '--ba')).to.deep.equal(['--baseline'])
    expect(offered(out, 'mailspec', 'merge', '--ba')).to.deep.equal([])
  })

  it('zsh and fish get the same words', async () => {
    expect((await mailspec('completion', 'zsh')).out).to.match(/^autoload -U \+X bashcompinit/).and.include('--baseline')
    expect((await mailspec('completion', 'fish')).out).to.include("complete -c mailspec -n '__fish_seen_subcommand_from run' -l baseline\n")
  })

  it('another shell ends with 64', async () => {
    const ran = await mailspec('completion', 'tcsh')
    expect(ran.code).to.equal(64)
    expectOneLine(ran, /completion tcsh: is none of bash, zsh, fish/)
  })
})
