/** The event of a bar whose list shows other rows, or the same ones anew. */
export const ROWS = "rows-changed";
