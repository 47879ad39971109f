@rfc5321
Feature: Trace fields that others wrote
  Hosts on the way write trace fields of every kind; none of them is a reason to refuse or change a message.

  @rfc5321-3.7.2-odd-trace-accepted @must-not
  Rule: Mail is not refused because of the form of a trace field in it

    Scenario Outline: <case>
      Given a session ready for a second message
      When the client sends a message with the header field `<field>`
      Then the reply is a positive completion

      Examples:
        | case                 | field                                                                              |
        | no date              | Received: from a.example by b.example with SMTP id 1                               |
        | neither from nor by  | Received: ; Tue, 3 Nov 2026 10:00:00 +0000                                         |
        | a year of two digits | Received: from a.example by b.example; 3 Nov 98 10:00:00 GMT                       |
        | unknown clauses      | Received: from a.example by b.example under duress; Tue, 3 Nov 2026 10:00:00 +0000 |
        | a Return-Path        | Return-Path: <x@client.example>                                                    |
        | an empty Return-Path | Return-Path:                                                                       |

  @rfc5321-3.7.2-odd-trace-robust @should @needs-mailbox
  Rule: Unexpected matter in trace fields does not disturb the server, and arrives unchanged

    Scenario Outline: <case>
      Given a session ready for a second message
      When the server accepts a message with the header field `<field>`
      Then the message arrives in the mailbox as it was typed

      Examples:
        | case                   | field                                                                                   |
        | nothing but text       | Received: somehow, from somewhere                                                       |
        | 900 octets in one line | Received: from {x61*450} by {x62*430}; Tue, 3 Nov 2026 10:00:00 +0000                   |
        | an open comment        | Received: from a.example (open (and nested by b.example; Tue, 3 Nov 2026 10:00:00 +0000 |
