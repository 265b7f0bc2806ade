import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { onceClosed } from "@/lib/base/closed";
import { type Acting, hearActing } from "@/lib/door/acting";
import { routesOfBuild } from "./routes";

/** What is known of a request once it has its answer. */
export type Answered = {
  request: string;
  method: string;
  /** The pattern of its route. */
  route: string;
  /** 499 where the client left before it had the answer. */
  status: number;
  /** Milliseconds until the last byte was handed over. */
  ms: number;
  /** The id of its trace, where there is one. */
  trace?: string;
} & Omit<Partial<Acting>, "request">;

/** Sees a request when it comes, and gives back what to do once it is answered; those after it see what it adds. */
export type Watcher = (request: IncomingMessage) => (answered: Answered) => void;

type Start = { request: IncomingMessage; response: ServerResponse };

const LEFT = 499;
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** From here on each request is watched. It has its number by then (lib/door/client-address.ts). */
export function watchRequests(watchers: Watcher[]): void {
  const routeOf = routesOfBuild();
  const open = new Map<string, Omit<Acting, "request">>();
  hearActing(({ request, ...ids }) => {
    if (request && open.has(request)) open.set(request, ids);
  });
  subscribe("http.server.request.start", (started) => {
    const { request, response } = started as Start;
    const began = performance.now();
    const { method = "", url = "" } = request;
    const ended = watchers.map((watch) => watch(request));
    const number = String(request.headers["x-request-id"]);
    open.set(number, {} as Omit<Acting, "request">);
    onceClosed(response, () => {
      const ids = open.get(number);
      open.delete(number);
      const answered: Answered = {
        request: number,
        method: methods.has(method) ? method : "other",
        route: routeOf(url.split("?", 1)[0] ?? ""),
        status: response.writableFinished ? response.statusCode : LEFT,
        ms: Math.round((performance.now() - began) * 10) / 10,
        ...ids,
      };
      for (const end of ended) end(answered);
    });
  });
}
