import { pool } from "@/bench/limit/rows";
import { type NewOrder, writeOrder } from "@/bench/writes";

/** Writes what an order writes, and nothing else: no session, no check. */
export async function POST(request: Request): Promise<Response> {
  const order = (await request.json()) as NewOrder;
  return Response.json({ number: await writeOrder(pool(), order) }, { status: 201 });
}
