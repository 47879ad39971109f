@sec
Feature: Open relays: strangers that call themselves somebody else
  What a client says of itself is no reason to send anywhere for it.

  @sec-relay-sender @security
  Rule: No sender address makes a relay client of a stranger

    Scenario Outline: <case>
      Given a greeted session from a stranger
      When the client offers a message from `<sender>` to `{foreignRecipient}`
      Then the reply is a refusal

      Examples:
        | case                     | sender                      |
        | the null sender          |                             |
        | a local mailbox          | {recipient}                 |
        | a local mailbox, quoted  | {recipientQuoted}           |
        | nobody, in the domain    | {unknownRecipient}          |
        | the recipient            | {foreignRecipient}          |
        | the postmaster           | postmaster@{domain}         |
        | the host itself          | {recipientLocalPart}@localhost   |
        | its address              | {recipientLocalPart}@[127.0.0.1] |
        | no domain                | {recipientLocalPart}        |

  @sec-relay-hello @security
  Rule: No name in EHLO makes a relay client of a stranger

    Scenario Outline: <command>
      Given a connected session
      When the server accepts the greeting
      And the server answers `<command>`
      And the client offers a message from `{sender}` to `{foreignRecipient}`
      Then the reply is a refusal

      Examples:
        | command                   |
        | EHLO {domain}             |
        | EHLO localhost            |
        | EHLO [127.0.0.1]          |
        | EHLO [IPv6:::1]           |
        | HELO {domain}             |
        | HELO localhost            |
        | EHLO                      |

  @sec-relay-auth-parameter @security
  Rule: AUTH= behind MAIL is no login

    Scenario Outline: a stranger who names <whom> there
      Given a greeted session from a stranger
      When the server answers `MAIL FROM:<{sender}> AUTH=<value>`
      And the client sends `RCPT TO:<{foreignRecipient}>`
      Then the reply is a refusal

      Examples:
        | whom            | value           |
        | a local mailbox | {recipient}     |
        | nobody          | <>              |
