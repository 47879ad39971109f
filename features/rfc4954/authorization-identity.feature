@rfc4954 @requires-AUTH
Feature: For whom a login acts
  The authorization identity is a simple user name. Both sides prepare it before they compare.

  @rfc4954-4-authzid-preparation @should
  Rule: The authorization identity is prepared before it is compared

    Scenario Outline: its own name, <spelling>
      Given an encrypted submission session
      When the client logs in with PLAIN, with its own name, <spelling>, to act for
      Then the reply is a positive completion

      Examples:
        | spelling           |
        | of wide letters    |
        | with a soft hyphen |

  @rfc4954-4-authzid-unpreparable @must
  Rule: An authorization identity that cannot be prepared, or of which nothing is left, fails

    Scenario Outline: <case>
      Given an encrypted submission session
      When the server accepts `AUTH PLAIN`
      And the client sends `<message>`
      Then the reply is a permanent failure

      Examples:
        | case                                         | message                        |
        | a soft hyphen alone                          | {plainWithNothingForAuthzid}   |
        | its own name and a character for private use | {plainWithProhibitedInAuthzid} |
