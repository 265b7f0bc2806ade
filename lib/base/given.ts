/** Those of the parameters that are given: for an address, or for the fields of a form that comes back to it. */
export const given = (parameters: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).flatMap(([key, value]) => (value ? [[key, value]] : [])));
