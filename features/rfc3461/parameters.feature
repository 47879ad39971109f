@rfc3461 @requires-DSN
Feature: Delivery status notifications on request
  A server that announces DSN understands what the client asks for.

  @rfc3461-4-parameters-accepted @must
  Rule: The parameters of the extension are accepted on MAIL and RCPT

    Scenario Outline: MAIL with <parameters>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> <parameters>`
      Then the reply is a positive completion

      Examples:
        | parameters              |
        | RET=HDRS                |
        | RET=FULL ENVID=QQ314159 |

    Scenario Outline: RCPT with <parameters>
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{recipient}> <parameters>`
      Then the reply is a positive completion

      Examples:
        | parameters                                             |
        | NOTIFY=NEVER                                           |
        | NOTIFY=SUCCESS,FAILURE,DELAY                           |
        | NOTIFY=FAILURE ORCPT=rfc822;carol@client.example       |
