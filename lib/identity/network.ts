import { isIPv6 } from "node:net";

/** What one person is taken to have of addresses: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = address.split("%")[0]?.toLowerCase().split("::") ?? [];
  const parts = (text: string) => (text ? text.split(":") : []);
  const missing = 8 - parts(head).length - parts(tail).length;
  const full = address.includes("::")
    ? [...parts(head), ...Array(Math.max(0, missing)).fill("0"), ...parts(tail)]
    : parts(head);
  return `${full
    .slice(0, 4)
    .map((each) => Number.parseInt(each, 16).toString(16))
    .join(":")}::/64`;
}
