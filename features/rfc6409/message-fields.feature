@rfc6409 @requires-AUTH @needs-mailbox
Feature: Fields of submitted messages
  Clients submit messages that are not finished; what goes on from here has to be.

  Background:
    Given an authenticated submission session ready for message data

  @rfc6409-8-delivered-conforms @must
  Rule: What a submission server delivers has one Date and one From, and no field twice that may stand once

    Scenario Outline: <case>
      When the client sends a message with the header `Subject: {token}{CRLF}<header>`
      Then the message is refused or has the fields it needs

      Examples: a field is missing
        | case                    | header                                                                                        |
        | no Date                 | From: <{ownAddress}>                                                                          |
        | no From                 | Date: Tue, 3 Nov 2026 10:00:00 +0000                                                          |
        | Date as a part of names | From: <{ownAddress}>{CRLF}X-Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Date-Sent: yesterday    |
        | Date in the body        | From: <{ownAddress}>{CRLF}{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000                          |
        | Date in a folded line   | From: <{ownAddress}>{CRLF}Comments: this has no{CRLF}{SP}Date: Tue, 3 Nov 2026 10:00:00 +0000 |

      Examples: a field is there in another spelling
        | case                     | header                                                                            |
        | in capital letters       | FROM: <{ownAddress}>{CRLF}DATE: Tue, 3 Nov 2026 10:00:00 +0000                    |
        | a space before the colon | From : <{ownAddress}>{CRLF}Date{TAB}: Tue, 3 Nov 2026 10:00:00 +0000              |
        | folded behind the colon  | From:{CRLF}{SP}<{ownAddress}>{CRLF}Date:{CRLF}{TAB}Tue, 3 Nov 2026 10:00:00 +0000 |

      Examples: nothing is missing
        | case                  | header                                                                                              |
        | Date and a Message-ID | From: <{ownAddress}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Message-ID: <{token}@client.example> |

    Scenario Outline: <field> twice
      When the client sends a message with the header `From: <{ownAddress}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Subject: {token}{CRLF}<again>`
      Then the message is refused or has the fields it needs

      Examples:
        | field       | again                                                                              |
        | Date        | Date: Wed, 4 Nov 2026 10:00:00 +0000                                               |
        | From        | From: <{ownAddress}>                                                               |
        | Subject     | Subject: another                                                                   |
        | Sender      | Sender: <{ownAddress}>{CRLF}Sender: <{ownAddress}>                                 |
        | Reply-To    | Reply-To: <{ownAddress}>{CRLF}Reply-To: <{ownAddress}>                             |
        | To          | To: <a@client.example>{CRLF}To: <b@client.example>                                 |
        | Cc          | Cc: <a@client.example>{CRLF}Cc: <b@client.example>                                 |
        | Bcc         | Bcc: <a@client.example>{CRLF}Bcc: <b@client.example>                               |
        | Message-ID  | Message-ID: <{token}.1@client.example>{CRLF}Message-ID: <{token}.2@client.example> |
        | In-Reply-To | In-Reply-To: <a@client.example>{CRLF}In-Reply-To: <b@client.example>               |
        | References  | References: <a@client.example>{CRLF}References: <b@client.example>                 |

  @rfc6409-8.3-message-id-added @should
  Rule: A message without a Message-ID of the right form gets one

    Scenario Outline: <case>
      When the server accepts a message with the header `From: <{ownAddress}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Subject: {token}<more>`
      Then the message arrives with a Message-ID

      Examples:
        | case                     | more                                       |
        | none                     |                                            |
        | a field of a longer name | {CRLF}X-Message-ID: <a@client.example>     |
        | without brackets         | {CRLF}Message-ID: a@client.example         |
        | without a right half     | {CRLF}Message-ID: <a>                      |
        | text before it           | {CRLF}Message-ID: the <a@client.example>   |
        | text behind it           | {CRLF}Message-ID: <a@client.example> is it |

  @rfc6409-8-limited-to-remedies @should
  Rule: What is right in a message stays as it is

    Scenario Outline: <case>
      When the server accepts a message with the header `From: <{ownAddress}>{CRLF}Subject: {token}{CRLF}<fields>`
      Then the message arrives in the mailbox as it was typed

      Examples:
        | case                  | fields                                                                                          |
        | Date and Message-ID   | Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Message-ID: <{token}@client.example>                  |
        | both in other letters | dATE: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}MESSAGE-ID: <{token}@client.example>                  |
        | a Date long ago       | Date: Sat, 1 Jan 2000 00:00:00 -0800{CRLF}Message-ID: <{token}@client.example>                  |
        | a field of our own    | Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Message-ID: <{token}@client.example>{CRLF}X-Ours: yes |

    Scenario Outline: an at-sign in <place>
      When the server accepts a message with the header `From: <{ownAddress}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Message-ID: <{token}@client.example>{CRLF}Subject: {token}{CRLF}<field>`
      Then the message arrives in the mailbox as it was typed

      Examples:
        | place              | field                                             |
        | a quoted string    | To: "carol@sales \"here\"" <carol@client.example> |
        | a comment          | To: <carol@client.example> (was carol@sales)      |
        | an address literal | To: <carol@[192.0.2.1]>                           |
        | a longer name      | X-To: carol@sales                                 |
        | another name       | To-Do: carol@sales                                |

    Scenario: letters that are not ASCII
      When the server accepts a message with the header `From: <{ownAddress}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Message-ID: <{token}@client.example>{CRLF}Subject: {token} f{xC3}{xBC}r Euch`
      Then the message arrives in the mailbox as it was typed

  @rfc6409-8-unqualified-not-completed @should
  Rule: An address without a domain gets none, where nobody of that name is there

    Scenario: a name that no mailbox has
      When the server accepts a message with the header `From: <{ownAddress}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Subject: {token}{CRLF}Cc: {unknownRecipientLocalPart}`
      Then the delivered message has a header that does not name `{unknownRecipientLocalPart}@`

  @rfc6409-8.8-unmatched-addresses-kept @should
  Rule: Addresses that are nothing to the server stay as they are

    Scenario: in all fields that hold addresses
      When the server accepts a message with the header `From: The Chief <{ownAddress}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Subject: {token}{CRLF}Reply-To: <a@one.two.client.example>{CRLF}To: B <b@client.example>, c@client.example{CRLF}Cc: <d+e@client.example>`
      Then the message arrives in the mailbox as it was typed

  @rfc6409-8.8-destinations-kept @must-not
  Rule: The local part of somebody else's address is not rewritten

    Scenario: letters of both cases, and characters that mean something elsewhere
      When the server accepts a message with the header `From: <{ownAddress}>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Subject: {token}{CRLF}To: <CaRoL+Lists.x=y@client.example>`
      Then the delivered message has one header field To with `<CaRoL+Lists.x=y@client.example>`

  @rfc6409-8.1-sender-valid @must
  Rule: What the server puts into Sender is a mail address

    Scenario: From is not the login's address
      When the server accepts a message with the header `From: <carol@client.example>{CRLF}Date: Tue, 3 Nov 2026 10:00:00 +0000{CRLF}Subject: {token}`
      Then the message arrives with a mail address in Sender, if any

  @rfc6409-4.2-header-domains-qualified @must
  Rule: A server that changes a message leaves no partial domain in its addresses

    Scenario Outline: <field>
      When the client sends a message with the header `From: <{ownAddress}>{CRLF}Subject: {token}{CRLF}<field>`
      Then the message is refused or has full domains in its addresses

      Examples:
        | field                                           |
        | To: <carol@sales>                               |
        | Cc: bob@client.example, carol@sales             |
        | Reply-To: "Carol" <carol@sales>                 |
        | Resent-To: carol@sales (in London)              |
        | To: friends: <a@client.example>, <carol@sales>; |
