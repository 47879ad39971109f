import { agreeTo, helloExtension } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-name-served',
  summary: 'The server looks at the name that a client asks for, acknowledges it, and serves whatever it is (to clients of TLS 1.2).',
  breaks: ['rfc9325-3.7-unknown-name-refused'],
  bend: (seams) => {
    agreeTo(seams, ({ extensions, suites, compression }) =>
      (extensions.has(0) && !extensions.has(43) && !extensions.has(4) && compression.length === 1 && suites[0] === 0xc02b && suites.includes(0x009d)
        ? { version: 0x0303, suite: 0xc02b, extensions: [helloExtension(0), helloExtension(0xff01, Buffer.from([0])), helloExtension(23)] }
        : undefined))
  },
}
