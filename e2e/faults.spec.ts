import { test } from "@playwright/test";
import { command, stopCommands } from "./installation";
import { dist } from "./matrix/call";

// It looks for processes in /proc.
test.skip(process.platform !== "linux");
test.afterEach(stopCommands);

test("nothing that people were told is done gets lost where parts die or run short", async () => {
  test.setTimeout(300_000);
  const faults = command("faults", ["--short"], { KONTOR_DIST: dist });
  await faults.writes(/Nothing was lost, doubled or too late\./);
});
