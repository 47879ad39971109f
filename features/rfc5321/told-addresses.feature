@rfc5321
Feature: Addresses that VRFY and EXPN tell
  They can be read by people and by programs, and written to.

  @rfc5321-3.5.1-vrfy-250-has-mailbox @must
  Rule: A user whom VRFY confirms is named by a mailbox

    Scenario Outline: VRFY <user>
      Given a greeted session
      When the client sends `VRFY <user>`
      Then a 250 gives a mailbox

      Examples:
        | user                 |
        | {recipient}          |
        | {recipientLocalPart} |

  @rfc5321-3.5.1-vrfy-250-form @must
  Rule: The mailbox stands alone, or in pointed brackets behind the user's name

    Scenario: VRFY of a local mailbox
      Given a greeted session
      When the client sends `VRFY {recipient}`
      Then a 250 gives nothing but a mailbox and a name

  @rfc5321-3.5.2-normal-reply-fqdn @must
  Rule: Mailboxes are told with their fully-qualified domain

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then a 250 gives each mailbox with its full domain

      Examples:
        | command                   |
        | VRFY {recipientLocalPart} |
        | EXPN {list}               |

  @rfc5321-3.5.2-addresses-in-brackets @should
  Rule: Mailboxes stand in pointed brackets

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then a 250 gives each mailbox in pointed brackets

      Examples:
        | command          |
        | VRFY {recipient} |
        | EXPN {list}      |

  @rfc5321-3.5.2-no-paths-returned @must-not
  Rule: No source routes are told

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then a 250 gives no source route

      Examples:
        | command                      |
        | VRFY <@one.test:{recipient}> |
        | VRFY {recipient}             |
        | EXPN {list}                  |

  @rfc5321-3.5.2-returned-address-usable @must
  Rule: A mailbox that was told can be written to

    Scenario: from VRFY
      Given a server that verifies `{recipientLocalPart}`
      And a session with a sender given
      When the client sends `RCPT TO:<{toldMailbox}>`
      Then the reply is a positive completion

    Scenario: from EXPN
      Given a server that expands `{list}`
      And a session with a sender given
      When the client sends `RCPT TO:<{toldMailbox}>`
      Then the reply is a positive completion
