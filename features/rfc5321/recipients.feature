@rfc5321
Feature: Senders and recipients
  Whom the server takes mail for, and from.

  @rfc5321-3.3-unknown-recipient @should
  Rule: A recipient that the server knows to be undeliverable is refused at RCPT

    Scenario: a local mailbox that does not exist
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{unknownRecipient}>`
      Then the reply is a refusal

  @rfc5321-4.2.1-refusal-changes-nothing @must
  Rule: A refused recipient takes nothing away from those accepted before

    Scenario: DATA after one good and one refused recipient
      Given a session with a recipient accepted
      When the server refuses `RCPT TO:<{unknownRecipient}>`
      And the client sends `DATA`
      Then the reply is a positive reply

  @rfc5321-4.5.3.1.8-hundred-recipients @must
  Rule: At least 100 recipients fit into one transaction

    Scenario: RCPT a hundred times
      Given a session with a sender given
      When the client repeats `RCPT TO:<{recipient}>` a hundred times unless it is refused
      Then the server takes them all

  @rfc5321-4.5.5-null-sender-accepted @must
  Rule: The null reverse-path is accepted as a sender

    Scenario: MAIL FROM:<> and a local recipient
      Given a greeted session that accepts the sender
      When the client offers a message from `` to `{recipient}`
      Then the reply is a positive completion

  @rfc5321-4.5.1-postmaster-at-domain @must
  Rule: Mail for postmaster at a domain of the server's is accepted, in any case

    Scenario Outline: <local part>
      Given a session with a sender given
      When the client sends `RCPT TO:<<local part>@{domain}>`
      Then the reply is a positive completion

      Examples:
        | local part |
        | postmaster |
        | Postmaster |
        | POSTMASTER |

  @rfc5321-4.5.1-bare-postmaster @must
  Rule: The recipient Postmaster without a domain is accepted

    Scenario Outline: <recipient>
      Given a session with a sender given
      When the client sends `RCPT TO:<<recipient>>`
      Then the reply is a positive completion

      Examples:
        | recipient  |
        | Postmaster |
        | postmaster |
        | POSTMASTER |

  @rfc5321-2.4-domain-case-ignored @must
  Rule: The domain of a recipient means the same in any case

    Scenario: the domain in upper case
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{recipientWithDomainInUpperCase}>`
      Then the reply is a positive completion
