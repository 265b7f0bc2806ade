import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";
import { standInForOutages } from "./outages";

it("who asks for one of the framework's files is not watched over, who asks for a page is", async () => {
  standInForOutages();
  const server = createServer((_, response) => response.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const watch = vi.spyOn(globalThis, "setInterval");
  const watchesOver = async (path: string) => {
    const before = watch.mock.calls.length;
    await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    return watch.mock.calls.length > before;
  };
  expect(await watchesOver("/_next/static/chunks/1.js")).toBe(false);
  expect(await watchesOver("/nordwind")).toBe(true);
  server.close();
  watch.mockRestore();
});
