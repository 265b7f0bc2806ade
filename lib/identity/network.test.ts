import { expect, it } from "vitest";
import { networkOf } from "./network";

it("takes an IPv4 address for one person, and a /64 of IPv6", () => {
  expect(networkOf("203.0.113.9")).toBe("203.0.113.9");
  expect(networkOf("::ffff:203.0.113.9")).toBe("203.0.113.9");
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
  expect(networkOf("2001:DB8:1:2::6")).toBe("2001:db8:1:2::/64");
  expect(networkOf("2001:0db8:0001:0002::6%eth0")).toBe("2001:db8:1:2::/64");
  expect(networkOf("2001:db8:1:3::6")).not.toBe(networkOf("2001:db8:1:2::6"));
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
  expect(networkOf("unknown")).toBe("unknown");
});
