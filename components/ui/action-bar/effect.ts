import type { Cell } from "@/components/ui/data-table/cells";

/** What a step would do to the rows it is for, as its preview says. */
export type Effect = {
  said: string;
  /** The first rows, as they are and as they would be. */
  lines: { name: string; before: Cell; after: Cell }[];
  /** How many rows would change, which the step then holds to; left out where it would change none. */
  expected?: number;
  /** Words on the button that does it. */
  submit?: string;
  /** A yes that the step asks for. */
  yes?: { name: string; label: string };
};

/** Of what is not complete yet. */
export const noEffect: Effect = { said: "", lines: [] };

/** An effect as the answer to a preview. */
export const answerEffect = (effect: Effect): Response =>
  Response.json(effect, { headers: { "cache-control": "no-store" } });
