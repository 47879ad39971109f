import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../root.ts'
import { startMta, type Defect, type MtaSettings } from '../mta/index.ts'
import type { CommandRunner } from '../queue/command.ts'
import { defaultPatience, type Target } from './target.ts'

/** The included MTA, running and described as a target. */
export interface RunningReference {
  readonly target: Target
  readonly runTool: CommandRunner
  readonly settings: MtaSettings
  readonly configDirectory: string
  /** Stops it and removes its folder. */
  stop(): Promise<void>
}

export interface ReferenceChoice {
  readonly defects?: readonly Defect[]
  readonly patience?: Partial<Target['patience']>
  readonly ports?: MtaSettings['ports']
  /** Kept when given; otherwise a temporary folder that goes with the MTA. */
  readonly directory?: string
  readonly password?: string
}

const trusted = '127.0.0.3'
const unnamed = '127.0.0.7'
const refused = '127.0.0.9'

/**
 * Starts the included MTA as a small mail site: one domain, three accounts, an alias, a route to a next hop that is down.
 * Everything listens on loopback, on free ports; passwords and certificates are new each time.
 */
export async function startReference(choice: ReferenceChoice = {}): Promise<RunningReference> {
  const directory = choice.directory ?? (await mkdtemp(join(tmpdir(), 'mailspec-')))
  const nextHop = { host: '127.0.0.1', port: await quietPort() }
  const password = choice.password ?? randomBytes(12).toString('base64url')
  try {
    // A message that never arrives can be told from a wrong path only where there is a mailbox.
    await mkdir(join(directory, 'mail', 'user'), { recursive: true })
    const mta = await startMta(site(directory, password, nextHop, choice.ports), choice.defects)
    const target = describe(mta.ports, mta.ca, mta.configDirectory, password, nextHop, { ...defaultPatience, ...choice.patience }, directory)
    return {
      target: await withReachableClients(target), runTool: (argv) => mta.tool(argv), settings: mta.settings, configDirectory: mta.configDirectory,
      stop: async () => {
        await mta.stop()
        if (choice.directory === undefined) await rm(directory, { recursive: true, force: true })
      },
    }
  } catch (error) {
    if (choice.directory === undefined) await rm(directory, { recursive: true, force: true })
    throw error
  }
}

function site(directory: string, password: string, nextHop: { host: string; port: number }, ports = { relay: 0, submission: 0, submissions: 0 }): Partial<MtaSettings> & { directory: string } {
  return {
    directory, ports,
    hostname: 'mx.example.test',
    domains: ['example.test'],
    mailboxes: { 'user@example.test': 'user', 'other@example.test': 'other', 'juergen@example.test': 'juergen', 'readers-owner@example.test': 'owner' },
    // One alias, and one list, that names itself as well: a loop that has to end. The postmaster has no entry, and has to be found all the same.
    aliases: { 'sales@example.test': ['user@example.test'], 'team@example.test': ['other@example.test', 'user@example.test', 'team@example.test'] },
    // To an alias, and in another spelling.
    moved: { 'former@example.test': 'Sales@Example.test' },
    tellNewAddress: true,
    lists: { 'readers@example.test': { members: ['other@example.test', 'user@example.test', 'readers@example.test'], administrator: 'readers-owner@example.test' } },
    accounts: [
      { username: 'user@example.test', password, addresses: ['user@example.test', 'sales@example.test', 'user@Guest.example'] },
      { username: 'other@example.test', password: `${password}-other`, addresses: ['other@example.test'] },
      { username: 'jürgen', password: `${password}-u\u0308`, addresses: ['juergen@example.test'] },
    ],
    // So that the Rules about it can be seen to fail; off by default.
    cramMd5: true,
    // One as a network, one as an address: both are said in the way of mynetworks.
    networks: ['127.0.0.2/31'],
    turnedAway: [refused],
    routes: { 'relay.test': nextHop },
    // Who may relay has a name that leads nowhere, and the client without forward-confirmed reverse DNS one that leads to somebody else.
    resolver: {
      names: { '127.0.0.1': 'host.client.example', [trusted]: 'inside.client.example', [unnamed]: 'false.client.example' },
      addresses: { 'host.client.example': ['127.0.0.1'], 'false.client.example': ['127.0.0.1'] },
    },
    requireReverseDns: true,
    refuseLocalSenderFromStrangers: true,
    nameSender: true,
    // So that the Rule about it can be seen to fail: whoever can, agrees on 256.
    minimumKeyBits: 256,
    // Not the default, so that a tool that shows defaults can be told from one that shows what is set.
    messageSizeLimit: 500_000,
  }
}

function describe(ports: MtaSettings['ports'], ca: string, config: string, password: string, nextHop: { host: string; port: number }, patience: Target['patience'], directory: string): Target {
  const host = '127.0.0.1'
  return {
    name: 'the included reference MTA',
    relay: { host, port: ports.relay }, submission: { host, port: ports.submission }, submissions: { host, port: ports.submissions },
    tls: { ca, servername: 'mx.example.test', insecure: false },
    domain: 'example.test', recipient: 'user@example.test', unknownRecipient: 'nobody@example.test', foreignRecipient: 'someone@outside.test',
    deferredRecipient: 'later@relay.test', aliasAddress: 'sales@example.test', otherAddress: 'other@example.test', unownedAddress: 'unowned@example.test',
    account: { username: 'user@example.test', password, addresses: ['user@example.test', 'sales@example.test', 'user@Guest.example'] },
    movedRecipient: 'former@example.test',
    alias: { address: 'team@example.test', members: ['other@example.test', 'user@example.test'] },
    list: { address: 'readers@example.test', members: ['other@example.test', 'user@example.test'], administrator: 'readers-owner@example.test' },
    internationalAccount: { username: 'jürgen', password: `${password}-u\u0308`, addresses: ['juergen@example.test'] },
    mailbox: { type: 'maildir', path: join(directory, 'mail', 'user') },
    queue: { type: 'postfix', exec: [process.execPath, join(root, 'bin', 'mailspec.js'), 'mta'], config },
    nextHop, clients: { stranger: host, trusted, unnamed, refused },
    policy: { reverseDns: true, localSender: true, nullSender: 'accept', author: true },
    allow: ['deliver', 'queue', 'attack'], stated: true, patience,
  }
}

/** Some systems have no loopback address but 127.0.0.1: what needs another is then not tested, and says so. */
async function withReachableClients(target: Target): Promise<Target> {
  const usable = await Promise.all(Object.entries(target.clients as Readonly<Record<string, string>>).map(async ([kind, address]) => ((await canListen(address, 0)) ? [[kind, address]] : [])))
  return { ...target, clients: Object.fromEntries(usable.flat()) as Target['clients'] }
}

/** A free port below the range from which the system takes the ports of clients, so that it stays free until the next hop comes back. */
async function quietPort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 12_000 + Math.floor(Math.random() * 18_000)
    if (await canListen('127.0.0.1', port)) return port
  }
  throw new Error('no free port between 12000 and 30000 on 127.0.0.1')
}

async function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false))
    server.listen({ host, port }, () => server.close(() => resolve(true)))
  })
}

/** @returns a runner for the tools of an included MTA that runs in another process */
export function toolRunner(configDirectory: string): CommandRunner {
  return async (argv) => {
    const [{ runTool }, { soundToolSeams }] = await Promise.all([import('../mta/tools/run.ts'), import('../mta/tools/seams.ts')])
    return runTool(argv, { configDirectory, seams: soundToolSeams() })
  }
}
