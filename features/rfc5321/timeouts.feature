@rfc5321 @needs-queue
Feature: Timeouts
  How long a server has patience with a client that says nothing.

  @rfc5321-4.5.3.2.7-server-timeout-5-minutes @should
  Rule: The server is set to bear five minutes without a command

    Scenario: the limit in force
      Given a queue
      When the administrator types `postconf -h smtpd_timeout`
      Then the tool prints a time of at least `300s`
