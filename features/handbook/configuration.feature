@handbook @needs-queue
Feature: Configuration
  postconf shows defaults, what is set, and single values. Defaults below are those of postconf(5).

  @handbook-config-defaults @must
  Rule: postconf -d shows the default, whatever is set

    Scenario Outline: <setting>
      Given a queue
      When the administrator types `postconf -d <setting>`
      Then the tool prints exactly `<setting> = <default>`

      Examples:
        | setting                | default  |
        | message_size_limit     | 10240000 |
        | maximal_queue_lifetime | 5d       |
        | minimal_backoff_time   | 300s     |
        | maximal_backoff_time   | 4000s    |

  @handbook-config-explicit @must
  Rule: postconf -n shows what is set, and only that

    Scenario: every setting
      Given a queue
      When the administrator types `postconf -n`
      Then the tool prints what is set and nothing else

  @handbook-config-one-value @must
  Rule: postconf with a name shows that one setting

    Scenario Outline: <setting>
      Given a queue
      When the administrator types `postconf <setting>`
      Then the tool prints one line with the setting `<setting>`

      Examples:
        | setting            |
        | message_size_limit |
        | myhostname         |

  @handbook-config-unknown-name @must
  Rule: postconf warns about a name that it does not know

    Scenario: a name that nobody knows
      Given a queue
      When the administrator types `postconf no_such_setting_of_ours`
      Then the tool warns about `no_such_setting_of_ours`
