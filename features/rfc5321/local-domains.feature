@rfc5321
Feature: Domains as they are given

  @rfc5321-5.1-submission-no-inference @should-not
  Rule: A partial domain is not completed by guesswork

    Scenario: the first label of a domain of the server's
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{recipientAtFirstLabel}>`
      Then the reply is a refusal
