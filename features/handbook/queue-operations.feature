@handbook @needs-queue @exclusive
Feature: Queue operations
  What an administrator does with mail that cannot be delivered yet: see it, read it, try again, hold it, delete it.

  @handbook-queue-deferred @must
  Rule: A message that cannot be delivered yet is deferred

    Scenario: the destination is down
      Given a message for a destination that is down
      When the administrator types `postqueue -p`
      Then the message is deferred

  @handbook-queue-listing @must
  Rule: The listing shows each message with id, size, arrival, sender, recipient and reason

    Scenario Outline: <command>
      Given a deferred message
      When the administrator types `<command>`
      Then the tool lists the message with its size, sender, recipient and reason

      Examples:
        | command      |
        | mailq        |
        | postqueue -p |

  @handbook-queue-mailq-same @must
  Rule: mailq and postqueue -p show the same

    Scenario: a deferred message
      Given a deferred message
      When the administrator types `postqueue -p`
      Then the tool prints the same as `mailq`

  @handbook-queue-empty @must
  Rule: An empty queue is said to be empty

    Scenario Outline: <command>
      Given a queue that holds nothing else
      When the administrator types `<command>`
      Then the tool says that the queue is empty

      Examples:
        | command      |
        | mailq        |
        | postqueue -p |

  @handbook-queue-json @must
  Rule: postqueue -j shows each message as one JSON object on a line

    Scenario: a deferred message
      Given a deferred message
      When the administrator types `postqueue -j`
      Then the tool lists the message as one JSON object on a line

  @handbook-queue-postcat-envelope @must
  Rule: postcat -vq shows the envelope of a message

    Scenario: a deferred message
      Given a deferred message
      When the administrator types `postcat -vq {id}`
      Then the tool shows the envelope of the message

  @handbook-queue-postcat-content @must
  Rule: postcat -vq shows the content of a message

    Scenario: a deferred message
      Given a deferred message
      When the administrator types `postcat -vq {id}`
      Then the tool shows the content of the message

  @handbook-queue-unknown-id @must
  Rule: A tool that is given an unknown queue id does not claim to have done anything

    Scenario: postcat
      Given a queue
      When the administrator types `postcat -q 0FFFFFFFFF`
      Then the tool fails and names `0FFFFFFFFF`

    Scenario Outline: postsuper <option>
      Given a queue
      When the administrator types `postsuper <option> 0FFFFFFFFF`
      Then the tool claims to have done nothing

      Examples:
        | option |
        | -d     |
        | -h     |
        | -H     |
