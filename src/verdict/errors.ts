/**
 * The error classes that decide an outcome, told apart by `name`: it reaches Cucumber's messages as `exception.type`.
 * Whatever else is thrown is a fault of the harness.
 */

/** The target broke the duty that the Rule states. Thrown only by a Then. */
export class Nonconformance extends Error {
  override readonly name = 'Nonconformance'
}

/** A state that the scenario needs was not reached; says nothing about the duty. */
export class PreconditionNotMet extends Error {
  override readonly name = 'PreconditionNotMet'
}

/** The target could not be reached, went away, or stayed silent past our patience. */
export class TargetUnavailable extends Error {
  override readonly name = 'TargetUnavailable'
}
