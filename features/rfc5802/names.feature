@rfc5802 @requires-AUTH @requires-AUTH-SCRAM-SHA-256
Feature: Names in SCRAM-SHA-256
  A name may be written in several ways. SASLprep makes them one, and the proof is made for the one that was sent.

  @rfc5802-5.1-name-prepared @must
  Rule: The user name is prepared before it is looked up, and signed as it came

    Scenario Outline: <spelling>
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with <spelling>
      Then the reply is a positive completion

      Examples:
        | spelling                           |
        | the letters of its name taken apart |
        | a soft hyphen in its name          |
        | a wide letter in its name          |

  @rfc5802-5.1-name-unpreparable @should
  Rule: A user name that cannot be prepared fails

    Scenario: a character for private use
      Given an encrypted submission session
      When the client logs in with SCRAM-SHA-256, with a private character behind its name
      Then the reply is a permanent failure
