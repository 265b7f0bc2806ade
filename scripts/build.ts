import { run } from "./program";
import { buildIfChanged } from "./sources";

run(async (program) => {
  await buildIfChanged(program, process.env.KONTOR_DIST ?? ".next");
  return 0;
});
