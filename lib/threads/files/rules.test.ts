import { expect, it } from "vitest";
import { nameOf } from "./rules";

it.each([
  ["plan.pdf", "pdf", "plan.pdf"],
  ["C:\\Users\\Kim\\Plan 2. OG.PDF", "pdf", "Plan 2. OG.pdf"],
  ["../../etc/passwd", "txt", "passwd.txt"],
  ["invoice.pdf.exe", "png", "invoice.pdf.png"],
  ["gnp\u202e.exe", "png", "gnp.png"],
  ["", "jpg", "file.jpg"],
  [`${"x".repeat(300)}.pdf`, "pdf", `${"x".repeat(96)}.pdf`],
])("the file %j with a content of %s is called %j", (given, kind, name) => {
  expect(nameOf(given, kind)).toBe(name);
});
