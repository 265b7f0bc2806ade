import type { Piece } from "./cells";

/** What was, struck out, above what is; once where nothing differs. */
export function replaced(was: Piece[], is: Piece[]): Piece[] {
  return JSON.stringify(was) === JSON.stringify(is) ? is : [...was.map(struck), ...is];
}

/** A text or an amount as one that no longer holds. */
export const struck = (piece: Piece): Piece => {
  if (typeof piece === "string") return { was: piece };
  return "money" in piece ? { ...piece, was: true } : piece;
};
