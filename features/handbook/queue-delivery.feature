@handbook @needs-queue @exclusive
Feature: Trying again
  Deferred mail goes out once its destination is back and somebody asks for an attempt, unless it is on hold.

  @handbook-queue-flush @must
  Rule: postqueue -f makes a new attempt for what is deferred

    Scenario: the destination is back
      Given a deferred message
      And the next hop is back
      When the administrator types `postqueue -f`
      Then the message reaches the next hop

  @handbook-queue-flush-one @must
  Rule: postqueue -i makes a new attempt for one message

    Scenario: the destination is back
      Given a deferred message
      And the next hop is back
      When the administrator types `postqueue -i {id}`
      Then the message reaches the next hop

  @handbook-queue-delivered-leaves @must
  Rule: Once delivered, a message leaves the queue

    Scenario: the destination is back
      Given a deferred message
      And the next hop is back
      When the administrator types `postqueue -f`
      And the message has reached the next hop
      Then the message leaves the queue

  @handbook-queue-hold @must
  Rule: postsuper -h puts a message on hold, and a flush leaves it alone

    Scenario: the listing
      Given a deferred message
      When the administrator types `postsuper -h {id}`
      Then the message is on hold

    Scenario: a flush while another message goes out
      Given a deferred message
      And another deferred message
      And the next hop is back
      When the administrator types `postsuper -h {id}`
      And the administrator types `postqueue -f`
      And the other message has reached the next hop
      Then the message stays on hold

  @handbook-queue-release @must
  Rule: postsuper -H releases a held message

    Scenario: hold and release
      Given a deferred message
      When the administrator types `postsuper -h {id}`
      And the message has been put on hold
      And the administrator types `postsuper -H {id}`
      Then the message is not on hold

    Scenario: a released message goes out
      Given a deferred message
      And the next hop is back
      When the administrator types `postsuper -h {id}`
      And the administrator types `postsuper -H {id}`
      And the administrator types `postqueue -f`
      Then the message reaches the next hop
