@handbook @requires-STARTTLS
Feature: STARTTLS on port 25
  What `openssl s_client -starttls smtp` shows: the dialogue starts over, and mail is taken inside TLS as outside.

  @handbook-starttls-starts-over @must
  Rule: After STARTTLS the dialogue starts over, and STARTTLS is offered no more

    Scenario: EHLO, STARTTLS, EHLO
      Given a greeted session
      When the client upgrades the session to TLS
      And the client sends `EHLO client.example`
      Then the reply is a positive completion
      And the reply does not advertise STARTTLS

  @handbook-starttls-transaction @must @needs-mailbox
  Rule: A whole transaction works inside TLS, and the message arrives

    Scenario: MAIL, RCPT, DATA inside TLS
      Given an encrypted session
      When the server accepts `MAIL FROM:<{sender}>`
      And the server accepts `RCPT TO:<{recipient}>`
      And the server accepts `DATA`
      And the server accepts a message with the body line `Nobody on the way could read this.`
      And the server accepts `QUIT`
      Then the message arrives in the mailbox

  @handbook-starttls-certificate @must
  Rule: The certificate is in force, for the name that is claimed, and from an authority that is trusted

    Scenario: a handshake behind STARTTLS
      When the client shakes hands at the relay service
      Then the server shows a good certificate
