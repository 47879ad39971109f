@sec
Feature: The end of a TLS session
  Whoever cuts a connection must not pass for the server that closes it: the server says inside TLS that this was all.

  @sec-tls-closed-in-order @security @requires-STARTTLS
  Rule: Inside TLS the server says close_notify before it closes the connection

    Scenario Outline: QUIT on the <service> service
      When the client says goodbye inside TLS at the <service> service
      Then the server closes TLS before the connection

      Examples:
        | service     |
        | relay       |
        | submission  |
        | submissions |
