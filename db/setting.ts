import type { ScopeSetting } from "./access/shapes";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The statement that confines the rest of a transaction to an id, or with "" to none. A cluster tells it to its other nodes;
 * what the function set_config does stays on this one.
 */
export function localSetting(name: ScopeSetting, value: string): string {
  if (value !== "" && !UUID.test(value)) throw new Error(`scope setting ${name} is not an id`);
  return `set local app.${name} = '${value}'`;
}
