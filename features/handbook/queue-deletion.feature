@handbook @needs-queue @exclusive
Feature: Deleting from the queue
  postsuper -d takes a queue id, or ALL. What it deletes is gone, and what it was not told to delete stays.

  @handbook-queue-delete-one @must
  Rule: postsuper -d deletes the message that it is given

    Scenario: a deferred message
      Given a deferred message
      When the administrator types `postsuper -d {id}`
      Then the queue no longer holds the message

  @handbook-queue-delete-only-that @must
  Rule: postsuper -d deletes no other message

    Scenario: two deferred messages of one sender
      Given a deferred message
      And another deferred message
      When the administrator types `postsuper -d {id}`
      Then the queue still holds the other message

  @handbook-queue-delete-all @must
  Rule: postsuper -d ALL empties the queue

    Scenario: two deferred messages, one of them on hold
      Given a deferred message
      And another deferred message
      And a queue that holds nothing else
      When the administrator types `postsuper -h {id}`
      And the administrator types `postsuper -d ALL`
      Then the queue holds neither message
