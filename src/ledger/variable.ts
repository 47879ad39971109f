/** Environment variable with the folder of a specification of somebody's own; worker processes of Cucumber find it here. */
export const projectVariable = 'MAILSPEC_PROJECT'
