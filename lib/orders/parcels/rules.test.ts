import { expect, test } from "vitest";
import { trackingOf } from "./rules";

test.each([
  ["DHL 0034 0434 1610 9404 2557", null, "DHL", /^https:\/\/www\.dhl\.de\/.*=00340434161094042557$/],
  ["00340434161094042557", null, "DHL", /=00340434161094042557$/],
  ["1z999aa10123456784", null, "UPS", /^https:\/\/www\.ups\.com\/.*=1Z999AA10123456784$/],
  ["01405400945058", "DPD, 1 of 2", "DPD", /^https:\/\/tracking\.dpd\.de\/.*\/01405400945058$/],
  ["gls: 12345678901", null, "GLS", /=12345678901$/],
  ["Hermes 12345678901234", "with DHL", "Hermes", /#12345678901234$/],
  ["FedEx 123456789012", null, "FedEx", /=123456789012$/],
])("%s of parcel %s is followed at %s", (tracking, parcel, carrier, href) => {
  const found = trackingOf(tracking, parcel);
  expect(found.carrier).toBe(carrier);
  expect(found.href).toMatch(href);
});

test("an address that is safe is followed as it is", () => {
  expect(trackingOf("https://track.example/1?a=b")).toEqual({ href: "https://track.example/1?a=b" });
});

test.each([
  ["http://track.example/1"],
  ["javascript:alert(1)"],
  ["https://track.example/1 and more"],
  ["12345678901"],
  ["TRK2026000011"],
  ["DHL, handed over at noon"],
  ["DHL 1234?a=b&c=12345678"],
  ["ADHLB 123456789012"],
])("%s stays what it is", (tracking) => {
  expect(trackingOf(tracking)).toEqual({ number: tracking });
});
