import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

const connection = "::1";

test.each([
  ["without a proxy the connection's", `203.0.113.9, ${connection}`, 0, connection],
  ["behind one what it appended", `198.51.100.7, 203.0.113.9, ${connection}`, 1, "203.0.113.9"],
  [
    "behind two what the outer one appended",
    `198.51.100.7, 203.0.113.9, 10.0.0.2, ${connection}`,
    2,
    "203.0.113.9",
  ],
  ["where a proxy was gone round, the first there is", connection, 2, connection],
  ["cut where it is no address at all", `${"x".repeat(100)}, ${connection}`, 1, "x".repeat(64)],
  ["unknown where nothing stands", "", 0, "unknown"],
  ["unknown where a client sent an empty one", ` , ${connection}`, 1, "unknown"],
  ["unknown without the header", null, 0, "unknown"],
])("the client's address is %s", (_, forwarded, proxies, address) => {
  expect(clientAddress(forwarded, proxies)).toBe(address);
});
