@sec @requires-STARTTLS
Feature: Ends and beginnings of TLS sessions
  A session that was cut off, or taken up again, is not what it was.

  @sec-tls-truncated-message-not-delivered @security @needs-mailbox
  Rule: A message whose TLS session is cut off before its end is not delivered

    Scenario Outline: the client <leaves> the connection in the middle of it
      Given an encrypted session in the middle of message data
      When the client <leaves> the connection
      Then the message does not arrive in the mailbox

      Examples:
        | leaves |
        | closes |
        | resets |

  @sec-tls-resumption-is-no-login @security
  Rule: Who resumes a TLS session in which somebody logged in is not logged in

    Scenario: the same client again, without AUTH
      Given an authenticated submission session
      When the client comes back with the same TLS session
      And the client offers a message from `{ownAddress}` to `{foreignRecipient}`
      Then the reply is a permanent failure
