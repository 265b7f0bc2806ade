/** A reason not to start, written for whoever runs Kontor: one line that names the remedy. */
export class StartError extends Error {}
