@rfc5321 @needs-mailbox
Feature: The form of the trace field
  Programs and people compare the Received fields of a message, so all servers write them alike.

  Background:
    Given a session ready for message data

  @rfc5321-4.4-received-from-has-ehlo-name @should
  Rule: The trace field shows the name that the client gave with EHLO

    Scenario: a name that is not the one in the DNS
      When the server accepts a message with the body line `Who brought me?`
      Then the delivered message's first Received field shows the name that the client gave

  @rfc5321-4.4-received-from-has-address @should
  Rule: The trace field shows the address of the client as an address literal

    Scenario: an ordinary session
      When the server accepts a message with the body line `From which address?`
      Then the delivered message's first Received field shows the address of the client in brackets

  @rfc5321-4.4-received-grammar @must
  Rule: The trace field follows the grammar: its clauses in their order, then a semicolon and the date

    Scenario: an ordinary session
      When the server accepts a message with the body line `In which order?`
      Then the delivered message's first Received field has its clauses in their order

  @rfc5321-4.4-received-names-grammar @must
  Rule: What follows FROM and BY is a domain or an address literal

    Scenario: an ordinary session
      When the server accepts a message with the body line `Which two hosts?`
      Then the delivered message's first Received field names two hosts

  @rfc5321-4.4-received-numeric-offset @should
  Rule: The date of the trace field gives the zone as a numeric offset

    Scenario: an ordinary session
      When the server accepts a message with the body line `In which zone?`
      Then the delivered message's first Received field gives the zone as a number

  @rfc5321-4.4-received-zone-name-in-comment @should
  Rule: The name of a zone stands in a comment, if it is given at all

    Scenario: an ordinary session
      When the server accepts a message with the body line `What is the zone called?`
      Then the delivered message's first Received field gives the name of a zone as a comment only

  @rfc5321-4.4-received-date-not-obsolete @must-not
  Rule: The date of the trace field has no obsolete form

    Scenario: an ordinary session
      When the server accepts a message with the body line `In which year of how many digits?`
      Then the delivered message's first Received field has a date in the present form

  @rfc5321-4.4-received-date-syntax @must
  Rule: The date of the trace field is a date and time of the calendar

    Scenario: an ordinary session
      When the server accepts a message with the body line `On which day?`
      Then the delivered message's first Received field has a date that exists

  @rfc5321-4.4-received-protocol-registered @should-not
  Rule: The protocol in the trace field is a registered one

    Scenario: a session with EHLO
      When the server accepts a message with the body line `By which protocol?`
      Then the delivered message's first Received field names a registered protocol

  @rfc5321-4.4-received-link-registered @should-not
  Rule: The link in the trace field is a registered one

    Scenario: an ordinary session
      When the server accepts a message with the body line `Over which link?`
      Then the delivered message's first Received field names a registered link

  @rfc5321-4.4-received-clauses-registered @should-not
  Rule: The trace field has no clause that is not registered

    Scenario: an ordinary session
      When the server accepts a message with the body line `And what else?`
      Then the delivered message's first Received field has only registered clauses

  @rfc5321-2.3.1-own-header-fields-ascii @must
  Rule: The trace field is written in ASCII

    Scenario: an ordinary session
      When the server accepts a message with the body line `In which letters?`
      Then the delivered message's first Received field is written in ASCII
