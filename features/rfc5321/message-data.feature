@rfc5321
Feature: Message data
  From DATA to the line that holds a single period, and what the server owes for it.

  @rfc5321-4.1.1.4-data-354 @must
  Rule: DATA after an accepted recipient is answered 354

    Scenario: DATA after RCPT
      Given a session with a recipient accepted
      When the client sends `DATA`
      Then the reply is 354

  @rfc5321-4.1.1.4-end-of-data-ok @must
  Rule: A message that is taken is acknowledged with 250

    Scenario: end of data
      Given a session ready for message data
      When the client sends a message with the body line `Good morning.`
      Then an acceptance is 250

  @rfc5321-4.2-one-reply-per-command @must
  Rule: The end of data earns exactly one reply

    Scenario: end of data, then QUIT
      Given a session ready for message data
      When the client sends a message with the body line `Good morning.`
      Then the server sends no second reply

  @rfc5321-4.1.1.4-buffers-cleared @must
  Rule: After the end of data the transaction is over

    Scenario: RCPT after a message
      Given a session ready for message data
      When the server accepts a message with the body line `Good morning.`
      And the client sends `RCPT TO:<{recipient}>`
      Then the reply is 503

  @rfc5321-4.1.1.4-bare-lf-not-end-of-data @must-not
  Rule: Nothing but CRLF . CRLF ends the message data

    Scenario Outline: <sequence> inside the data
      Given a session ready for message data
      When the client sends the octets `Subject: framing {token}{CRLF}{CRLF}before<sequence>`
      And the client goes on with `after{CRLF}.{CRLF}` once another session has been greeted
      Then the server sends no second reply

      Examples:
        | sequence    |
        | {LF}.{LF}   |
        | {LF}.{CRLF} |
        | {CRLF}.{LF} |
        | {CR}.{CR}   |
        | {CRLF}.{CR} |

  @rfc5321-4.5.2-leading-period-deleted @must @needs-mailbox
  Rule: A leading period is deleted when more characters follow it

    Scenario Outline: the line "<on the wire>" is stored as "<stored>"
      Given a session ready for message data
      When the server accepts a message with the raw body line `<on the wire>`
      Then the delivered message has exactly the body line `<stored>`

      Examples:
        | on the wire | stored |
        | ..          | .      |
        | ..hello     | .hello |
        | .hello      | hello  |

    Scenario: the very first line
      Given a session ready for message data
      When the server accepts a message with the header `.First: yes{CRLF}From: <{sender}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Subject: {token}`
      Then the delivered message has one header field .First with `yes`

  @rfc5321-4.5.2-characters-kept @must @needs-mailbox
  Rule: Every character of the message reaches the mailbox

    Scenario Outline: <case>
      Given a session ready for message data
      When the server accepts a message with the body line `<line>`
      Then the delivered message has exactly the body line `<line>`

      Examples:
        | case                | line                     |
        | spaces at the end   | a{SP}{SP}{SP}            |
        | tabs                | {TAB}a{TAB}b{TAB}        |
        | a vertical tab      | a{x0B}b                  |
        | a line of 998 octets | {x61*998}               |
