@handbook @requires-AUTH
Feature: Submission with AUTH PLAIN
  Port 587 after STARTTLS, or port 465 with TLS from the first octet: a login first, then mail.

  @handbook-submission-auth-inside-tls @should
  Rule: A plaintext login is not offered before TLS

    Scenario: EHLO in clear
      Given a connected submission session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply offers no plaintext mechanism

  @handbook-submission-walk @must @needs-mailbox
  Rule: A message submitted after STARTTLS and AUTH PLAIN arrives

    Scenario: EHLO, STARTTLS, EHLO, AUTH PLAIN, MAIL, RCPT, DATA
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN {plain}`
      And the server accepts `MAIL FROM:<{ownAddress}>`
      And the server accepts `RCPT TO:<{recipient}>`
      And the server accepts `DATA`
      And the server accepts a message with the body line `Sent by one who may.`
      And the server accepts `QUIT`
      Then the message arrives in the mailbox

  @handbook-submission-implicit-tls @must @needs-mailbox
  Rule: The same dialogue works on port 465, where TLS comes first

    Scenario: TLS, EHLO, AUTH PLAIN, MAIL, RCPT, DATA
      Given an encrypted submissions session
      When the server accepts `AUTH PLAIN {plain}`
      And the server accepts `MAIL FROM:<{ownAddress}>`
      And the server accepts `RCPT TO:<{recipient}>`
      And the server accepts `DATA`
      And the server accepts a message with the body line `Sent by one who may.`
      Then the message arrives in the mailbox

  @handbook-submission-wrong-password @security
  Rule: A wrong password does not open the door

    Scenario: AUTH PLAIN with another password
      Given an encrypted submission session
      When the client sends `AUTH PLAIN {plainWithWrongPassword}`
      Then the reply is a refusal

  @handbook-submission-auth-login @should @requires-AUTH-LOGIN
  Rule: AUTH LOGIN works where it is offered

    Scenario: AUTH LOGIN with user name and password
      Given an encrypted submission session
      When the server accepts `AUTH LOGIN`
      And the server accepts `{usernameInBase64}`
      And the client sends `{passwordInBase64}`
      Then the reply is a positive completion

  @handbook-submission-login-wrong-password @security @requires-AUTH-LOGIN
  Rule: A wrong password in AUTH LOGIN does not open the door

    Scenario: AUTH LOGIN with another password
      Given an encrypted submission session
      When the server accepts `AUTH LOGIN`
      And the server accepts `{usernameInBase64}`
      And the client sends `bm90LXRoZS1wYXNzd29yZA==`
      Then the reply is a permanent failure

  @handbook-submission-login-prompts @should @requires-AUTH-LOGIN
  Rule: AUTH LOGIN asks for user name and password by these names

    Scenario: both questions
      Given an encrypted submission session
      When the client sends, one by one:
        """
        AUTH LOGIN
        {usernameInBase64}
        *
        """
      Then every reply asks for user name or password behind 334

  @handbook-submission-empty-password @security @requires-AUTH-LOGIN
  Rule: An empty password does not open the door

    Scenario: AUTH LOGIN with an empty line for the password
      Given an encrypted submission session
      When the server accepts `AUTH LOGIN`
      And the server accepts `{usernameInBase64}`
      And the client sends ``
      Then the reply is a permanent failure

  @handbook-submission-without-auth @security
  Rule: Without a login nothing is taken on the submission port

    Scenario: MAIL and RCPT inside TLS without AUTH
      Given an encrypted submission session
      When the client offers a message from `{ownAddress}` to `{recipient}`
      Then the reply is a refusal
