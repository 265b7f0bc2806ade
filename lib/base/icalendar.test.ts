import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { writeCalendar } from "./icalendar";

const made = new Date("2026-11-30T12:34:56.789Z");
const day = {
  id: "7-ends",
  day: "2027-02-28",
  title: "Last day",
  text: "SKU X",
  url: "https://portal.example/a/1",
};

/** What a calendar program reads of it. */
const read = (written: string) => {
  const calendar = new ICAL.Component(ICAL.parse(written));
  return calendar.getAllSubcomponents("vevent").map((each) => {
    const event = new ICAL.Event(each);
    return {
      id: event.uid,
      day: event.startDate.toString(),
      whole: event.startDate.isDate,
      end: event.endDate.toString(),
      title: event.summary,
      text: event.description,
      url: String(each.getFirstPropertyValue("url")),
    };
  });
};

describe("a calendar", () => {
  it("is read as whole days with their words", () => {
    expect(
      read(writeCalendar({ name: "Muster", made, days: [day, { ...day, id: "8", day: "2028-02-29" }] })),
    ).toEqual([
      { ...day, id: "7-ends@kontor", whole: true, end: "2027-03-01" },
      { ...day, id: "8@kontor", day: "2028-02-29", whole: true, end: "2028-03-01" },
    ]);
    expect(read(writeCalendar({ name: "Muster", made, days: [] }))).toEqual([]);
  });

  it("says when it was made, and what it is called", () => {
    const written = writeCalendar({ name: "A; B, C\\D", made, days: [day] });
    expect(written).toContain("DTSTAMP:20261130T123456Z\r\n");
    expect(written).toContain("DTSTART;VALUE=DATE:20270228\r\n");
    const calendar = new ICAL.Component(ICAL.parse(written));
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("A\\; B\\, C\\\\D");
  });

  it("reads back whatever was written, in lines of at most 75 bytes", () => {
    const words = fc
      .string({ unit: "grapheme", maxLength: 200 })
      .map((each) => each.replace(/\p{Cc}/gu, "\n"));
    fc.assert(
      fc.property(words, words, (title, text) => {
        const written = writeCalendar({ name: title, made, days: [{ ...day, title, text }] });
        for (const line of written.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        expect(read(written)[0]).toMatchObject({ title, text });
      }),
    );
  });

  it("lets nobody write a line of its own", () => {
    const title = "X\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:forged\u0000";
    expect(read(writeCalendar({ name: "Muster", made, days: [{ ...day, title }] }))).toMatchObject([
      { id: "7-ends@kontor", title: "X\nEND:VEVENT\nBEGIN:VEVENT\nUID:forged" },
    ]);
  });
});
