@sec
Feature: Programs and files in addresses
  Old servers took a bar in an address for a pipe, a slash for a file, and a hyphen for an option of a program. No mailbox has such a name.

  @sec-programs-recipient @security
  Rule: A recipient that names a program, a file or an option is refused

    Scenario Outline: <recipient>
      Given a session with a sender given
      When the server refuses `RCPT TO:<{unknownRecipient}>`
      And the client sends `RCPT TO:<<recipient>>`
      Then the reply is a refusal

      Examples: programs
        | recipient                          |
        | "\|/bin/true"@{domain}             |
        | \|true@{domain}                    |
        | "\| true"@{domain}                 |
        | {x60}true{x60}@{domain}            |
        | $(true)@{domain}                   |
        | {recipientLocalPart};true@{domain} |
        | "${x7B}run{x7B}/bin/true{x7D}{x7D}"@{domain} |

      Examples: files
        | recipient                          |
        | /dev/null@{domain}                 |
        | "/dev/null"@{domain}               |
        | ../../dev/null@{domain}            |
        | ..@{domain}                        |
        | ../{recipientLocalPart}@{domain}   |
        | "./{recipientLocalPart}"@{domain}  |
        | {recipientLocalPart}{NUL}x@{domain} |
        | ":include:/etc/hosts"@{domain}     |

      Examples: options
        | recipient                          |
        | -froot@{domain}                    |
        | "-oQ/tmp -X/dev/null"@{domain}     |
        | --@{domain}                        |
