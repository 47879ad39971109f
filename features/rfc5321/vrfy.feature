@rfc5321
Feature: VRFY
  Is there such a user? A server may keep that to itself; what it says has to be true.

  @rfc5321-3.5.1-local-mailboxes-recognized @must
  Rule: VRFY recognises a local mailbox by its local part

    Scenario: the local part of an address that VRFY confirms
      Given a server that verifies `{recipient}`
      When the client sends `VRFY {recipientLocalPart}`
      Then the reply is one of 250, 251, 252, 551 or 553

  @rfc5321-3.5.1-full-address-as-user-name @should
  Rule: VRFY takes the whole address for a user name

    Scenario: the address of a user whom VRFY confirms
      Given a server that verifies `{recipientLocalPart}`
      When the client sends `VRFY {recipient}`
      Then the reply is one of 250, 251, 252 or 551

  @rfc5321-3.5.3-no-250-unverified @must-not
  Rule: 250 is not said of what was not verified

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then no reply is 250 or 251

      Examples:
        | command                          |
        | VRFY {unknownRecipient}          |
        | VRFY {unknownRecipientLocalPart} |
        | EXPN {unknownRecipient}          |

  @rfc5321-3.5.3-vrfy-validates @should
  Rule: A server that confirms users denies those who are not there

    Scenario: a local mailbox that does not exist
      Given a server that verifies `{recipient}`
      When the client sends `VRFY {unknownRecipient}`
      Then the reply is a permanent failure

  @rfc5321-3.5.3-vrfy-not-500-502 @should-not
  Rule: VRFY is implemented

    Scenario: VRFY of a local mailbox
      Given a greeted session
      When the client sends `VRFY {anyRecipient}`
      Then no reply is 500 or 502

  @rfc5321-3.5.3-unverifiable-252 @should
  Rule: An address that the server would relay for, and cannot verify, earns 252

    Scenario: a destination elsewhere, asked for by a client that may send there
      Given a greeted session from one of the server's own networks
      When the client sends `VRFY {deferredRecipient}`
      Then the reply is one of 250, 251, 252, 500, 502 or 504

  @rfc5321-7.3-vrfy-no-constant-550 @must-not
  Rule: VRFY does not deny a mailbox that exists

    Scenario: the address of a local mailbox
      Given a greeted session
      When the client sends `VRFY {recipient}`
      Then the reply is not 550

  @rfc5321-4.1.1.6-vrfy-string-forms @must
  Rule: VRFY takes an atom and a quoted string for a name

    Scenario Outline: VRFY <string>
      Given a greeted session
      When the client sends `VRFY <string>`
      Then the reply is not 501

      Examples:
        | string                 |
        | {recipientLocalPart}   |
        | "{recipientLocalPart}" |
        | "Joe Smith"            |

  @rfc5321-4.1.1.6-vrfy-argument-required @must
  Rule: VRFY of nobody is not confirmed

    Scenario: VRFY without an argument
      Given a greeted session
      When the client sends `VRFY`
      Then no reply is 250 or 251
