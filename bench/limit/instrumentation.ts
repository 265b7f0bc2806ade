// The bundler takes the nearest one above: without this file, that of the project.
export function register() {}
