@rfc5321
Feature: Address literals
  Where a host has no name, its address in brackets stands for it.

  @rfc5321-4.1.2-mailbox-at-address-literal @must
  Rule: A mailbox at an address literal is understood

    Scenario Outline: MAIL FROM:<<mailbox>>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<<mailbox>>`
      Then the server has understood it

      Examples:
        | mailbox                 |
        | user@[192.0.2.1]        |
        | user@[IPv6:2001:db8::1] |

    Scenario Outline: RCPT TO:<<mailbox>>
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<<mailbox>>`
      Then the server has understood it

      Examples:
        | mailbox                 |
        | user@[192.0.2.1]        |
        | user@[IPv6:2001:db8::1] |

  @rfc5321-4.1.3-ipv4-literal-form @must
  Rule: Any four decimal numbers up to 255 are understood as an IPv4 literal

    Scenario Outline: EHLO <literal>
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO <literal>`
      Then the server has understood it

      Examples:
        | literal           |
        | [10.0.0.1]        |
        | [1.2.3.4]         |
        | [255.255.255.255] |

  @rfc5321-4.1.3-literal-out-of-range @may
  Rule: What stands in brackets and is no address may be refused

    Scenario Outline: MAIL FROM:<somebody@<literal>>
      Given a greeted session that accepts the sender
      When the client sends `MAIL FROM:<somebody@<literal>>`
      Then the reply is a permanent failure

      Examples:
        | literal                    |
        | [192.0.2.256]              |
        | [192.0.2]                  |
        | [192.0.2.1                 |
        | 192.0.2.1]                 |
        | x[192.0.2.1]               |
        | [192.0.2.1]x               |
        | [IPv6:192.0.2.1]           |
        | [IPv6:2001:db8::1::2]      |
        | [2001:db8::1]              |
        | [x-IPv6:2001:db8::1]       |

  @rfc5321-4.1.3-mail-to-own-address @may
  Rule: Mail for a mailbox at the server's own address may be taken

    Scenario: the recipient's local part, and the address of the service in brackets
      Given a session with a recipient accepted
      When the client sends `RCPT TO:<{recipientAtAddress}>`
      Then the reply is a positive completion

  @rfc5321-4.1.3-ipv6-literal-forms @must
  Rule: Each form of an IPv6 literal is understood

    Scenario Outline: EHLO <literal>
      Given a connected session
      When the server accepts the greeting
      And the client sends `EHLO <literal>`
      Then the server has understood it

      Examples:
        | literal                          |
        | [IPv6:2001:db8:0:0:0:0:0:1]      |
        | [IPv6:2001:db8::1]               |
        | [IPv6:::1]                       |
        | [IPv6:::]                        |
        | [IPv6:2001:DB8::A]               |
        | [ipv6:2001:db8::a]               |
        | [IPv6:::ffff:192.0.2.1]          |
        | [IPv6:0:0:0:0:0:ffff:192.0.2.1]  |
