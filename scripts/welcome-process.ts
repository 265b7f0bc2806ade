import { readSecret } from "./database";
import { run } from "./program";
import { runningUrl } from "./running";
import { welcome } from "./welcome";

run(async () => {
  await welcome({ url: runningUrl(), secret: readSecret() });
  return 0;
});
