import { type Move, Moves } from "@/components/ui/moves";

const steps = ["answer", "confirm"];

/** What can be done with an order, the step that it waits for first; where it waits for none, the same can be ordered again. */
export function OrderMoves({ tenant, moves }: { tenant: string; moves: Move[] }) {
  const step = steps.flatMap((key) => moves.find((move) => move.key === key) ?? [])[0];
  const next = step ?? moves.find(({ key }) => key === "reorder");
  return (
    <Moves
      tenant={tenant}
      next={next}
      others={moves.filter((move) => move !== next)}
      variant={step ? "primary" : "secondary"}
    />
  );
}
