@rfc3207 @requires-STARTTLS
Feature: What STARTTLS leaves behind
  The session inside TLS knows nothing of the one before it, and knows that it is inside.

  @rfc3207-3-keyword-without-parameters @must
  Rule: The keyword STARTTLS has no parameters

    Scenario: EHLO in clear
      Given a connected session
      When the server accepts the greeting
      And the client sends, one by one:
        """
        EHLO client.example
        """
      Then every reply has nothing behind STARTTLS

  @rfc3207-4.2-ehlo-forgotten @must
  Rule: An EHLO from before the handshake does not count inside TLS

    Scenario: EHLO in clear, MAIL inside TLS
      Given a greeted session
      When the client upgrades the session to TLS of a server that wants EHLO
      And the client sends `MAIL FROM:<{sender}>`
      Then the reply is a permanent failure

  @rfc3207-4.2-login-forgotten @must
  Rule: Who said AUTH before the handshake is not logged in after it

    Scenario: AUTH in clear, MAIL inside TLS
      Given a greeted submission session
      When the server answers `AUTH PLAIN {plain}`
      And the client goes on inside TLS
      And the client offers a message from `{ownAddress}` to `{foreignRecipient}`
      Then the reply is a permanent failure

  @rfc3207-4.2-second-starttls-refused @must
  Rule: STARTTLS is refused inside TLS

    Scenario: STARTTLS again
      Given an encrypted session
      When the client sends `STARTTLS`
      Then the reply is a refusal

    Scenario: STARTTLS where TLS was there from the first octet
      Given a greeted submissions session
      When the client sends `STARTTLS`
      Then the reply is a refusal

  @rfc3207-6-knowledge-of-before-discarded @must
  Rule: Recipients given in clear are none inside TLS

    Scenario: MAIL and RCPT in clear, DATA inside TLS
      Given a session with a recipient accepted
      When the client upgrades the session to TLS
      And the client sends `DATA`
      Then the reply is a permanent failure

  @rfc3207-4.1-weak-session-554 @should
  Rule: A server to which the security is too low answers every command but QUIT 554

    Scenario: the weakest handshake that it takes part in
      Given a greeted session
      When the client agrees on the weakest TLS that the server takes
      Then the server answers 554 to all but QUIT, if that is too weak for it
