import { expect, test } from "vitest";
import { knownCarriers, parcelOf, trackingKey, trackingOf, wordsOfParcel } from "./rules";

const parcel = { parcel: null, carrier: null, trackingPage: null };

test.each([
  ["DHL 0034 0434 1610 9404 2557", null, "DHL", /^https:\/\/www\.dhl\.de\/.*=00340434161094042557$/],
  ["00340434161094042557", null, "DHL", /=00340434161094042557$/],
  ["1z999aa10123456784", null, "UPS", /^https:\/\/www\.ups\.com\/.*=1Z999AA10123456784$/],
  ["01405400945058", "DPD, 1 of 2", "DPD", /^https:\/\/tracking\.dpd\.de\/.*\/01405400945058$/],
  ["gls: 12345678901", null, "GLS", /=12345678901$/],
  ["Hermes 12345678901234", "with DHL", "Hermes", /#12345678901234$/],
  ["FedEx 123456789012", null, "FedEx", /=123456789012$/],
])("%s of parcel %s is followed at %s", (tracking, called, carrier, href) => {
  const found = trackingOf({ ...parcel, tracking, parcel: called });
  expect(found.carrier).toBe(carrier);
  expect(found.href).toMatch(href);
});

test("an address that is safe is followed as it is", () => {
  expect(trackingOf({ ...parcel, tracking: "https://track.example/1?a=b" })).toEqual({
    href: "https://track.example/1?a=b",
  });
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
  expect(trackingOf({ ...parcel, tracking })).toEqual({ number: tracking });
});

test("what is kept is the number alone, with the carrier that was chosen or gave itself away", () => {
  const own = [{ name: "Bote", page: "https://bote.example/{number}" }];
  const kept = (carrier: string | null, tracking: string | null) =>
    parcelOf({ parcel: null, carrier, tracking }, own);
  expect(kept("DHL", "DHL 1234-5678 9012")).toMatchObject({ carrier: "DHL", tracking: "123456789012" });
  expect(kept(null, "ups 1Z 999 AA1 01 2345 6784")).toMatchObject({
    carrier: "UPS",
    tracking: "1Z999AA10123456784",
  });
  expect(kept("Bote", "A-7/8")).toMatchObject({
    carrier: "Bote",
    tracking: "A-7/8",
    trackingPage: "https://bote.example/A-7%2F8",
  });
  expect(kept(null, "JD 1")).toMatchObject({ carrier: null, tracking: "JD 1", trackingPage: null });
  expect(kept("GLS", null)).toMatchObject({ carrier: "GLS", tracking: null });
  expect(() => kept("Nobody", "1")).toThrow("carrierGone");
});

test("a parcel of a chosen carrier leads to its page, whatever its number looks like", () => {
  for (const carrier of knownCarriers) {
    const { href } = trackingOf({ ...parcel, carrier, tracking: "12 3&x=<" });
    expect(href, carrier).toMatch(/^https:\/\/.*12%203%26x%3D%3C$/);
  }
  const trackingPage = "https://bote.example/7";
  expect(trackingOf({ parcel: null, carrier: "Bote", tracking: "7", trackingPage })).toEqual({
    carrier: "Bote",
    number: "7",
    href: trackingPage,
  });
});

test.each([
  ["1z 999-aa1 01 2345 6784", "1Z999AA10123456784"],
  ["TRK2026000011", "TRK2026000011"],
  ["12345", null],
  ["Muster GmbH", null],
])("%s is looked for as %s", (typed, key) => {
  expect(trackingKey(typed)).toBe(key);
});

test("of a parcel is told who brings it and where it is followed; of none nothing", () => {
  expect(wordsOfParcel(undefined)).toEqual({
    ...{ sent: "no", parcel: "", traced: "no", tracking: "", carrier: "none", page: "none" },
  });
  expect(
    wordsOfParcel({ ...parcel, parcel: "1 of 2", carrier: "UPS", tracking: "1Z999AA10123456784" }),
  ).toEqual({
    ...{ sent: "yes", parcel: "1 of 2", traced: "yes", tracking: "1Z999AA10123456784", carrier: "UPS" },
    page: expect.stringMatching(/^https:\/\/www\.ups\.com\/.*=1Z999AA10123456784$/),
  });
  // An address alone has no number to tell.
  expect(wordsOfParcel({ ...parcel, tracking: "https://parcels.example/7" })).toMatchObject({
    ...{ traced: "no", page: "https://parcels.example/7" },
  });
});
