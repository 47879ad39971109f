import { afterEhlo, envelope, say, type Table } from './probe.ts'

const fromFirst = (...lines: readonly string[]) => afterEhlo(envelope[0], ...lines)
const trusted = { networks: ['127.0.0.0/8'] }

/** Sender, recipients, parameters, and who may relay. */
export const envelopes: Table = {
  'domain-case-sensitive': { run: fromFirst('RCPT TO:<user@EXAMPLE.test>'), sound: /; 250 2\.1\.5/, bent: /; 550/ },
  'postmaster-refused': { run: fromFirst('RCPT TO:<Postmaster@example.test>'), sound: /; 250/, bent: /; 550/ },
  'bare-postmaster-refused': { run: fromFirst('RCPT TO:<Postmaster>'), sound: /; 250/, bent: /; 501/ },
  'null-sender-refused': { run: afterEhlo('MAIL FROM:<>'), sound: /^250/, bent: /^550/ },
  'unknown-recipient-accepted': { run: fromFirst('RCPT TO:<nobody@example.test>'), sound: /; 550 5\.1\.1/, bent: /; 250/ },
  'refused-recipient-ends-transaction': { run: fromFirst(envelope[1], 'RCPT TO:<nobody@example.test>', 'DATA'), sound: /; 354[^;]*$/, bent: /; 503[^;]*$/ },
  'recipient-limit-10': { run: fromFirst(...Array<string>(11).fill(envelope[1])), sound: /; 250[^;]*$/, bent: /; 452 4\.5\.3[^;]*$/ },
  'size-not-enforced': { run: afterEhlo('MAIL FROM:<a@b.test> SIZE=10240001'), sound: /^552 5\.3\.4/, bent: /^250/ },
  'size-parameter-refused': { run: afterEhlo('MAIL FROM:<a@b.test> SIZE=100'), sound: /^250/, bent: /^555 5\.5\.4/ },
  'size-keyword-garbled': { run: say('EHLO c.test'), sound: /SIZE 10240000\|/, bent: /SIZE 10 MB\|/ },
  '8bitmime-refused': { run: afterEhlo('MAIL FROM:<a@b.test> BODY=8BITMIME'), sound: /^250/, bent: /^555/ },
  'dsn-parameters-refused': { run: afterEhlo('MAIL FROM:<a@b.test> RET=HDRS ENVID=x'), sound: /^250/, bent: /^555/ },
  'open-relay': { run: fromFirst('RCPT TO:<x@outside.test>'), sound: /; 550 5\.7\.1/, bent: /; 250/ },
  'own-networks-refused': { run: fromFirst('RCPT TO:<x@outside.test>'), sound: /; 250/, bent: /; 550/, settings: trusted },
  'relay-refusal-5-0-0': { run: fromFirst('RCPT TO:<x@outside.test>'), sound: /; 550 5\.7\.1/, bent: /; 550 5\.0\.0/ },
  'starttls-required': { run: afterEhlo(envelope[0]), sound: /^250/, bent: /^530/ },
  'strangers-refused': { run: afterEhlo(envelope[0]), sound: /^250/, bent: /^554/ },
  'reverse-dns-unchecked': { run: fromFirst(envelope[1]), sound: /; 550 5\.7\.25/, bent: /; 250/, settings: { requireReverseDns: true } },
  'local-sender-unchecked': { run: afterEhlo('MAIL FROM:<user@example.test>'), sound: /^550 5\.7\.1/, bent: /^250/, settings: { refuseLocalSenderFromStrangers: true } },
}
