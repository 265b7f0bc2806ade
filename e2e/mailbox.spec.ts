import { expect, test } from "./fixtures";
import { dist, origin, visit } from "./matrix/call";
import { Database } from "./matrix/database";
import { startServer } from "./server";

const id = "01900000-0000-7000-8000-000000000001";
const closing: Record<string, string>[] = [{ KONTOR_DEMO: "0" }, { SMTP_URL: "smtp://127.0.0.1:9" }];
const pages = ["/dev/mailbox", `/dev/mailbox/${id}`];

test("kept mails are shown with the demo and without an SMTP server, and nowhere else", async () => {
  const database = await new Database().open();
  await database.rows(
    "nordwind",
    "insert into mails (id, recipient, subject, text, html) values ($1, 'kept@mailbox.example', 'A kept mail', 'Words', 'Words')",
    [id],
  );
  for (const path of pages) {
    const { outcome, body } = await visit(path, "", origin);
    expect(outcome, path).toBe("ok");
    expect(body).toContain("A kept mail");
  }
  for (const settings of closing) {
    const { url, stop } = await startServer(dist, settings);
    for (const path of pages) {
      const { outcome, body } = await visit(path, "", url);
      expect(outcome, `${path} with ${JSON.stringify(settings)}`).toBe("not found");
      expect(body).not.toMatch(/A kept mail|kept@mailbox/);
    }
    await stop();
  }
  await database.close();
});
