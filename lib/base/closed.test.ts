import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { onceClosed } from "./closed";

it("is heard by one listener, however much is to be done then, and done once", () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const before = response.listenerCount("close");
  const done: number[] = [];
  for (let work = 0; work < 12; work += 1) onceClosed(response, () => done.push(work));
  expect(response.listenerCount("close")).toBe(before + 1);
  response.emit("close");
  response.emit("close");
  expect(done).toEqual(Array.from({ length: 12 }, (_, work) => work));
});
