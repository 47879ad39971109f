@rfc5321
Feature: Source routes
  Hosts in front of a mailbox, as <@one.example,@two.example:user@three.example>: a relic that servers still have to read.

  @rfc5321-3.3-source-route-understood @must
  Rule: A source route in front of a recipient is understood

    Scenario Outline: a route over <hosts>
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<<route>:{recipient}>`
      Then the server has understood it

      Examples:
        | hosts     | route                      |
        | one host  | @one.example               |
        | two hosts | @one.example,@two.example  |

  @rfc5321-3.3-source-route-ignored @should @needs-mailbox
  Rule: A source route in front of one of the server's mailboxes is ignored

    Scenario: RCPT with a route
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<@one.example:{recipient}>`
      Then the reply is a positive completion

    Scenario: a message to a recipient with a route
      Given a session ready for message data from `{sender}` to `@one.example:{recipient}`
      When the server accepts a message with the body line `By the direct way.`
      Then the message arrives in the mailbox

  @rfc5321-4.1.2-source-route-in-sender-accepted @must
  Rule: A source route in front of a sender is understood

    Scenario Outline: a route over <hosts>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<<route>:{sender}>`
      Then the server has understood it

      Examples:
        | hosts     | route                      |
        | one host  | @one.example               |
        | two hosts | @one.example,@two.example  |

  @rfc5321-4.1.2-source-route-in-sender-ignored @should @needs-mailbox
  Rule: A source route in front of a sender is ignored

    Scenario: the sender of a delivered message
      Given a session ready for message data from `@one.example:{sender}` to `{recipient}`
      When the server accepts a message with the body line `Who sent me?`
      Then the delivered message has the reverse-path `{sender}`
