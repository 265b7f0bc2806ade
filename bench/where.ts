import { load } from "./load";
import { targetOf, type Visit } from "./pages";
import { medianOf } from "./rounds";
import { pageOf } from "./session";
import { weigh } from "./weight";

type Statement = { text: string; from: number; to: number };
type Seen = { path: string; ms: number; statements: Statement[] };

export type Where = Awaited<ReturnType<typeof whereOf>>;

const ASKED = 100;

const parts = {
  session: (text: string) =>
    text.startsWith("select kontor_actor") ||
    text.startsWith("select kontor_work") ||
    text.startsWith("select kontor_place"),
  transaction: (text: string) => /^(begin|commit|rollback)/.test(text),
};

/** Where the time of a page goes, one request after the other, on a server that bench/hook.mjs watches. */
export async function whereOf(origin: string, visit: Visit, warmUp: number) {
  await load(targetOf(origin, visit), warmUp);
  await fetch(`${origin}/__requests`);
  for (let asked = 0; asked < ASKED; asked += 1) await pageOf(origin, visit.path, visit.cookie);
  const { requests } = (await (await fetch(`${origin}/__requests`)).json()) as { requests: Seen[] };
  const of = (pick: (statement: Statement) => boolean) =>
    medianOf(requests.map(({ statements }) => busy(statements.filter(pick))));
  const isQuery = ({ text }: Statement) => !parts.session(text) && !parts.transaction(text);
  const total = medianOf(requests.map(({ ms }) => ms));
  const database = of(() => true);
  return {
    total,
    session: of(({ text }) => parts.session(text)),
    transaction: of(({ text }) => parts.transaction(text)),
    queries: of(isQuery),
    rendering: total - database,
    roundTrips: medianOf(requests.map(({ statements }) => statements.length)),
    statements: medianOf(requests.map(({ statements }) => statements.filter(isQuery).length)),
    ...(await weigh(origin, await pageOf(origin, visit.path, visit.cookie))),
  };
}

/** Milliseconds in which at least one of the statements was under way. */
function busy(statements: Statement[]): number {
  let sum = 0;
  let end = 0;
  for (const { from, to } of statements.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}
