@rfc5321
Feature: Syntax of MAIL and RCPT
  MAIL FROM:<sender> and RCPT TO:<recipient>: a keyword, a colon, and a path in brackets.

  @rfc5321-2.4-path-keyword-case-ignored @must
  Rule: FROM and TO mean the same in any case

    Scenario Outline: <keyword> in MAIL
      Given a greeted session that accepts the sender
      When the client sends `MAIL <keyword>:<{sender}>`
      Then the reply is a positive completion

      Examples:
        | keyword |
        | from    |
        | fRoM    |

    Scenario Outline: <keyword> in RCPT
      Given a session with a recipient accepted
      When the client sends `RCPT <keyword>:<{recipient}>`
      Then the reply is a positive completion

      Examples:
        | keyword |
        | to      |
        | tO      |

  @rfc5321-3.3-no-space-around-colon @may
  Rule: A space beside the colon after FROM or TO may be refused as a syntax error

    Scenario Outline: MAIL <before the path>
      Given a greeted session that accepts the sender
      When the client sends `MAIL <before the path><{sender}>`
      Then the reply is a permanent failure

      Examples:
        | before the path |
        | FROM:{SP}       |
        | FROM{SP}:       |

    Scenario Outline: RCPT <before the path>
      Given a session with a recipient accepted
      When the client sends `RCPT <before the path><{recipient}>`
      Then the reply is a permanent failure

      Examples:
        | before the path |
        | TO:{SP}         |
        | TO{SP}:         |

  @rfc5321-3.3-path-in-brackets @may
  Rule: A path without brackets may be refused as a syntax error

    Scenario: a sender without brackets
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:{sender}`
      Then the reply is a permanent failure

    Scenario: a recipient without brackets
      Given a session with a recipient accepted
      When the client sends `RCPT TO:{recipient}`
      Then the reply is a permanent failure

  @rfc5321-4.1.2-malformed-path-refused @must
  Rule: What leaves open who is to get the mail is refused

    Scenario Outline: <case>
      Given a session with a recipient accepted
      When the client sends `RCPT <argument>`
      Then the reply is a permanent failure

      Examples:
        | case                          | argument                          |
        | nothing at all                | TO:                               |
        | a bracket that does not close | TO:<{recipient}                   |
        | two paths                     | TO:<{recipient}>{SP}<{recipient}> |
        | two mailboxes in a path       | TO:<{recipient},{recipient}>      |
        | text right behind the path    | TO:<{recipient}>x                 |

  @rfc5321-4.1.2-null-forward-path-refused @must
  Rule: The null path is no recipient

    Scenario: RCPT TO:<>
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<>`
      Then the reply is a permanent failure

  @rfc5321-3.3-mail-refusal-permanent-or-temporary @must
  Rule: A sender that is not acceptable earns a reply that tells whether to try again

    Scenario: a local sender from outside
      Given local senders are refused from strangers
      And a greeted session
      When the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply is a refusal

    Scenario Outline: <sender>
      Given a greeted session
      When the client sends `MAIL FROM:<<sender>>`
      Then the server keeps the connection open

      Examples:
        | sender            |
        | somebody@         |
        | @                 |
        | @{senderDomain}   |
        | a@b@c.example     |

  @rfc5321-3.3-sender-refusal-550-553 @should
  Rule: A sender is refused with 550 or 553

    Scenario: a local sender from outside
      Given local senders are refused from strangers
      And a greeted session
      When the client offers a message from `{ownAddress}` to `{recipient}`
      Then a refusal is 550, 553 or 554
