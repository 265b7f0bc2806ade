import { expect, it } from "vitest";
import { weaknessOf } from "./rules";

const names = [
  "Nordwind IT-Systemhaus GmbH",
  "nordwind",
  "Alpha IT",
  "Anna Größer",
  "a.groesser@muster-shop.example",
];
const why = (password: string) => weaknessOf(password, names) ?? "good";

it.each([
  [
    "passwordCommon",
    "password1234",
    "Passwort2026!!",
    "p@ssw0rd12345",
    "welcome12345!",
    "football.12345",
    "Sommer2026!!!",
    "letmein-letmein",
    "hallo123456789",
    "Willkommen123!",
    "Geheim!2026!!",
    "Fruehling2026",
    "Frühling-2026!",
    "Berlin-2026-Berlin",
    "Schlüssel#2026",
  ],
  [
    "passwordRepeats",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "monkeymonkey12",
    "dragon-dragon-1",
    "password".repeat(16),
    "x".repeat(128),
  ],
  ["passwordSequence", "abcdefghijkl", "zxcvbnm,./123", "abcdefgh87654321"],
  [
    "passwordNames",
    "kontor-demo-2026",
    "Kontor-Kontor-1",
    "Nordwind-2026-!",
    "n0rdw1nd-2026-x",
    "NORDWIND&systemhaus",
    "anna größer 1990",
    "Größer-Größer-1",
    "muster-shop 2026",
    "a.groesser@muster-shop.example",
    "alpha it 2026 xx",
  ],
  [
    "good",
    "vier worte sind genug",
    "nine green umbrellas",
    "Tr0ub4dor&3xyzq",
    "annika mag grüne Schirme",
    "Nordwind: neun grüne Schirme",
    "9f8g7h6j5k4l-w",
    "k#7Rq!2v&mX9",
    "blaue Katze trinkt Tee",
    "blaue-katze-teekanne",
  ],
])("%s", (reason, ...passwords) => {
  expect(passwords.map((each) => [each, why(each)])).toEqual(passwords.map((each) => [each, reason]));
});

it("takes the e-mail apart, also where digits stand in it", () => {
  for (const email of ["9f8e7d6c5b40@firm.example", "x9f8e7d6c5b4@muster.example"])
    expect(weaknessOf(`${email.split("@")[0]}-2026`, [email]), email).toBe("passwordNames");
  expect(weaknessOf("nine lamps at example", ["a@firm.example"])).toBeUndefined();
});

it("takes names in any order and letters that look alike, but not every short word in it", () => {
  expect(weaknessOf("xk vqj wolf pfd", ["Al", "x"])).toBeUndefined();
  expect(weaknessOf("it it it it it it it", ["IT"])).toBe("passwordRepeats");
});

it("holds the event loop for a moment at most, whatever is typed", () => {
  weaknessOf("warm up the library", names);
  const hostile = [
    "4@8({[</369&#!1/|0$5+7%2/4".repeat(5).slice(0, 128),
    "p4$$w0rd1!|".repeat(12).slice(0, 128),
    "1".repeat(64) + "a".repeat(64),
    "12/12/2012".repeat(13).slice(0, 128),
    "nordwind".repeat(16),
  ];
  for (const password of hostile) {
    const before = process.cpuUsage();
    weaknessOf(password, Array(500).fill("name ".repeat(60)));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000, password).toBeLessThan(400);
  }
});
