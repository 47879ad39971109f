@rfc5321
Feature: Extensions
  What stands in the EHLO reply is served, and what is served stands in it.

  @rfc5321-2.2.1-extension-parameters-served @must
  Rule: A parameter of an extension that the server offers is taken

    Scenario Outline: MAIL with <parameter>
      Given the server offers <keyword>
      And a greeted session that accepts the sender
      When the client sends `MAIL FROM:<{sender}> <parameter>`
      Then the server has understood it

      Examples:
        | keyword  | parameter        |
        | SIZE     | SIZE=100         |
        | 8BITMIME | BODY=7BIT        |
        | 8BITMIME | BODY=8BITMIME    |
        | DSN      | RET=HDRS         |
        | DSN      | ENVID=QQ314159   |

    Scenario: RCPT with NOTIFY=NEVER
      Given the server offers DSN
      And a session with a recipient accepted
      When the client sends `RCPT TO:<{recipient}> NOTIFY=NEVER`
      Then the server has understood it

  @rfc5321-2.2.2-keywords-registered @must-not
  Rule: No keyword is offered that is neither registered nor begins with X

    Scenario Outline: EHLO in <state> session
      Given <state> session
      When the client sends, one by one:
        """
        EHLO client.example
        """
      Then every reply lists registered extensions only

      Examples:
        | state        |
        | a connected  |
        | an encrypted |

  @rfc5321-2.2.2-verbs-registered @must
  Rule: A verb that no registered extension has, and that does not begin with X, is not served

    Scenario Outline: <verb>
      Given a greeted session
      When the client sends `<verb>`
      Then the reply is a refusal

      Examples:
        | verb  |
        | WIZ   |
        | DEBUG |
        | KILL  |
        | SHOWQ |

  @rfc5321-4.1.1.1-all-commands-listed @must
  Rule: A command that is served beyond those that every server has is announced in the EHLO reply

    Scenario Outline: <command>
      Given a greeted session
      When the client sends `<command>`
      Then a command that is served is announced as <keyword>

      Examples:
        | command             | keyword  |
        | HELP                | HELP     |
        | EXPN {anyList}      | EXPN     |
        | ETRN client.example | ETRN     |
        | STARTTLS            | STARTTLS |
