@rfc2920 @requires-PIPELINING
Feature: Pipelining
  Commands may come in one piece; each is carried out and answered in its turn.

  @rfc2920-3.2-nothing-discarded @must-not
  Rule: Commands that arrive together are all carried out

    Scenario: RSET, MAIL and RCPT in one piece
      Given a session with a recipient accepted
      When the client sends the octets `RSET{CRLF}MAIL FROM:<{sender}>{CRLF}RCPT TO:<{recipient}>{CRLF}`
      Then the replies are, in order, 250, 250 and 250

  @rfc2920-3.2-answers-in-order @must
  Rule: Pipelined commands are answered in the order in which they were sent

    Scenario: an early RCPT, then RSET and MAIL
      Given a greeted session that accepts the sender
      When the client sends the octets `RCPT TO:<{anyRecipient}>{CRLF}RSET{CRLF}MAIL FROM:<{sender}>{CRLF}`
      Then the replies are, in order, 503, 250 and 250
