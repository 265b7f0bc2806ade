import type { ServerResponse } from "node:http";

const waiting = new WeakMap<ServerResponse, (() => void)[]>();

/**
 * Does some work once a response is closed, whether it was answered or its client left. All of it is one listener: a form
 * that is answered with a page has eight of the framework's own, and Node takes more than ten for a leak.
 */
export function onceClosed(response: ServerResponse, work: () => void): void {
  const known = waiting.get(response);
  if (known) {
    known.push(work);
    return;
  }
  const works = [work];
  waiting.set(response, works);
  response.once("close", () => {
    for (const each of works) each();
  });
}
