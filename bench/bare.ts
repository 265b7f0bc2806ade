import { createServer, type IncomingMessage } from "node:http";
import { Pool } from "pg";
import { type NewOrder, writeCustomer, writeOrder } from "./writes";

/** A server of nothing but `http`, `pg` and indexes: what this machine can do at most. Answers JSON on PORT. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

const routes: Record<string, (url: URL, request: IncomingMessage) => Promise<unknown>> = {
  "GET /list": async ({ searchParams: given }) => {
    const { rows } = await pool.query({
      name: "list",
      text: "select id, c1, c2, c3, c4, c5, c6 from bench.catalogue where owner = $1 and (sort, id) > ($2, $3::uuid) order by sort, id limit 24",
      values: [
        given.get("of"),
        given.get("after") ?? "",
        given.get("id") ?? "00000000-0000-0000-0000-000000000000",
      ],
    });
    return rows;
  },
  "GET /item": async ({ searchParams: given }) => {
    const { rows } = await pool.query({
      name: "item",
      text: "select * from bench.product where id = $1 order by sort",
      values: [given.get("of")],
    });
    return rows;
  },
  "POST /customer": async (_, request) => {
    const { tenant, reseller } = (await json(request)) as NewOrder;
    return { id: await writeCustomer(pool, tenant, reseller) };
  },
  "POST /order": async (_, request) => ({
    number: await writeOrder(pool, (await json(request)) as NewOrder),
  }),
};

async function json(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString());
}

createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const route = routes[`${request.method} ${url.pathname}`];
  try {
    const body = JSON.stringify((await route?.(url, request)) ?? null);
    response.writeHead(route ? 200 : 404, { "content-type": "application/json" }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(process.env.PORT), () => console.log("listening"));
