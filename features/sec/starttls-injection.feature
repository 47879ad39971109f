@sec @requires-STARTTLS
Feature: Injection before STARTTLS
  Who sits between client and server can add commands in clear behind STARTTLS; they must die with the clear session.

  @sec-starttls-injection-discarded @security
  Rule: Octets that arrive in clear behind STARTTLS are never run as commands inside TLS

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>` right behind STARTTLS
      Then the server runs nothing inside TLS that came in clear

      Examples:
        | command                |
        | NOOP                   |
        | MAIL FROM:<{sender}> |
