@house
Feature: The rules of the house
  What our server promises beyond the RFCs. A Rule is one entry of requirements/house.yaml, and carries its id as a tag.

  @house-1-tls-on-25 @must
  Rule: Port 25 offers TLS, and offers it once

    # Every phrase of this Rule is mailspec's own: docs/reference/phrases.md lists them.
    Scenario: EHLO in clear
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO client.example`
      Then the reply advertises STARTTLS

    Scenario: EHLO inside TLS
      Given an encrypted session
      When the client sends `EHLO client.example`
      Then the reply does not advertise STARTTLS

  @house-2-attachments @should
  Rule: Messages of 500 kB are welcome

    # The last phrase is ours: steps/house.steps.js
    Scenario: the limit that EHLO announces
      Given a greeted session
      When the client sends `EHLO client.example`
      Then the server takes messages of 500 kB
