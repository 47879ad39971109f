@handbook @needs-mailbox
Feature: A stock client agrees
  A mail client that knows nothing of this suite can use the server, and nothing is lost on the way.

  @handbook-client-agrees @must
  Rule: What a client off the shelf sends is what arrives

    Scenario Outline: text, HTML and an attachment to the <service>
      Given a stock client
      When it sends a message with an attachment to the <service>
      Then the message arrives in the mailbox as it was composed

      Examples:
        | service                               |
        | relay service                         |
        | relay service with STARTTLS           |
        | submission service with a login       |
        | submissions service with a login      |
