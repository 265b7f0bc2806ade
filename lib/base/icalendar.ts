/** A whole day in a calendar, "2026-11-30"; `id` stays the same however often the calendar is fetched. */
export type CalendarDay = { id: string; day: string; title: string; text: string; url: string };

type Calendar = { name: string; made: Date; days: CalendarDay[] };

/** A calendar as RFC 5545 writes it, of whole days on which nobody is busy. */
export function writeCalendar({ name, made, days }: Calendar): string {
  const stamp = compact(made.toISOString().slice(0, 19)).concat("Z");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Kontor//Kontor//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "X-PUBLISHED-TTL:PT12H",
    ...days.flatMap((day) => eventOf(day, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const eventOf = ({ id, day, title, text, url }: CalendarDay, stamp: string) => [
  "BEGIN:VEVENT",
  `UID:${id}@kontor`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  `URL:${url}`,
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

const compact = (written: string) => written.replace(/[-:]/g, "");

/** Control characters are not allowed in a text (RFC 5545 §3.3.11). */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, "");

/** In lines of at most 75 bytes, each after the first behind a blank, and no character cut apart (RFC 5545 §3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > (lines.length ? 74 : 75)) {
      lines.push(part);
      part = "";
      bytes = 0;
    }
    part += character;
    bytes += size;
  }
  return [...lines, part].join("\r\n ");
}
