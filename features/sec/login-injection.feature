@sec @needs-mailbox @requires-AUTH
Feature: Injection through a login
  The name of who logged in is written into logs, and by some servers into the message.

  @sec-injection-login @security
  Rule: A name given with AUTH brings no header field of the client's into the message

    Scenario: a line end and a field in the name to act for
      Given an encrypted submission session
      When the server answers `AUTH PLAIN {plainWithLineInAuthzid}`
      And the client offers a whole message from `{ownAddress}` to `{recipient}`
      Then the server lets nobody write a header field X-Injected

    Scenario: the same in the AUTH parameter of who is logged in
      Given an authenticated submission session
      When the server answers `MAIL FROM:<{ownAddress}> AUTH=a+0D+0AX-Injected:yes`
      And the server answers `RCPT TO:<{recipient}>`
      And the client offers message data
      Then the server lets nobody write a header field X-Injected
