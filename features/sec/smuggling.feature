@sec
Feature: SMTP smuggling
  Where two servers disagree on what ends a message, an envelope written into its text becomes a message of its own behind the back of the first.

  @sec-smuggling-one-piece @security
  Rule: An envelope hidden behind a false end of data is not executed

    Scenario Outline: <sequence>
      Given a session ready for message data
      When the client sends the octets `Subject: outer {token}{CRLF}{CRLF}text<sequence>MAIL FROM:<{sender}>{CRLF}RCPT TO:<{recipient}>{CRLF}DATA{CRLF}Subject: hidden{CRLF}{CRLF}smuggled{CRLF}`
      And the client goes on with `.{CRLF}` once another session has been greeted
      Then no reply is 354

      Examples: a line feed for a line end
        | sequence               |
        | {LF}.{LF}              |
        | {LF}.{CRLF}            |
        | {CRLF}.{LF}            |
        | {LF}.{CR}{CRLF}        |
        | {CRLF}.{LF}{CR}{LF}    |
        | {LF}{LF}.{LF}{LF}      |

      Examples: a carriage return for a line end
        | sequence               |
        | {CR}.{CR}              |
        | {CR}.{CRLF}            |
        | {CRLF}.{CR}            |
        | {CR}.{LF}              |
        | {LF}.{CR}              |
        | {CRLF}.{CR}{CRLF}      |
        | {CR}{CR}{LF}.{CR}{CR}{LF} |

      Examples: other octets beside the period
        | sequence               |
        | {CRLF}{NUL}.{CRLF}     |
        | {CRLF}.{NUL}{CRLF}     |
        | {CRLF}..{CRLF}         |
        | {CRLF}.{SP}{CRLF}      |
        | {CRLF}.{TAB}{CRLF}     |
        | {CRLF}{SP}.{CRLF}      |
        | {CRLF}.{x0B}{CRLF}     |
        | {x85}.{x85}            |
        | {CRLF}=2E{CRLF}        |

  @sec-smuggling-two-pieces @security
  Rule: An envelope that comes later, behind a false end of data, is not executed

    Scenario Outline: <sequence>
      Given a session ready for message data
      When the client sends the octets `Subject: outer {token}{CRLF}{CRLF}text<sequence>`
      And the client goes on with `MAIL FROM:<{sender}>{CRLF}RCPT TO:<{recipient}>{CRLF}DATA{CRLF}` once another session has been greeted
      And the client goes on with `Subject: hidden{CRLF}{CRLF}smuggled{CRLF}.{CRLF}` once another session has been greeted
      Then no reply is 354

      Examples:
        | sequence               |
        | {LF}.{LF}              |
        | {LF}.{CRLF}            |
        | {CRLF}.{LF}            |
        | {CR}.{CR}              |
        | {CR}.{CRLF}            |
        | {CRLF}.{CR}            |
        | {CRLF}.{CR}{CRLF}      |
        | {CRLF}{NUL}.{CRLF}     |
        | {CRLF}.{NUL}{CRLF}     |
        | {CRLF}..{CRLF}         |

  @sec-smuggling-header @security
  Rule: An envelope hidden in the header is not executed

    Scenario Outline: <sequence>
      Given a session ready for message data
      When the client sends the octets `Subject: outer {token}<sequence>MAIL FROM:<{sender}>{CRLF}RCPT TO:<{recipient}>{CRLF}DATA{CRLF}Subject: hidden{CRLF}{CRLF}smuggled{CRLF}`
      And the client goes on with `.{CRLF}` once another session has been greeted
      Then no reply is 354

      Examples:
        | sequence               |
        | {LF}.{LF}              |
        | {LF}.{CRLF}            |
        | {CRLF}.{LF}            |
        | {CR}.{CR}              |
        | {CRLF}.{CR}            |
        | {CRLF}.{NUL}{CRLF}     |
