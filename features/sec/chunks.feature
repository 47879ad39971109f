@sec
Feature: Chunks beside DATA
  BDAT counts octets where DATA looks for an end. A server that loses count takes the text of a message for commands.

  @sec-chunk-not-executed @security @requires-CHUNKING
  Rule: An envelope hidden in a chunk is not executed

    Scenario Outline: <sequence>
      Given an encrypted session with a recipient accepted
      When the client sends `Subject: outer {token}{CRLF}{CRLF}text<sequence>MAIL FROM:<{sender}>{CRLF}RCPT TO:<{recipient}>{CRLF}DATA{CRLF}Subject: hidden{CRLF}{CRLF}smuggled{CRLF}.{CRLF}` as the last chunk
      Then no reply is 354

      Examples:
        | sequence                  |
        | {CRLF}.{CRLF}             |
        | {CRLF}                    |
        | {LF}.{LF}                 |
        | {LF}.{CRLF}               |
        | {CR}.{CR}                 |
        | {CRLF}.{CRLF}RSET{CRLF}   |
        | {CRLF}BDAT 0 LAST{CRLF}   |
        | {NUL}{CRLF}.{CRLF}        |

  @sec-chunk-in-the-middle @security @requires-CHUNKING
  Rule: An envelope hidden in a chunk that is not the last is not executed

    Scenario Outline: <sequence>
      Given an encrypted session with a recipient accepted
      When the server accepts `Subject: outer {token}{CRLF}{CRLF}text<begun>` as a chunk
      And the client sends `<rest>MAIL FROM:<{sender}>{CRLF}RCPT TO:<{recipient}>{CRLF}DATA{CRLF}Subject: hidden{CRLF}{CRLF}smuggled{CRLF}.{CRLF}` as the last chunk
      Then no reply is 354

      Examples:
        | sequence                            | begun         | rest        |
        | an end of data in front of it       | {CRLF}.{CRLF} |             |
        | an end of data that it completes    | {CRLF}.       | {CRLF}      |
        | a line end that it completes        | {CR}          | {LF}.{CRLF} |

  @sec-chunk-refused-not-executed @security @requires-CHUNKING
  Rule: What belongs to a BDAT that is refused is not executed

    Scenario: without a transaction
      Given an encrypted session
      When the client sends `MAIL FROM:<{sender}>{CRLF}RCPT TO:<{recipient}>{CRLF}DATA{CRLF}Subject: hidden{CRLF}{CRLF}smuggled{CRLF}.{CRLF}` as the last chunk
      Then no reply is 354

    Scenario: without a recipient
      Given an encrypted session with a sender given
      When the server refuses `RCPT TO:<{foreignRecipient}>`
      And the client sends `RCPT TO:<{recipient}>{CRLF}DATA{CRLF}Subject: hidden{CRLF}{CRLF}smuggled{CRLF}.{CRLF}` as the last chunk
      Then no reply is 354

    Scenario: behind the last chunk
      Given an encrypted session with a recipient accepted
      When the server accepts `Subject: outer {token}{CRLF}{CRLF}text{CRLF}` as a chunk
      And the server accepts `BDAT 0 LAST`
      And the client sends `MAIL FROM:<{sender}>{CRLF}RCPT TO:<{recipient}>{CRLF}DATA{CRLF}Subject: hidden{CRLF}{CRLF}smuggled{CRLF}.{CRLF}` as the last chunk
      Then no reply is 354

  @sec-chunk-of-any-size @security @requires-CHUNKING
  Rule: A chunk of any size does no harm to the next client

    Scenario Outline: <case>
      Given an encrypted session with a recipient accepted
      When the client sends the octets `<octets>`
      And the client closes the connection
      Then the server serves the next client

      Examples:
        | case                             | octets                                                  |
        | one octet more than 32 bits hold | BDAT 4294967296 LAST{CRLF}text                          |
        | more than 64 bits hold           | BDAT 99999999999999999999 LAST{CRLF}text                |
        | less than nothing                | BDAT -1 LAST{CRLF}text                                  |
        | no number                        | BDAT x LAST{CRLF}text                                   |
        | no size                          | BDAT{CRLF}text                                          |
        | a size of 1,000 digits           | BDAT {x39*1000} LAST{CRLF}text                         |
        | half a chunk                     | BDAT 100 LAST{CRLF}Subject: half{CRLF}{CRLF}            |
        | a header cut by a chunk          | BDAT 9{CRLF}Subject: {CRLF}BDAT 0{CRLF}BDAT 1 LAST{CRLF}. |

  @sec-chunk-size-digits @should @requires-CHUNKING
  Rule: A size with anything but digits in it is refused

    Scenario Outline: <size>
      Given an encrypted session with a recipient accepted
      When the client sends the octets `BDAT <size> LAST{CRLF}XYZZY{CRLF}`
      Then no reply is 250

      Examples:
        | size |
        | 7x   |
        | +7   |
        | 0x7  |
        | 7.0  |
        | 7,   |

  @sec-chunk-not-with-data @must @requires-CHUNKING
  Rule: DATA after BDAT in one transaction is refused with 503

    Scenario: DATA behind the first chunk
      Given an encrypted session with a recipient accepted
      When the server accepts `Subject: outer {token}{CRLF}{CRLF}text{CRLF}` as a chunk
      And the client sends `DATA`
      Then the reply is 503

  @sec-chunk-not-offered @should-not
  Rule: A server that does not offer CHUNKING takes no message from BDAT

    Scenario: a small message in one chunk
      Given a session with a recipient accepted
      And the server does not offer CHUNKING
      When the client sends `From: <{sender}>{CRLF}Subject: {token}{CRLF}{CRLF}text{CRLF}` as the last chunk
      Then no reply is 250
