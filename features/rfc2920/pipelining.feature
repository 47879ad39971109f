@rfc2920 @requires-PIPELINING
Feature: Pipelining
  Commands may come in one piece; each is carried out and answered in its turn.

  @rfc2920-3.2-nothing-discarded @must-not
  Rule: Commands that arrive together are all carried out

    Scenario: RSET three times in one piece
      Given a greeted session
      When the client sends the octets `RSET{CRLF}RSET{CRLF}RSET{CRLF}`
      Then the replies are, in order, 250, 250 and 250

  @rfc2920-3.2-answers-in-order @must
  Rule: Pipelined commands are answered in the order in which they were sent

    Scenario: RSET twice, then an early RCPT
      Given a greeted session
      When the client sends the octets `RSET{CRLF}RSET{CRLF}RCPT TO:<{anyRecipient}>{CRLF}`
      Then the replies are, in order, 250, 250 and 503
