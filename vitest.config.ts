import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { workers } from "./test/workers.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` },
  },
  test: {
    env: { TZ: "Pacific/Chatham" },
    // Time is not what these tests are about: a busy machine must not turn them red.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,db,lib,scripts,test}/**/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["{db,lib,test}/**/*.db.test.ts"],
          globalSetup: "./test/database.ts",
          setupFiles: ["./test/own-copy.ts", "./test/gate-order.ts"],
          maxWorkers: workers,
        },
      },
    ],
  },
});
