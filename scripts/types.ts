import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sources = ["app", "components", "db", "e2e", "lib", "scripts"];

/** Writes a TypeScript project that knows only the route types of this build folder, not those of a running server. */
export function typesProject(dist: string) {
  const folder = join(dist, "check");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "environment.d.ts"),
    '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n',
  );
  const project = {
    extends: "../../tsconfig.json",
    compilerOptions: { incremental: false },
    include: [
      "environment.d.ts",
      "../types/**/*.ts",
      "../../*.ts",
      ...sources.map((source) => `../../${source}/**/*`),
    ],
    exclude: ["../../node_modules", "../../next-env.d.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  return folder;
}
