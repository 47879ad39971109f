@rfc5321 @needs-mailbox
Feature: Return-Path
  Final delivery writes the reverse-path of the envelope on top of the message.

  @rfc5321-4.4-return-path-null @must
  Rule: A message from the null sender is delivered with an empty return path

    Scenario: MAIL FROM:<>
      Given a session ready for message data from `` to `{recipient}`
      When the server accepts a message with the body line `Nobody is to be told.`
      Then the delivered message has one header field Return-Path with `<>`

  @rfc5321-4.4-trace-in-order @must
  Rule: A delivered message begins with the return path, then the trace fields, then what was sent

    Scenario: a message without trace fields
      Given a session ready for message data
      When the server accepts a message with the body line `What stands above me?`
      Then the delivered message has, above the fields that were typed, `Return-Path, Received`

  @rfc5321-4.4-exactly-one-return-path @should
  Rule: A message that comes with a return path is delivered with exactly one, that of the envelope

    Scenario Outline: a Return-Path field <where>
      Given a session ready for message data
      When the server accepts a message with the header `<header>`
      Then the delivered message has one header field Return-Path with `<{sender}>`

      Examples:
        | where              | header                                                                                              |
        | on top             | Return-Path: <x@client.example>{CRLF}From: <y@client.example>{CRLF}Subject: {token}                 |
        | among other fields | From: <y@client.example>{CRLF}return-path: <x@client.example>{CRLF}Subject: {token}                 |
