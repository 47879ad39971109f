import { afterEhlo, envelope, store, type Table } from './probe.ts'

const text = 'From: A <a@a.test>\r\nSubject: hello  \r\n\r\n..one\r\nt\xe9xt'

/** DATA and what becomes of the message. */
export const messages: Table = {
  'data-answers-250': { run: afterEhlo(...envelope, 'DATA'), sound: /; 354[^;]*$/, bent: /; 250[^;]*$/ },
  'client-attachment-damaged': { run: store('Content-Disposition: attachment; filename=octets.bin\r\n\r\nQUJD\r\nREVG\r\n--b'), sound: /REVG/, bent: /QUJD\r\n--b/ },
  'end-of-data-252': { run: store(text), sound: /^250 2\.0\.0 Ok: queued/, bent: /^252/ },
  'existing-received-dropped': {
    run: store(`Received: from a\r\n\tby b; then\r\n${text}`),
    sound: /\nReceived: from c\.test.*\r\n.*\r\n.*\r\nReceived: from a\r\n\tby b; then\r\nFrom/,
    bent: /\nReceived: from c\.test.*\r\n.*\r\n.*\r\nFrom/,
  },
  'end-of-data-two-replies': { run: afterEhlo(...envelope, 'DATA', '.', 'NOOP'), sound: /queued as Q\d+; 250 2\.0\.0 Ok$/, bent: /queued as Q\d+; 250 .*queued as Q\d+$/ },
  'end-of-data-without-id': { run: store(text), sound: /^250 2\.0\.0 Ok: queued as Q\d+\n/, bent: /^250 2\.0\.0 Ok\n/ },
  'leading-period-kept': { run: store(text), sound: /\r\n\.one\r\n/, bent: /\r\n\.\.one\r\n/ },
  'period-line-eaten': { run: store(text), sound: /\r\n\.one\r\n/, bent: /\r\n\r\nt\xe9xt/ },
  'bare-cr-ends-data': { run: afterEhlo(...envelope, 'DATA', 'x\r.\rNOOP\r\n.'), sound: /; 554 5\.6\.0/, bent: /; 250 2\.0\.0 Ok: queued/ },
  'bare-lf-ends-data': { run: afterEhlo(...envelope, 'DATA', 'x\n.\nNOOP\r\n.'), sound: /; 554 5\.6\.0/, bent: /; 250 2\.0\.0 Ok: queued/ },
  'transaction-not-ended': { run: afterEhlo(...envelope, 'DATA', '.', 'DATA'), sound: /; 503[^;]*$/, bent: /; 354[^;]*$/ },
  'second-transaction-refused': { run: afterEhlo(...envelope, 'DATA', '.', envelope[0]), sound: /; 250 2\.1\.0[^;]*$/, bent: /; 503[^;]*$/ },
  'trailing-space-trimmed': { run: store(text), sound: /hello {2}\r\n/, bent: /hello\r\n/ },
  'header-from-rewritten': { run: store(text), sound: /From: A <a@a\.test>\r\n/, bent: /From: <a@b\.test>\r\n/ },
  'no-received-field': { run: store(text), sound: /\nReceived: /, bent: /\nFrom: A/ },
  'received-without-from': { run: store(text), sound: /Received: from c\.test .*\r\n\tby /, bent: /Received: by / },
  'received-without-date': { run: store(text), sound: /\tfor <[^>]*>; .* \+0000\r\n/, bent: /\tfor <[^>]*>\r\n/ },
  'received-without-by': { run: store(text), sound: /\tby mx\.example\.test with ESMTP/, bent: /\r\n\twith ESMTP/ },
  'received-at-bottom': { run: store(text), sound: /queued as Q\d+\nReceived: /, bent: /hello {2}\r\nReceived: / },
  'eighth-bit-stripped': { run: store(text, 'BODY=8BITMIME'), sound: /t\xe9xt/, bent: /tixt/ },
}
