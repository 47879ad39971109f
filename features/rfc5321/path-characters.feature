@rfc5321
Feature: Characters in paths
  What may stand in a local part and in a domain, and what never.

  @rfc5321-4.1.2-dot-string-characters @must
  Rule: The characters of an atom are understood in a local part, and so are periods between atoms

    Scenario Outline: <local part>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<<local part>@{senderDomain}>`
      Then the server has understood it

      Examples:
        | local part        |
        | a.b.c             |
        | a+b               |
        | a_b-c             |
        | a=b               |
        | a/b               |
        | a!b#c$d%e&f'g*h   |
        | a?b^c~d           |
        | a{x60}b{x7B}c{x7C}d{x7D}e |

  @rfc5321-4.1.2-quoted-local-part-accepted @must
  Rule: A quoted string is understood as a local part

    Scenario Outline: <local part>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<<local part>@{senderDomain}>`
      Then the server has understood it

      Examples:
        | local part  |
        | "a b"       |
        | "a@b"       |
        | "a..b"      |
        | "a>b"       |
        | "a\"b"      |
        | "a{x5C*2}b" |

  @rfc5321-4.1.2-quoted-forms-equal @must
  Rule: All ways of quoting a local part mean the same mailbox

    Scenario Outline: <form>
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<<recipient>>`
      Then the reply is a positive completion

      Examples:
        | form                               | recipient                |
        | in quotes                          | {recipientQuoted}        |
        | in quotes, each character escaped  | {recipientInQuotedPairs} |

  @rfc5321-4.1.2-mailboxes-in-any-case @should
  Rule: Names of mailboxes are not told apart by case

    Scenario Outline: the recipient in <case>
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<<mailbox name>>`
      Then the reply is a positive completion

      Examples:
        | case       | mailbox name           |
        | capitals   | {recipientInUpperCase} |
        | mixed case | {recipientInMixedCase} |

  @rfc5321-4.1.2-domain-forms-accepted @must
  Rule: Digits, hyphens and long labels are understood in a domain

    Scenario Outline: <domain name>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<somebody@<domain name>>`
      Then the server has understood it

      Examples:
        | domain name             |
        | 3com.example            |
        | 1-2.example             |
        | a--b.example            |
        | xn--bcher-kva.example   |
        | {x61*63}.example        |

  @rfc5321-2.3.5-single-label-domain-syntax @must
  Rule: A domain of one label is no syntax error

    Scenario Outline: <command>
      Given a session with a recipient accepted
      When the server accepts `RSET`
      And the server accepts `<before>`
      And the client sends `<command>`
      Then the server has understood it

      Examples:
        | before                | command                 |
        | NOOP                  | MAIL FROM:<user@museum> |
        | MAIL FROM:<{sender}>  | RCPT TO:<user@museum>   |

  @rfc5321-2.4-non-ascii-envelope-refused @should
  Rule: Characters beyond US-ASCII are refused where no extension permits them

    Scenario Outline: <case>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<<path>>`
      Then the reply is a permanent failure

      Examples:
        | case                       | path                        |
        | Latin-1 in the local part  | j{xFC}@{senderDomain}       |
        | Latin-1 in quotes          | "j{xFC}"@{senderDomain}     |
        | Latin-1 in the domain      | j@b{xFC}.example            |

  @rfc5321-2.4-non-ascii-envelope-500 @should
  Rule: What is refused for a character beyond US-ASCII is a syntax error

    Scenario Outline: <case>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<<path>>`
      Then a refusal is 500, 501, 550 or 553

      Examples:
        | case                       | path                        |
        | Latin-1 in the local part  | j{xFC}@{senderDomain}       |
        | Latin-1 in the domain      | j@b{xFC}.example            |
